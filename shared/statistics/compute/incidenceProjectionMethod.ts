import { strictTuple } from 'valibot'
import { projectIncidence } from '../prevalence/incidenceProjection'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

export const incidenceProjectionMethod = defineComputeMethod({
  name: 'incidence_projection',
  summary: 'New cases in the coming years from rates, a trend and a population forecast',
  citation: 'Dyba and Hakulinen 2000',
  input: keys({
    rate: list(numeric, 500),
    pop: list(list(numeric, 500), 200),
    trend: numeric,
    window: strictTuple([numeric, numeric]),
  }),
  output: '{ casesPerYear: number[], inWindow: number }',
  run({ rate, pop, trend, window }) {
    const projection = projectIncidence({ rates: rate, populations: pop, trend, window })
    if (!projection.ok) return projection
    const { casesPerYear, casesInWindow } = projection.value
    return { ok: true, output: { casesPerYear, inWindow: casesInWindow } }
  },
})
