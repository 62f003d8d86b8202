import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { protocol } from '../../domain/studies/protocol'
import { frozenLimits, readFrozenTable } from './frozenContent'
import type { FrozenContent, FrozenEvidence } from './frozenEvidence'

/** Version of the file format that this program writes. */
const formatVersion = 1
const format = 'kohort-frozen-estimate'

/** A frozen estimate as a file: whoever has it can make the number again, without Kohort's databases. */
export interface FrozenFile {
  readonly name: string
  readonly note: string
  readonly author: string
  /** ISO instant. */
  readonly createdAt: string
  readonly study: string
  readonly version: string
  readonly applicationVersion: string
  readonly engineVersion: string
  /** JSON text of the result, as the engine gave it. */
  readonly result: string
  readonly evidence: FrozenEvidence
}

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const hash = v.pipe(v.string(), v.hash(['sha256']))
const rule = v.strictObject({
  threshold: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  zeroShown: v.boolean(),
})
// Contents are read once more when the estimate is rebuilt, after their fingerprints have been compared.
const contentUnderHash = v.strictObject({ hash, content: v.unknown() })

const envelope = v.looseObject({ format: v.literal(format), formatVersion: v.number() })
const frozenFile = v.strictObject({
  format: v.literal(format),
  formatVersion: v.literal(formatVersion),
  applicationVersion: text(100),
  engineVersion: text(100),
  name: text(200),
  note: text(2000),
  author: text(200),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  study: text(200),
  version: text(100),
  result: v.looseObject({}),
  protocol,
  rules: v.strictObject({
    sources: v.record(v.pipe(v.string(), v.maxLength(200)), rule),
    population: rule,
  }),
  population: contentUnderHash,
  candidates: contentUnderHash,
  tables: v.pipe(v.array(contentUnderHash), v.maxLength(frozenLimits.tables)),
})

function embedded({ hash, content }: FrozenContent): unknown {
  return { hash, content: JSON.parse(content) as unknown }
}

/** Text of the file: indented, ends with a line break; equal estimates give equal text. */
export function writeFrozenFile({ evidence, result, ...file }: FrozenFile): string {
  const { applicationVersion, engineVersion, name, note, author, createdAt, study, version } = file
  const whole = {
    format,
    formatVersion,
    applicationVersion,
    engineVersion,
    name,
    note,
    author,
    createdAt,
    study,
    version,
    result: JSON.parse(result) as unknown,
    protocol: evidence.protocol,
    rules: evidence.rules,
    population: embedded(evidence.population),
    candidates: embedded(evidence.candidates),
    tables: evidence.tables.map(embedded),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

function unreadable(message: string, place?: string): Outcome<never> {
  return fail('unreadable-file', message, place === undefined ? undefined : { place })
}

function stored({ hash, content }: v.InferOutput<typeof contentUnderHash>): FrozenContent {
  return { hash, content: JSON.stringify(content) }
}

/** Reads a file with a frozen estimate. Says what is wrong and where; whether it was altered shows when it is rebuilt. */
export function readFrozenFile(text: string): Outcome<FrozenFile> {
  if (text.length > frozenLimits.file) {
    return fail(
      'too-large',
      `The file is larger than ${String(frozenLimits.file / 1_000_000)} MB, the most that is read.`,
    )
  }
  let raw: unknown
  try {
    raw = JSON.parse(text.startsWith('\u{feff}') ? text.slice(1) : text)
  } catch (error) {
    return unreadable(
      `This is not a JSON file: ${error instanceof Error ? error.message : 'it cannot be parsed'}.`,
    )
  }
  const head = v.safeParse(envelope, raw)
  if (!head.success) {
    return unreadable(
      `This is no frozen estimate: it does not begin with "format": "${format}" and a "formatVersion".`,
    )
  }
  if (head.output.formatVersion > formatVersion) {
    return fail(
      'unsupported-version',
      `The file has format version ${String(head.output.formatVersion)}; this program reads up to ${String(formatVersion)}. Open it with a newer Kohort.`,
      { formatVersion: head.output.formatVersion },
    )
  }
  const parsed = v.safeParse(frozenFile, raw, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    const place = v.getDotPath(issue) ?? 'the file itself'
    return unreadable(`The frozen estimate does not fit at ${place}: ${issue.message}`, place)
  }
  return toFile(parsed.output)
}

function toFile(parsed: v.InferOutput<typeof frozenFile>): Outcome<FrozenFile> {
  const {
    format: _,
    formatVersion: __,
    protocol,
    rules,
    population,
    candidates,
    tables,
    result,
    ...file
  } = parsed
  const read = tables.flatMap((table) => {
    const kept = stored(table)
    const description = readFrozenTable(kept.content)
    if (description === null) return []
    const { key, title, source, period } = description
    return [{ key, title, source, period, ...kept }]
  })
  if (read.length < tables.length)
    return unreadable('A table of the frozen estimate does not have the form it should.', 'tables')
  return succeed({
    ...file,
    // Parsing keeps the order of keys, so that the text is the one the engine gave.
    result: JSON.stringify(result),
    evidence: {
      protocol,
      tables: read,
      candidates: stored(candidates),
      population: stored(population),
      rules,
    },
  })
}
