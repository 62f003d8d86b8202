import { literal, variant } from 'valibot'
import { matchedProbability } from '../recruitment/matchedCounts'
import { exposureMoments } from '../recruitment/opening'
import { countForecast, targetProbability } from '../recruitment/recruitmentForecast'
import type { RecruitmentPlan } from '../recruitment/recruitmentPlan'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'
import { delay, mostSites, toOpening, toSite } from './recruitInputs'

export const recruitDelaysMethod = defineComputeMethod({
  name: 'recruit_delays',
  summary:
    'Recruitment by sites whose openings are uncertain: time they have been open, count, chance of the target',
  citation: 'Anisimov 2011',
  input: variant('fn', [
    keys({ fn: literal('delayMoments'), t: numeric, delay }),
    keys({
      fn: literal('forecastDelays'),
      sites: list(keys({ alpha: numeric, beta: numeric, delay }), mostSites),
      t: numeric,
      N: numeric,
    }),
  ]),
  output:
    '{ Ex: number, Ex2: number } | { mean: number, var: number, pReachExact: number, pReachNB: number }',
  run(input) {
    if (input.fn === 'delayMoments') {
      const moments = exposureMoments(input.t, toOpening(input.delay))
      if (!moments.ok) return moments
      return { ok: true, output: { Ex: moments.value.mean, Ex2: moments.value.meanSquare } }
    }
    const { sites, t, N } = input
    const plan: RecruitmentPlan = { sites: sites.map((site) => toSite(site, toOpening(site.delay))) }
    const probability = targetProbability(plan, N, t)
    if (!probability.ok) return probability
    const count = countForecast(plan, t, [])
    if (!count.ok) return count
    return {
      ok: true,
      output: {
        mean: count.value.mean,
        var: count.value.variance,
        pReachExact: probability.value,
        pReachNB: matchedProbability(count.value, N),
      },
    }
  },
})
