import { refuse } from '../computed'
import { directStandardisation } from '../standardisation/directStandardisation'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

export const directStandardisationMethod = defineComputeMethod({
  name: 'direct_standardisation',
  summary: 'Directly standardised rate with its gamma interval',
  citation: 'Fay and Feuer 1997; Tiwari, Clegg and Zou 2006',
  input: keys({ count: list(numeric), pop: list(numeric), std: list(numeric), conf: numeric }),
  output: '{ crude: number, rate: number, var: number, lower: number, upper: number, upperTiwari: number }',
  run({ count, pop, std, conf }) {
    if (count.length !== pop.length || count.length !== std.length)
      return refuse(
        'shape_mismatch',
        `count, pop and std have ${count.length}, ${pop.length} and ${std.length} strata.`,
      )
    const strata = count.map((events, index) => ({
      count: events,
      population: pop[index] ?? 0,
      standard: std[index] ?? 0,
    }))
    const standardised = directStandardisation(strata, conf)
    if (!standardised.ok) return standardised
    const { variance, ...rates } = standardised.value
    return { ok: true, output: { ...rates, var: variance } }
  },
})
