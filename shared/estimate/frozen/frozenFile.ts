import * as v from 'valibot'
import { succeed, type Outcome } from '../../contract/outcome'
import { readKohortFile, unreadable } from '../../domain/studies/kohortFile'
import { protocol } from '../../domain/studies/protocol'
import { canonicalForecast, type FrozenForecast } from '../../forecast/frozen/frozenForecast'
import { frozenForecastRequest } from '../../forecast/frozen/frozenRequest'
import { frozenLimits, readFrozenTable } from './frozenContent'
import type { FrozenContent, FrozenEvidence } from './frozenEvidence'

/** The newest version of the file format: the first has no forecast. */
const formatVersion = 2
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
  /** Null where the estimate alone was frozen. */
  readonly forecast: FrozenForecast | null
}

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
const hash = v.pipe(v.string(), v.hash(['sha256']))
const rule = v.strictObject({
  threshold: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  zeroShown: v.boolean(),
})
// Contents are read once more when the estimate is rebuilt, after their fingerprints have been compared.
const contentUnderHash = v.strictObject({ hash, content: v.unknown() })

const forecastInFile = v.strictObject({
  request: frozenForecastRequest,
  forecastVersion: text(100),
  inputHash: hash,
  result: v.looseObject({}),
})

/** Form of the file, from which its JSON Schema is made. */
export const frozenFile = v.strictObject({
  format: v.literal(format),
  formatVersion: v.picklist([1, formatVersion]),
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
  forecast: v.exactOptional(forecastInFile),
})

function embedded({ hash, content }: FrozenContent): unknown {
  return { hash, content: JSON.parse(content) as unknown }
}

/** Text of the file: indented, ends with a line break; equal estimates give equal text. Without a forecast it is of version 1. */
export function writeFrozenFile({ evidence, result, forecast, ...file }: FrozenFile): string {
  const { applicationVersion, engineVersion, name, note, author, createdAt, study, version } = file
  const whole = {
    format,
    formatVersion: forecast === null ? 1 : formatVersion,
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
    ...(forecast === null
      ? {}
      : { forecast: { ...forecast, result: JSON.parse(forecast.result) as unknown } }),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

function stored({ hash, content }: v.InferOutput<typeof contentUnderHash>): FrozenContent {
  return { hash, content: JSON.stringify(content) }
}

/** Reads a file with a frozen estimate. Says what is wrong and where; whether it was altered shows when it is rebuilt. */
export function readFrozenFile(text: string): Outcome<FrozenFile> {
  const read = readKohortFile(text, {
    format,
    version: formatVersion,
    schema: frozenFile,
    limit: frozenLimits.file,
    words: { notOne: 'This is no frozen estimate', itself: 'The frozen estimate' },
  })
  return read.ok ? toFile(read.value) : read
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
    forecast,
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
    forecast: forecast === undefined ? null : { ...forecast, result: canonicalForecast(forecast.result) },
    evidence: {
      protocol,
      tables: read,
      candidates: stored(candidates),
      population: stored(population),
      rules,
    },
  })
}
