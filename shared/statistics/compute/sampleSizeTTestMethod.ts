import { twoMeans } from '../sampleSize/twoMeans'
import { defineComputeMethod } from './computeMethod'
import { design, keys, numeric } from './inputs'

export const sampleSizeTTestMethod = defineComputeMethod({
  name: 'sample_size_ttest',
  summary: 'People needed to compare two means by the t test',
  citation: 'Cohen 1988; noncentral t after Johnson, Kotz and Balakrishnan 1995',
  input: keys({ delta: numeric, sd: numeric, ...design }),
  output: '{ n1: number, n2: number, total: number, power: number, nNormalApprox: number, nExact?: number }',
  run({ delta, sd, ...input }) {
    const size = twoMeans({ ...input, difference: delta, standardDeviation: sd })
    if (!size.ok) return size
    const { first, second, total, power, firstByNormal, firstExact } = size.value
    return {
      ok: true,
      output: {
        n1: first,
        n2: second,
        total,
        power,
        nNormalApprox: firstByNormal,
        ...(firstExact === null ? {} : { nExact: firstExact }),
      },
    }
  },
})
