import { union } from 'valibot'
import { productOfShares } from '../product/productOfShares'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

/** A level of confidence as the reference files write it: 0.025, not 0.025000000000000022. */
function label(probability: number): string {
  return String(Number(probability.toPrecision(12)))
}

/** What has no number is written as the reference files do; JSON has no word for it. */
function numberOrWord(value: number | null): number | 'NaN' {
  return value ?? 'NaN'
}

export const funnelUncertaintyMethod = defineComputeMethod({
  name: 'funnel_uncertainty',
  summary: 'A population times independent sampled shares, by the delta method and the beta posterior',
  citation: 'Jeffreys 1946; Oehlert 1992',
  input: keys({
    N: numeric,
    steps: list(union([keys({ x: numeric, n: numeric }), keys({ p: numeric })]), 100),
    conf: numeric,
  }),
  output:
    '{ estimate: number, seLog: number | "NaN", deltaLower: number, deltaUpper: number | "NaN", betaMean: number, betaVar: number, betaQ: { [probability]: number }, predVar: number }',
  run({ N, steps, conf }) {
    const product = productOfShares(N, steps, conf)
    if (!product.ok) return product
    const { estimate, logStandardError, delta, beta, predictiveVariance } = product.value
    const tail = (1 - conf) / 2
    return {
      ok: true,
      output: {
        estimate,
        seLog: numberOrWord(logStandardError),
        deltaLower: delta.lower,
        deltaUpper: numberOrWord(delta.upper),
        betaMean: beta.mean,
        betaVar: beta.variance,
        betaQ: { [label(tail)]: beta.lower, 0.5: beta.median, [label(1 - tail)]: beta.upper },
        predVar: predictiveVariance,
      },
    }
  },
})
