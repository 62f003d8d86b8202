import { literal, variant } from 'valibot'
import { cappedForecast } from '../recruitment/cappedRate'
import { poolRecruitment } from '../recruitment/patientPool'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'

/** The first probabilities of a pool's count that are shown. */
const countsShown = 11

export const recruitCapsPoolMethod = defineComputeMethod({
  name: 'recruit_caps_pool',
  summary: 'Recruitment by a site whose rate has a cap, and from a pool that empties',
  citation: 'Johnson, Kemp and Kotz 2005; Jacquez 1985',
  input: variant('fn', [
    keys({
      fn: literal('rateCapPmf'),
      alpha: numeric,
      beta: numeric,
      c: numeric,
      x: numeric,
      kmax: numeric,
    }),
    keys({
      fn: literal('poolRecruit'),
      M: numeric,
      I: numeric,
      mu: numeric,
      r: numeric,
      t: numeric,
      N: numeric,
    }),
  ]),
  output:
    '{ pmf: number[], meanRate: number, mean: number } | { mean: number, var: number, pReach: number, pmf0to10: number[] }',
  run(input) {
    if (input.fn === 'rateCapPmf') {
      const { alpha, beta, c, x, kmax } = input
      const forecast = cappedForecast({
        rate: { type: 'gamma', alpha, beta },
        cap: c,
        exposure: x,
        largest: kmax,
      })
      if (!forecast.ok) return forecast
      const { probabilities, meanRate, mean } = forecast.value
      return { ok: true, output: { pmf: probabilities, meanRate, mean } }
    }
    const { M, I, mu, r, t, N } = input
    const pool = poolRecruitment(
      { present: M, inflow: I, exitHazard: mu, recruitmentHazard: r, time: t, target: N },
      countsShown,
    )
    if (!pool.ok) return pool
    const { mean, variance, probability, counts } = pool.value
    return { ok: true, output: { mean, var: variance, pReach: probability, pmf0to10: counts } }
  },
})
