import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { study as studySchema, studyFile, studyFileLimit, type Study } from './study'

/** Version of the file format that this program writes. */
export const studyFormatVersion = 1

const envelope = v.looseObject({ format: v.literal('kohort-study'), formatVersion: v.number() })

function unreadable(message: string, place?: string): Outcome<never> {
  return fail('unreadable-file', message, place === undefined ? undefined : { place })
}

/**
 * Reads a study file (`*.kohort.json`). Says what is wrong and where: not JSON, another format, a newer version,
 * or the first field that does not fit.
 */
export function readStudyFile(text: string): Outcome<Study> {
  if (text.length > studyFileLimit) {
    return fail(
      'too-large',
      `The file is larger than ${String(studyFileLimit / 1_000_000)} MB, the most that is read.`,
    )
  }
  let content: unknown
  try {
    content = JSON.parse(text.startsWith('\u{feff}') ? text.slice(1) : text)
  } catch (error) {
    return unreadable(
      `This is not a JSON file: ${error instanceof Error ? error.message : 'it cannot be parsed'}.`,
    )
  }
  const head = v.safeParse(envelope, content)
  if (!head.success) {
    return unreadable(
      'This is not a Kohort study file: it does not begin with "format": "kohort-study" and a "formatVersion".',
    )
  }
  if (head.output.formatVersion > studyFormatVersion) {
    return fail(
      'unsupported-version',
      `The file has format version ${String(head.output.formatVersion)}; this program reads up to ${String(studyFormatVersion)}. Open it with a newer Kohort.`,
      { formatVersion: head.output.formatVersion },
    )
  }
  const parsed = v.safeParse(studyFile, content, { abortEarly: true })
  if (parsed.success) return succeed(parsed.output.study)
  const [issue] = parsed.issues
  const place = v.getDotPath(issue) ?? 'the file itself'
  return unreadable(`The study file does not fit at ${place}: ${issue.message}`, place)
}

/** The text of a study file: indented, ends with a line break; equal studies give equal text. */
export function writeStudyFile(study: Study): string {
  const file = {
    format: 'kohort-study',
    formatVersion: studyFormatVersion,
    study: v.parse(studySchema, study),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
