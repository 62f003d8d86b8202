import { jointCountBounds } from '../bounds/jointCountBounds'
import type { LoadLinearSolver } from '../solver/linearSolver'
import { defineComputeMethod, type ComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

function known(count: number) {
  return { lower: count, upper: count }
}

export function eligibleBoundsPairwiseMethod(loadSolver: LoadLinearSolver): ComputeMethod {
  return defineComputeMethod({
    name: 'eligible_bounds_pairwise',
    summary: 'Hard limits of how many meet all criteria when the counts of some combinations are known',
    citation: 'Hailperin 1965',
    input: keys({
      N: numeric,
      marginals: list(numeric, 12),
      joints: list(keys({ idx: list(numeric, 12), count: numeric })),
    }),
    output: '{ lower: number, upper: number }',
    async run({ N, marginals, joints }) {
      const bounds = jointCountBounds(await loadSolver(), {
        total: known(N),
        events: marginals.map(known),
        joints: joints.map(({ idx, count }) => ({ events: idx, ...known(count) })),
      })
      return bounds.ok ? { ok: true, output: bounds.value } : bounds
    },
  })
}
