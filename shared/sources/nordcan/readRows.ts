import * as v from 'valibot'
import { answered, refused, type Answered, type SourceAnswer } from '../conversation'
import { answerText, readJson, refuseStatus } from '../readAnswer'
import type { NordcanMeasure } from './wire'

/** A number as JSON or as text; null when it is not given. */
const number = v.nullish(
  v.union([
    v.pipe(v.number(), v.finite()),
    v.pipe(
      v.string(),
      v.regex(/^\d{1,12}(\.\d{1,9})?$/, 'This is no number.'),
      v.transform((text) => Number(text)),
    ),
  ]),
)
const code = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999)),
  v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'This is no code.')),
])

const row = v.object({
  country: code,
  sex: code,
  cancer: code,
  year: code,
  type: v.nullish(code),
  total: number,
  total_pop: number,
  crude_rate: number,
  asr: number,
  asr_e: number,
  asr_e2013: number,
  asr_n: number,
})

const answerSchema = v.object({
  error: v.nullish(v.union([v.pipe(v.array(v.unknown()), v.maxLength(100)), v.string()])),
  dataset: v.nullish(v.pipe(v.array(row), v.maxLength(500_000))),
})

/** One row: a country, sex, group of cancers and year, with its numbers. */
export interface NordcanRow {
  readonly country: string
  readonly sex: string
  readonly cancer: string
  readonly year: string
  readonly numbers: { readonly [Measure in NordcanMeasure]: number | null }
}

function wordsOf(error: v.InferOutput<typeof answerSchema>['error']): string | null {
  if (error === null || error === undefined) return null
  const words =
    typeof error === 'string'
      ? error
      : error.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('; ')
  return words.trim() === '' ? null : words.slice(0, 200)
}

/** A count is a whole number from 0 up, a rate a number from 0 up; anything else is no number. */
function soundNumber(value: number | null | undefined, rate: boolean): number | null {
  if (value === null || value === undefined || value < 0 || value > 1e10) return null
  return rate || Number.isInteger(value) ? value : null
}

export function readNordcanAnswer(answer: SourceAnswer, what: string): Answered<readonly NordcanRow[]> {
  if (answer.status === 404)
    return refused('not-found', `${what}: this release is not there. Set another release of NORDCAN.`, {
      what,
      status: 404,
    })
  if (answer.status !== 200) return refuseStatus(answer, what)
  const read = readJson(answerText(answer), answerSchema, what)
  if (!read.ok) return read
  const words = wordsOf(read.value.error)
  if (words !== null)
    return refused('refused', `${what}: NORDCAN could not answer. It said: ${words}`, { what, words })
  if (read.value.dataset === null || read.value.dataset === undefined)
    return refused('malformed', `${what}: the answer has no data.`, { what, place: 'dataset' })
  return answered(
    read.value.dataset.map((given) => ({
      country: String(given.country),
      sex: String(given.sex),
      cancer: String(given.cancer),
      year: String(given.year),
      numbers: {
        total: soundNumber(given.total, false),
        total_pop: soundNumber(given.total_pop, false),
        crude_rate: soundNumber(given.crude_rate, true),
        asr: soundNumber(given.asr, true),
        asr_e: soundNumber(given.asr_e, true),
        asr_e2013: soundNumber(given.asr_e2013, true),
        asr_n: soundNumber(given.asr_n, true),
      },
    })),
  )
}
