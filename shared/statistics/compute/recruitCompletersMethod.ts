import { countForecast, targetProbability } from '../recruitment/recruitmentForecast'
import type { RecruitmentPlan } from '../recruitment/recruitmentPlan'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'
import { mostSites, openedSite, toSite } from './recruitInputs'

export const recruitCompletersMethod = defineComputeMethod({
  name: 'recruit_completers',
  summary: 'People who complete a follow-up by a time, with drop-out at a constant hazard',
  citation: 'Anisimov and Fedorov 2007',
  input: keys({
    sites: list(keys(openedSite), mostSites),
    t: numeric,
    followUp: numeric,
    dropHazard: numeric,
    pass: numeric,
    N: numeric,
  }),
  output: '{ mean: number, var: number, pReach: number }',
  run({ sites, t, followUp, dropHazard, pass, N }) {
    const plan: RecruitmentPlan = {
      sites: sites.map((site) => toSite({ ...site, pass }, { type: 'fixed', at: site.open })),
      completion: { followUp, dropHazard },
    }
    const probability = targetProbability(plan, N, t)
    if (!probability.ok) return probability
    const count = countForecast(plan, t, [])
    if (!count.ok) return count
    const { mean, variance } = count.value
    return { ok: true, output: { mean, var: variance, pReach: probability.value } }
  },
})
