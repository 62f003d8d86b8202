import * as v from 'valibot'
import { refused, type Answered, type SourceAnswer } from '../conversation'
import { answerText, readJson, refuseStatus } from '../readAnswer'

const line = v.pipe(v.string(), v.maxLength(2000))
const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12))

/** A node that failed says so inside an answer with status 200. */
const nodeError = v.nullish(
  v.union([
    line,
    v.object({ errorCode: v.nullish(v.union([v.number(), line])), errorMessage: v.nullish(line) }),
  ]),
)
const info = v.nullish(v.object({ error: nodeError }))

/** What some servers say about how a number was changed. */
const precision = {
  countPrecision: v.nullish(line),
  countAdjustedTo: v.nullish(v.pipe(v.array(v.union([v.number(), line])), v.maxLength(20))),
}

const resultSet = v.object({
  id: v.nullish(line),
  beaconId: v.nullish(line),
  exists: v.nullish(v.boolean()),
  resultsCount: v.nullish(number),
  error: nodeError,
  info,
  ...precision,
})
export type ResultSet = v.InferOutput<typeof resultSet>

const summary = v.object({
  exists: v.boolean(),
  numTotalResults: v.nullish(number),
  ...precision,
})
export type ResponseSummary = v.InferOutput<typeof summary>

const error = v.union([
  line,
  v.object({ errorCode: v.nullish(v.union([v.number(), line])), errorMessage: v.nullish(line) }),
])

const beaconAnswer = v.object({
  meta: v.nullish(
    v.object({
      beaconId: v.nullish(line),
      apiVersion: v.nullish(line),
      returnedGranularity: v.nullish(v.picklist(['boolean', 'count', 'record', 'aggregated'])),
      receivedRequestSummary: v.nullish(v.looseObject({ requestParameters: v.optional(v.unknown()) })),
    }),
  ),
  responseSummary: v.nullish(summary),
  response: v.nullish(v.object({ resultSets: v.nullish(v.pipe(v.array(resultSet), v.maxLength(10_000))) })),
  info: v.nullish(v.object({ ...precision })),
  error: v.nullish(error),
})

export interface BeaconCounts {
  readonly beacon: string
  /** Whether the beacon repeats the parameters of a variant among what it was asked; null when it repeats nothing. */
  readonly repeatsVariant: boolean | null
  readonly granularity: string | null
  readonly summary: ResponseSummary
  readonly resultSets: readonly ResultSet[]
}

/** Words of an error, whether it is shaped as the specification says or a plain text. */
export function errorWords(given: v.InferOutput<typeof nodeError>): string | null {
  if (given === null || given === undefined) return null
  const words = typeof given === 'string' ? given : given.errorMessage
  return (words ?? 'no reason given').slice(0, 200)
}

/** The answer to a count; an error in it is refused in its words, whatever its shape. */
export function readBeaconAnswer(answer: SourceAnswer, what: string): Answered<BeaconCounts> {
  const read = readJson(answerText(answer), beaconAnswer, what)
  if (answer.status !== 200) {
    const words = read.ok ? errorWords(read.value.error) : null
    return refuseStatus(words === null ? answer : { ...answer, text: words }, what)
  }
  if (!read.ok) return read
  const words = errorWords(read.value.error)
  if (words !== null)
    return refused('refused', `${what}: the beacon could not answer. It said: ${words}`, { what, words })
  const { meta, responseSummary, response, info: told } = read.value
  if (responseSummary === null || responseSummary === undefined)
    return refused('malformed', `${what}: the answer has no summary.`, { what, place: 'responseSummary' })
  return {
    ok: true,
    value: {
      beacon: meta?.beaconId ?? '',
      repeatsVariant: repeatsParameters(meta?.receivedRequestSummary),
      granularity: meta?.returnedGranularity ?? null,
      summary: { ...told, ...withoutNulls(responseSummary), exists: responseSummary.exists },
      resultSets: response?.resultSets ?? [],
    },
  }
}

/** Whether a request that is repeated has parameters, in whatever shape the beacon writes them. */
function repeatsParameters(
  summary: { readonly requestParameters?: unknown } | null | undefined,
): boolean | null {
  if (summary === null || summary === undefined) return null
  const { requestParameters: given } = summary
  return typeof given === 'object' && given !== null && Object.keys(given).length > 0
}

/** What the summary itself says goes before what stands beside it. */
function withoutNulls(given: ResponseSummary): Partial<ResponseSummary> {
  return {
    ...(given.numTotalResults !== null &&
      given.numTotalResults !== undefined && { numTotalResults: given.numTotalResults }),
    ...(given.countPrecision && { countPrecision: given.countPrecision }),
    ...(given.countAdjustedTo && { countAdjustedTo: given.countAdjustedTo }),
  }
}
