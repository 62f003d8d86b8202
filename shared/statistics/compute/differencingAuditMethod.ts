import { nullable, optional, union } from 'valibot'
import { auditDifferencing, type ReleasedAnswers } from '../disclosure/differencingAudit'
import type { LoadLinearSolver } from '../solver/linearSolver'
import { defineComputeMethod, type ComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'
import { limits, toLimit, toRange } from './limitPair'

export function differencingAuditMethod(loadSolver: LoadLinearSolver): ComputeMethod {
  return defineComputeMethod({
    name: 'differencing_audit',
    summary: 'What all released answers together tell of single counts',
    citation: 'Fellegi 1972; Dobra and Fienberg 2000',
    input: keys({
      nAtoms: numeric,
      universe: optional(union([numeric, limits])),
      answers: list(keys({ atoms: list(numeric), lo: numeric, hi: nullable(numeric) })),
      k: numeric,
      targets: list(list(numeric)),
    }),
    output: '{ targets: { lo: number, hi: number | null, status: string }[] }',
    async run({ nAtoms, universe, answers, k, targets }) {
      const everything = typeof universe === 'number' ? { lo: universe, hi: universe } : universe
      const released: ReleasedAnswers = {
        atomCount: nAtoms,
        answers: answers.map(({ atoms, ...sum }) => ({ cells: atoms, ...toRange(sum) })),
        threshold: k,
        ...(everything === undefined ? {} : { universe: toRange(everything) }),
      }
      const audit = auditDifferencing(await loadSolver(), released, targets)
      if (!audit.ok) return audit
      const told = audit.value.targets.map(({ lower, upper, status }) => ({
        lo: lower,
        hi: toLimit(upper),
        status,
      }))
      return { ok: true, output: { targets: told } }
    },
  })
}
