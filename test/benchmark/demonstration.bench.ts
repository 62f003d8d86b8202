import { expect, it } from 'vitest'
import { defaultAssumptions, type Overlap } from '#shared/domain/studies/assumptions'
import { estimateProtocol } from '#shared/estimate/estimateProtocol'
import { evidenceOf, strataOf } from '#test/support/smallCountry'
import { syntheticRegion } from '#test/support/syntheticRegion'

const regions = 2000
const percent = (value: number) => Math.round(value * 1000) / 10
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** The figures of docs/methods.md: our interval against the plain product of national percentages, where the truth is known. */
it.each([
  { correlation: 0, overlap: null },
  { correlation: 0.1, overlap: null },
  { correlation: 0.4, overlap: null },
  { correlation: 0.4, overlap: { value: 0.4, lower: 0.2, upper: 0.6 } },
])('covers the truth: %o', ({ correlation, overlap }: { correlation: number; overlap: Overlap | null }) => {
  const inside = { bounds: 0, interval: 0 }
  const errors: { ours: number; product: number }[] = []
  const widths: number[] = []
  let productNear = 0
  for (let seed = 1; seed <= regions; seed += 1) {
    const { protocol, residents, tables, truth, productOfPercentages } = syntheticRegion(seed, correlation)
    const assumptions = overlap === null ? {} : { assumptions: { ...defaultAssumptions, overlap } }
    const outcome = estimateProtocol({
      protocol: { ...protocol, ...assumptions },
      strata: strataOf(residents),
      ...evidenceOf(tables),
      hash: (text) => String(text.length),
      detail: 'preview',
    })
    if (!outcome.ok) throw new Error(outcome.error.message)
    const { estimate, lower, upper, interval } = outcome.value.eligible
    if (estimate === null || interval === null) throw new Error('No estimate')
    if (truth >= lower && truth <= upper) inside.bounds += 1
    if (truth >= interval.lower && truth <= interval.upper) inside.interval += 1
    const error = (value: number) => Math.abs(value - truth) / Math.max(1, truth)
    errors.push({ ours: error(estimate), product: error(productOfPercentages) })
    widths.push((interval.upper - interval.lower) / Math.max(1, estimate))
    if (error(productOfPercentages) <= 0.1) productNear += 1
  }
  console.log(
    JSON.stringify({
      benchmark: 'demonstration',
      regions,
      correlation,
      overlap,
      percent: {
        truthInBounds: percent(inside.bounds / regions),
        truthInInterval: percent(inside.interval / regions),
        productWithinTenPercent: percent(productNear / regions),
        medianErrorOfEstimate: percent(median(errors.map(({ ours }) => ours))),
        medianErrorOfProduct: percent(median(errors.map(({ product }) => product))),
        medianWidthOfInterval: percent(median(widths)),
      },
    }),
  )
  expect(inside.bounds).toBe(regions)
})
