import { optional, picklist } from 'valibot'
import { twoProportions } from '../sampleSize/twoProportions'
import { defineComputeMethod } from './computeMethod'
import { design, keys, numeric } from './inputs'

export const sampleSizeProportionsMethod = defineComputeMethod({
  name: 'sample_size_proportions',
  summary: 'People needed to compare two shares',
  citation: 'Fleiss, Tytun and Ury 1980; Blackwelder 1982',
  input: keys({
    p1: numeric,
    p2: numeric,
    ...design,
    method: picklist(['pooled', 'unpooled', 'fleiss_cc', 'noninferiority']),
    margin: optional(numeric, 0),
  }),
  output: '{ n1: number, n2: number, total: number, n1Exact: number }',
  run(input) {
    const size = twoProportions(input)
    if (!size.ok) return size
    const { first, second, total, firstExact } = size.value
    return { ok: true, output: { n1: first, n2: second, total, n1Exact: firstExact } }
  },
})
