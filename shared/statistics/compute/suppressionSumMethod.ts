import { boolean, optional } from 'valibot'
import { refuse } from '../computed'
import { hiddenSumRange } from '../suppression/hiddenSum'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'

export const suppressionSumMethod = defineComputeMethod({
  name: 'suppression_sum',
  summary: 'A sum with hidden and rounded cells: hard limits, and a probable range if these are independent',
  citation: 'Exact convolution of discrete uniform distributions',
  input: keys({
    suppressed: optional(numeric),
    k: optional(numeric),
    zeroHidden: optional(boolean(), false),
    rounded: optional(numeric),
    base: optional(numeric),
    exactPart: numeric,
    conf: numeric,
  }),
  output: '{ lo: number, hi: number, mean: number, sd: number, qLow: number, qHigh: number }',
  run({ suppressed, k, zeroHidden, rounded, base, exactPart, conf }) {
    if (
      (suppressed === undefined) !== (k === undefined) ||
      (rounded === undefined) !== (base === undefined)
    ) {
      return refuse('invalid_input', 'Suppressed cells need their threshold k, rounded cells their base.')
    }
    const sum = hiddenSumRange({
      shown: exactPart,
      confidence: conf,
      ...(suppressed === undefined || k === undefined
        ? {}
        : { hidden: { cells: suppressed, threshold: k, zeroHidden } }),
      ...(rounded === undefined || base === undefined ? {} : { rounded: { cells: rounded, base } }),
    })
    if (!sum.ok) return sum
    const { lower, upper, mean, standardDeviation, probableLower, probableUpper } = sum.value
    return {
      ok: true,
      output: {
        lo: lower,
        hi: upper,
        mean,
        sd: standardDeviation,
        qLow: probableLower,
        qHigh: probableUpper,
      },
    }
  },
})
