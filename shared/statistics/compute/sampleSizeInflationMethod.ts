import { literal, optional, variant } from 'valibot'
import { inflate, precisionSize } from '../sampleSize/inflation'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'

export const sampleSizeInflationMethod = defineComputeMethod({
  name: 'sample_size_inflation',
  summary: 'People to randomise and screen so that enough can be evaluated, and people for a precision',
  citation: 'Exact binomial; Cochran 1977',
  input: variant('fn', [
    keys({
      fn: literal('inflate'),
      n: numeric,
      dropout: numeric,
      screenFail: numeric,
      assurance: optional(numeric),
    }),
    keys({ fn: literal('nPrecision'), p: numeric, halfWidth: numeric, conf: numeric }),
  ]),
  output: '{ randomise: number, screen: number, randomiseAssured?: number } | { n: number }',
  run(input) {
    if (input.fn === 'nPrecision') {
      const size = precisionSize(input.p, input.halfWidth, input.conf)
      return size.ok ? { ok: true, output: { n: size.value } } : size
    }
    const inflated = inflate(input.n, input.dropout, input.screenFail, input.assurance ?? null)
    if (!inflated.ok) return inflated
    const { randomise, screen, randomiseAssured } = inflated.value
    return {
      ok: true,
      output: { randomise, screen, ...(randomiseAssured === null ? {} : { randomiseAssured }) },
    }
  },
})
