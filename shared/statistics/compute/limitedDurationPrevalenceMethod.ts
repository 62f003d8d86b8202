import { literal, optional, picklist, variant } from 'valibot'
import { limitedDurationPrevalence } from '../prevalence/limitedDurationPrevalence'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

const survival = variant('type', [
  keys({ type: literal('exponential'), rate: numeric }),
  keys({ type: literal('cure'), cured: numeric, rate: numeric }),
  keys({ type: literal('weibull'), shape: numeric, scale: numeric }),
  keys({ type: literal('table'), annual: list(numeric, 200) }),
])

export const limitedDurationPrevalenceMethod = defineComputeMethod({
  name: 'limited_duration_prevalence',
  summary: 'People alive who were diagnosed in the last years, from new cases and survival',
  citation: 'Clegg, Gail and Feuer 2002; SEER limited-duration prevalence',
  input: keys({
    incidence: list(numeric, 199),
    survival,
    method: optional(picklist(['exact', 'trapezoid', 'midpoint'])),
  }),
  output: '{ prevalence: number, perYear: number[], se: number }',
  run({ incidence, survival: parsed, method }) {
    const result = limitedDurationPrevalence(incidence, parsed, method)
    if (!result.ok) return result
    const { prevalence, perYear, standardError } = result.value
    return { ok: true, output: { prevalence, perYear, se: standardError } }
  },
})
