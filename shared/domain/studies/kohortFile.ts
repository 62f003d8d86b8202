import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../contract/outcome'

/** A kind of file that Kohort writes for people: JSON that begins with its format and the version of it. */
export interface KohortFile<Schema extends v.GenericSchema> {
  readonly format: string
  /** The newest version that is read. */
  readonly version: number
  readonly schema: Schema
  /** Most characters that are read. */
  readonly limit: number
  /** Beginnings of sentences: about a text that is none, and about one that does not fit. */
  readonly words: { readonly notOne: string; readonly itself: string }
}

/** The failure of a file that cannot be read; `place` is the first field that does not fit. */
export function unreadable(message: string, place?: string): Outcome<never> {
  return fail('unreadable-file', message, place === undefined ? undefined : { place })
}

/**
 * Reads a file of one kind. Says what is wrong and where: too large, not JSON, another format, a newer version, or the first
 * field that does not fit.
 */
export function readKohortFile<Schema extends v.GenericSchema>(
  text: string,
  { format, version, schema, limit, words }: KohortFile<Schema>,
): Outcome<v.InferOutput<Schema>> {
  if (text.length > limit)
    return fail(
      'too-large',
      `The file is larger than ${String(limit / 1_000_000)} MB, the most that is read.`,
    )
  let content: unknown
  try {
    content = JSON.parse(text.startsWith('\u{feff}') ? text.slice(1) : text)
  } catch (error) {
    return unreadable(
      `This is not a JSON file: ${error instanceof Error ? error.message : 'it cannot be parsed'}.`,
    )
  }
  const head = v.safeParse(v.looseObject({ format: v.literal(format), formatVersion: v.number() }), content)
  if (!head.success)
    return unreadable(`${words.notOne}: it does not begin with "format": "${format}" and a "formatVersion".`)
  const { formatVersion } = head.output
  if (formatVersion > version)
    return fail(
      'unsupported-version',
      `The file has format version ${String(formatVersion)}; this program reads up to ${String(version)}. Open it with a newer Kohort.`,
      { formatVersion },
    )
  const parsed = v.safeParse(schema, content, { abortEarly: true })
  if (parsed.success) return succeed(parsed.output)
  const [issue] = parsed.issues
  const place = v.getDotPath(issue) ?? 'the file itself'
  return unreadable(`${words.itself} does not fit at ${place}: ${issue.message}`, place)
}
