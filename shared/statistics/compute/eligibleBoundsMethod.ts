import { lazy, strictTuple, union, type GenericSchema } from 'valibot'
import { treeBounds, type CriteriaTree } from '../dependence/treeBounds'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

const tree: GenericSchema<CriteriaTree> = union([
  keys({ count: numeric }),
  keys({ interval: strictTuple([numeric, numeric]) }),
  keys({ not: lazy(() => tree) }),
  keys({
    and: list(
      lazy(() => tree),
      1000,
    ),
  }),
  keys({
    or: list(
      lazy(() => tree),
      1000,
    ),
  }),
])

export const eligibleBoundsMethod = defineComputeMethod({
  name: 'eligible_bounds',
  summary: 'Hard limits of a rule over criteria when only their counts are known',
  citation: 'Boole 1854; Fréchet 1935',
  input: keys({ N: numeric, tree }),
  output: '{ lower: number, independent: number, upper: number }',
  run({ N, tree: parsed }) {
    const bounds = treeBounds(N, parsed)
    return bounds.ok ? { ok: true, output: bounds.value } : bounds
  },
})
