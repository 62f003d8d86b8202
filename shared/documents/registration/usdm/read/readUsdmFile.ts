import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../../../contract/outcome'
import { explainNotPlain } from '../../../../contract/plainJson'
import { registrationRecord } from '../../../../domain/registration/record/registrationRecord'
import {
  importedTrialLimit,
  type ReadTrial,
  type ReadTrialFile,
} from '../../../../domain/registration/registrationFormat'
import { usdmDocument, type UsdmDocument } from '../document/usdmDocument'
import { reportLeftOver } from './leftOver'
import { createReading } from './reading'
import { readVersion } from './readVersion'

function unreadable(message: string, place?: string): Outcome<never> {
  return fail('unreadable-file', message, place === undefined ? undefined : { place })
}

function parse(text: string, fileName: string): Outcome<unknown> {
  if (text.length > importedTrialLimit)
    return fail(
      'too-large',
      `${fileName} is larger than ${String(importedTrialLimit / 1_000_000)} million characters, the most that is read.`,
    )
  let content: unknown
  try {
    content = JSON.parse(text.startsWith('\u{feff}') ? text.slice(1) : text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be parsed'
    return unreadable(
      `${fileName} is not JSON: ${reason}. Export the study definition again from where it comes from.`,
    )
  }
  const notPlain = explainNotPlain(content)
  return notPlain === null
    ? succeed(content)
    : unreadable(`${fileName} cannot be read at ${notPlain.path}: ${notPlain.reason}.`, notPlain.path)
}

const head = v.looseObject({ study: v.looseObject({}), usdmVersion: v.string() })

function readDocument(content: unknown, fileName: string): Outcome<UsdmDocument> {
  const started = v.safeParse(head, content)
  if (!started.success)
    return unreadable(
      `${fileName} is no USDM file: it does not begin with "study" and "usdmVersion". Choose the JSON of a study definition.`,
    )
  const { usdmVersion } = started.output
  if (!/^4(?:\.|$)/.test(usdmVersion))
    return fail(
      'unsupported-version',
      `${fileName} is written in USDM ${usdmVersion.slice(0, 20)}; version 4 is read. Export it as USDM 4.0 from the program it comes from.`,
      { usdmVersion: usdmVersion.slice(0, 20) },
    )
  const parsed = v.safeParse(usdmDocument, content, { abortEarly: true })
  if (parsed.success) return succeed(parsed.output)
  const [issue] = parsed.issues
  const place = v.getDotPath(issue) ?? 'the file itself'
  return unreadable(
    `${fileName} does not fit USDM 4.0 at ${place}: ${issue.message} Mend that place, or export the study definition again.`,
    place,
  )
}

/** Reads a USDM 4 study definition: its first version and that version's first design. */
export const readUsdmFile: ReadTrialFile = (text, fileName): Outcome<ReadTrial> => {
  const content = parse(text, fileName)
  if (!content.ok) return content
  const document = readDocument(content.value, fileName)
  if (!document.ok) return document
  const [version] = document.value.study.versions
  if (version === undefined)
    return unreadable(
      `${fileName} holds no version of the study (study.versions is empty), so there is nothing to read.`,
      'study.versions',
    )
  const reading = createReading()
  const { record, criteria } = readVersion(reading, document.value, version, content.value)
  reportLeftOver(reading, document.value, content.value)
  const checked = v.safeParse(registrationRecord, record, { abortEarly: true })
  if (!checked.success) {
    const [issue] = checked.issues
    const place = v.getDotPath(issue) ?? 'the record'
    return unreadable(`${fileName} does not fit a registration at ${place}: ${issue.message}`, place)
  }
  return succeed({
    format: 'usdm',
    record: checked.output,
    criteria,
    understood: reading.understood,
    notUnderstood: reading.notUnderstood,
  })
}
