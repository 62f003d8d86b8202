import { optional } from 'valibot'
import type { RecruitmentPlan } from '../recruitment/recruitmentPlan'
import { simulateRecruitment } from '../recruitment/simulation/simulateRecruitment'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'
import { delay, mostSites, toOpening, toSite } from './recruitInputs'

const levels = ['0.1', '0.5', '0.8', '0.9'] as const

/** Enough for a chance to be known to one percent at worst, four standard errors. */
const usualReplicates = 40_000
const usualSeed = 1

export const recruitSimulationMethod = defineComputeMethod({
  name: 'recruit_simulation',
  summary: 'Recruitment simulated person by person: delays, caps, screening failure and lag at once',
  citation: 'Anisimov and Fedorov 2007',
  input: keys({
    scenario: keys({
      sites: list(
        keys({ alpha: numeric, beta: numeric, delay, rateCap: optional(numeric), cap: optional(numeric) }),
        mostSites,
      ),
      pass: optional(numeric),
      lag: optional(numeric),
    }),
    T: numeric,
    N: numeric,
    reps: optional(numeric),
    seed: optional(numeric),
  }),
  output:
    '{ mean: number, sd: number, meanError: number, pReachByT: number, pReachError: number, timeQ: { [level]: number | "unreachable" }, pExhausted: number, reps: number, seed: number }',
  run({ scenario, T, N, reps = usualReplicates, seed = usualSeed }) {
    const { sites, pass = 1, lag = 0 } = scenario
    const plan: RecruitmentPlan = {
      sites: sites.map((site) => toSite({ ...site, pass }, toOpening(site.delay))),
      lag,
    }
    const simulation = simulateRecruitment(plan, {
      target: N,
      time: T,
      timeLevels: levels.map(Number),
      replicates: reps,
      seed,
    })
    if (!simulation.ok) return simulation
    let step = simulation.value.next()
    while (step.done !== true) step = simulation.value.next()
    const result = step.value
    return {
      ok: true,
      output: {
        mean: result.mean,
        sd: result.deviation,
        meanError: result.meanError,
        pReachByT: result.probability,
        pReachError: result.probabilityError,
        timeQ: Object.fromEntries(levels.map((level, place) => [level, result.timeQuantiles[place]?.time])),
        pExhausted: result.exhausted,
        reps: result.replicates,
        seed: result.seed,
      },
    }
  },
})
