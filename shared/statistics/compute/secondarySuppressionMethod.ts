import { boolean } from 'valibot'
import { suppressSecondary } from '../disclosure/secondarySuppression'
import type { LoadLinearSolver } from '../solver/linearSolver'
import { defineComputeMethod, type ComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

export function secondarySuppressionMethod(loadSolver: LoadLinearSolver): ComputeMethod {
  return defineComputeMethod({
    name: 'secondary_suppression',
    summary: 'Which further cells and sums to hide so that no small count can be worked out',
    citation: 'Cox 1980; Fischetti and Salazar 2000 (greedy, audited by the tightest limits)',
    input: keys({
      counts: list(numeric),
      sums: list(list(numeric)),
      k: numeric,
      zeroHidden: boolean(),
    }),
    output:
      '{ smallCells: { index: number, status: string }[], smallSums: { index: number, status: string }[], hiddenCells: number[], hiddenSums: number[] }',
    async run({ counts, sums, k, zeroHidden }) {
      const plan = suppressSecondary(await loadSolver(), { counts, sums, threshold: k, zeroHidden })
      return plan.ok ? { ok: true, output: plan.value } : plan
    },
  })
}
