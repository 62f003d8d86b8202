import { optional, string } from 'valibot'
import { refuse } from '../computed'
import { standardPopulations } from '../standardisation/standardPopulations'
import { defineComputeMethod } from './computeMethod'
import { keys } from './inputs'

export const standardPopulationsMethod = defineComputeMethod({
  name: 'standard_populations',
  summary: `Weights of a standard population, named by input.id or by the case: ${standardPopulations.map(({ id }) => id).join(', ')}`,
  citation: 'NORDCAN 2000; Eurostat 2013; WHO 1976; Segi 1960',
  input: keys({ id: optional(string()) }),
  output: '{ ages: string[], weights: number[], sum: number }',
  run({ id }, caseId) {
    const wanted = id ?? caseId
    const found = standardPopulations.find((population) => population.id === wanted)
    if (found === undefined)
      return refuse('unknown_population', `There is no standard population "${wanted}".`)
    const { ages, weights } = found
    return { ok: true, output: { ages, weights, sum: weights.reduce((sum, weight) => sum + weight, 0) } }
  },
})
