import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { targetProbability } from '#shared/statistics/recruitment/recruitmentForecast'
import type { RecruitmentPlan } from '#shared/statistics/recruitment/recruitmentPlan'
import { simulateRecruitment } from '#shared/statistics/recruitment/simulation/simulateRecruitment'
import { selectSites } from '#shared/statistics/siteSelection/selectSites'
import { valueOf } from '#test/support/computedResults'
import { madeUpProblem } from '#test/support/selectionProblems'

const months = Array.from({ length: 36 }, (_, month) => month + 1)
const plan: RecruitmentPlan = {
  sites: Array.from({ length: 60 }, () => ({
    rate: { type: 'gamma', alpha: 1.2, beta: 1.2 },
    opening: { type: 'uniform', from: 0, to: 6 },
  })),
}
const target = 1900
const replicates = 10_000

/** Drives a search or a simulation to its end; the longest step is how long it can hold up its thread. */
function drive<Value>(work: Generator<unknown, Value, void>) {
  const start = performance.now()
  const used = process.cpuUsage()
  let [steps, longest, last] = [0, 0, start]
  let step = work.next()
  for (; step.done !== true; step = work.next()) {
    steps += 1
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  return {
    value: step.value,
    seconds: (performance.now() - start) / 1000,
    processorSeconds: processorSince(used),
    steps,
    longest,
  }
}

/** Of all threads since then: tells what something costs on a machine that others use too. */
function processorSince(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))

it('simulates 10 000 replicates of 60 sites over 36 months', () => {
  const request = {
    target,
    time: 36,
    grid: months,
    levels: [0.1, 0.25, 0.5, 0.75, 0.9],
    timeLevels: [0.1, 0.5, 0.9],
    replicates,
    seed: 1,
  }
  const before = process.memoryUsage().rss
  const { value, seconds, processorSeconds, steps, longest } = drive(
    valueOf(simulateRecruitment(plan, request)),
  )
  const exact = valueOf(targetProbability(plan, target, 36))
  console.log(
    JSON.stringify({
      benchmark: 'simulation',
      replicates,
      seconds: rounded(seconds),
      processorSeconds: rounded(processorSeconds),
      people: Math.round(value.mean * replicates),
      moreMegabytes: Math.round((process.memoryUsage().rss - before) / 1e6),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
      steps,
      longestStepMilliseconds: Math.round(longest),
      probability: value.probability,
      median: value.counts.at(-1)?.quantiles[2],
      exact: rounded(exact, 5),
    }),
  )
  expect(Math.abs(value.probability - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / replicates))
})

it('runs the same model in R', (context) => {
  const run = spawnSync(
    'Rscript',
    [resolve('test/benchmark/recruitment.R'), String(replicates), String(target)],
    {
      encoding: 'utf8',
    },
  )
  if (run.error !== undefined) {
    console.log(JSON.stringify({ benchmark: 'simulation in R', skipped: 'Rscript is not installed' }))
    context.skip()
  }
  console.log(run.stdout.trim())
  expect(run.status).toBe(0)
})

it.each([14, 30, 60, 200])('chooses among %i sites', async (count) => {
  const solver = await loadLinearSolver()
  const problem = { ...madeUpProblem(count, count, 'cost', true), probability: 0.8 }
  const { value, seconds, processorSeconds, steps, longest } = drive(valueOf(selectSites(solver, problem)))
  console.log(
    JSON.stringify({
      benchmark: 'site selection',
      sites: count,
      target: problem.target,
      seconds: rounded(seconds),
      processorSeconds: rounded(processorSeconds),
      steps,
      longestStepMilliseconds: Math.round(longest),
      found: value.found,
      ...(value.found
        ? {
            chosen: value.best.sites.length,
            probability: rounded(value.best.probability, 4),
            proved: value.proved,
            gap: value.gap === null ? null : rounded(value.gap, 4),
          }
        : {}),
    }),
  )
  expect(value.found).toBe(true)
})
