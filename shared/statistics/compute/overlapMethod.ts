import { literal, variant } from 'valibot'
import { overlapOfTwo } from '../overlap/overlapOfTwo'
import { unionOfMany } from '../overlap/unionOfMany'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

export const overlapMethod = defineComputeMethod({
  name: 'overlap',
  summary: 'What two groups share, and people in any of several groups, when only sizes are known',
  citation: 'Fréchet 1935; Weber 2013',
  input: variant('fn', [
    keys({ fn: literal('overlapTwo'), N: numeric, a: numeric, b: numeric, conf: numeric }),
    keys({ fn: literal('unionMany'), N: numeric, sizes: list(numeric) }),
  ]),
  output:
    '{ lower: number, upper: number, expected: number, sd: number, qLow: number, qHigh: number } | { lower: number, upper: number, expected: number }',
  run(input) {
    if (input.fn === 'unionMany') {
      const union = unionOfMany(input.N, input.sizes)
      return union.ok ? { ok: true, output: union.value } : union
    }
    const overlap = overlapOfTwo(input.N, input.a, input.b, input.conf)
    if (!overlap.ok) return overlap
    const { lower, upper, expected, standardDeviation, likely } = overlap.value
    return {
      ok: true,
      output: { lower, upper, expected, sd: standardDeviation, qLow: likely.lower, qHigh: likely.upper },
    }
  },
})
