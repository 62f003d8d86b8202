import { literal, union } from 'valibot'
import { homogeneousForecast, minimumCentres } from '../recruitment/homogeneousSites'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'
import { byLevel, countLevels, numberOrInfinity, timeLevels } from './recruitInputs'

export const recruitClosedFormMethod = defineComputeMethod({
  name: 'recruit_closed_form',
  summary:
    'Recruitment by sites of one kind that are all open: count by a time, time to a target, centres needed',
  citation: 'Anisimov and Fedorov 2007',
  input: union([
    keys({ alpha: numeric, beta: numeric, C: numeric, t: numeric, N: numeric }),
    keys({ fn: literal('minCentres'), alpha: numeric, beta: numeric, t: numeric, N: numeric, p: numeric }),
  ]),
  output:
    '{ mean: number, var: number, q: { [level]: number }, pReach: number, timeMean: number | "Infinity", timeSd: number | "Infinity", timeQ: { [level]: number | "Infinity" } } | { C: number, pReach: number, pReachWithOneLess: number }',
  run(input) {
    const { alpha, beta, t, N } = input
    const sites = { alpha, beta, time: t, target: N }
    if ('fn' in input) {
      const needed = minimumCentres(sites, input.p)
      if (!needed.ok) return needed
      const { centres, probability, probabilityWithOneLess } = needed.value
      return {
        ok: true,
        output: { C: centres, pReach: probability, pReachWithOneLess: probabilityWithOneLess },
      }
    }
    const levels = { counts: Object.values(countLevels), times: Object.values(timeLevels) }
    const forecast = homogeneousForecast({ ...sites, centres: input.C }, levels)
    if (!forecast.ok) return forecast
    const { mean, variance, countQuantiles, probability, timeMean, timeDeviation, timeQuantiles } =
      forecast.value
    return {
      ok: true,
      output: {
        mean,
        var: variance,
        q: byLevel(countLevels, countQuantiles),
        pReach: probability,
        timeMean: numberOrInfinity(timeMean),
        timeSd: numberOrInfinity(timeDeviation),
        timeQ: byLevel(timeLevels, timeQuantiles.map(numberOrInfinity)),
      },
    }
  },
})
