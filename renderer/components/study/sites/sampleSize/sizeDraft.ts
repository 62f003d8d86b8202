import * as v from 'valibot'
import { sampleSizeDesign, type SampleSizeDesign } from '#shared/domain/studies/sampleSize'

export type SizeTest = SampleSizeDesign['test']
export type ProportionsMethod = Extract<SampleSizeDesign, { test: 'proportions' }>['method']
export type LogRankMethod = Extract<SampleSizeDesign, { test: 'log-rank' }>['method']

/** How a field of the calculation is typed: shares as percent, all else as it is. */
interface SizeField {
  readonly percent: boolean
  readonly minimum: number
  readonly maximum: number
  readonly step: number
}

const percent = (minimum: number, maximum: number, step = 1): SizeField => ({
  ...{ percent: true, minimum, maximum, step },
})
const plain = (minimum: number, maximum: number, step: number): SizeField => ({
  ...{ percent: false, minimum, maximum, step },
})

/** The fields with their limits, those of `sampleSizeDesign`. */
export const sizeFields = {
  control: percent(0, 100),
  experimental: percent(0, 100),
  margin: percent(0, 100),
  difference: plain(-1e6, 1e6, 0.1),
  standardDeviation: plain(1e-6, 1e6, 0.1),
  hazardRatio: plain(0.01, 100, 0.05),
  controlMedian: plain(0.01, 1200, 1),
  accrual: plain(0, 240, 1),
  followUp: plain(0, 240, 1),
  alpha: percent(0.01, 50, 0.5),
  power: percent(50, 99.9),
  ratio: plain(0.1, 10, 0.5),
  dropOut: percent(0, 95),
} as const satisfies Readonly<Record<string, SizeField>>

export type SizeFieldKey = keyof typeof sizeFields

/** A calculation as it is typed. */
export interface SizeDraft {
  readonly test: SizeTest
  readonly proportions: ProportionsMethod
  readonly logRank: LogRankMethod
  readonly sides: '1' | '2'
  readonly numbers: Readonly<Partial<Record<SizeFieldKey, number | null>>>
  readonly citation: string
}

/** What is usual in confirmatory trials; nothing is taken for granted of the difference that is looked for. */
export const emptySize: SizeDraft = {
  test: 'proportions',
  proportions: 'pooled',
  logRank: 'schoenfeld',
  sides: '2',
  numbers: { alpha: 5, power: 80, ratio: 1, dropOut: 0 },
  citation: '',
}

const own: Readonly<Record<SizeTest, readonly SizeFieldKey[]>> = {
  proportions: ['control', 'experimental'],
  means: ['difference', 'standardDeviation'],
  'log-rank': ['hazardRatio', 'controlMedian', 'accrual', 'followUp'],
}

/** The fields of a calculation: those of its test, then those of all. */
export function fieldsOf({ test, proportions }: SizeDraft): readonly SizeFieldKey[] {
  const margin: readonly SizeFieldKey[] =
    test === 'proportions' && proportions === 'noninferiority' ? ['margin'] : []
  return [...own[test], ...margin, 'alpha', 'power', 'ratio', 'dropOut']
}

/** A number as it is stored, without the dust of binary fractions. */
function stored(key: SizeFieldKey, typed: number): number {
  return sizeFields[key].percent ? Number((typed / 100).toFixed(8)) : typed
}

/** The design that a draft states; null while something is missing or cannot be. */
export function designOf(draft: SizeDraft): SampleSizeDesign | null {
  const numbers = fieldsOf(draft).map((key): [string, number | null] => {
    const typed = draft.numbers[key] ?? null
    return [key, typed === null ? null : stored(key, typed)]
  })
  const { test } = draft
  const methods = {
    proportions: { method: draft.proportions },
    means: {},
    'log-rank': { method: draft.logRank },
  }
  const parsed = v.safeParse(sampleSizeDesign, {
    ...{ test, sides: Number(draft.sides), ...methods[test] },
    ...(test === 'proportions' ? { margin: 0 } : {}),
    ...Object.fromEntries(numbers),
  })
  return parsed.success ? parsed.output : null
}

/** A design as it was typed. */
export function draftOf(design: SampleSizeDesign, citation: string | null): SizeDraft {
  const values = new Map(Object.entries(design))
  const numbers = Object.fromEntries(
    fieldsOf({ ...emptySize, test: design.test, proportions: 'noninferiority' }).flatMap((key) => {
      const value = values.get(key)
      if (typeof value !== 'number') return []
      return [[key, sizeFields[key].percent ? Number((value * 100).toFixed(6)) : value]]
    }),
  )
  return {
    test: design.test,
    proportions: design.test === 'proportions' ? design.method : emptySize.proportions,
    logRank: design.test === 'log-rank' ? design.method : emptySize.logRank,
    sides: design.sides === 1 ? '1' : '2',
    numbers: { ...emptySize.numbers, ...numbers },
    citation: citation ?? '',
  }
}
