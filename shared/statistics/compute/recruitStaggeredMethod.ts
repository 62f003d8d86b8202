import { optional } from 'valibot'
import { matchedProbability } from '../recruitment/matchedCounts'
import { countForecast, targetProbability } from '../recruitment/recruitmentForecast'
import type { RecruitmentPlan } from '../recruitment/recruitmentPlan'
import { timeToTarget } from '../recruitment/timeToTarget'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'
import { byLevel, countLevels, mostSites, openedSite, timeLevels, toSite } from './recruitInputs'

export const recruitStaggeredMethod = defineComputeMethod({
  name: 'recruit_staggered',
  summary:
    'Recruitment by unequal sites that open one after the other, exactly: count by a time, time to a target',
  citation: 'Anisimov and Fedorov 2007; Mountain and Sherlock 2022',
  input: keys({
    sites: list(keys({ ...openedSite, pass: optional(numeric), cap: optional(numeric) }), mostSites),
    t: numeric,
    N: numeric,
  }),
  output:
    '{ mean: number, var: number, pReachExact: number, pReachGammaApprox?: number, q: { [level]: number }, timeQ: { [level]: number | "unreachable" } }',
  run({ sites, t, N }) {
    const plan: RecruitmentPlan = {
      sites: sites.map((site) => toSite(site, { type: 'fixed', at: site.open })),
    }
    const probability = targetProbability(plan, N, t)
    if (!probability.ok) return probability
    const count = countForecast(plan, t, Object.values(countLevels))
    if (!count.ok) return count
    const times = timeToTarget(plan, N, Object.values(timeLevels))
    if (!times.ok) return times
    const { mean, variance, quantiles } = count.value
    const capped = sites.some(({ cap }) => cap !== undefined)
    return {
      ok: true,
      output: {
        mean,
        var: variance,
        pReachExact: probability.value,
        ...(capped ? {} : { pReachGammaApprox: matchedProbability(count.value, N) }),
        q: byLevel(countLevels, quantiles),
        timeQ: byLevel(timeLevels, times.value),
      },
    }
  },
})
