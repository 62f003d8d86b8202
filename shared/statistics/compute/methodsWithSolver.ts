import type { LoadLinearSolver } from '../solver/linearSolver'
import type { ComputeMethod } from './computeMethod'
import { differencingAuditMethod } from './differencingAuditMethod'
import { eligibleBoundsPairwiseMethod } from './eligibleBoundsPairwiseMethod'
import { secondarySuppressionMethod } from './secondarySuppressionMethod'
import { siteSelectionMethod } from './siteSelectionMethod'
import { suppressionTableBoundsMethod } from './suppressionTableBoundsMethod'

/** The methods that need a linear solver, which is loaded when the first of them runs. */
export function methodsWithSolver(loadSolver: LoadLinearSolver): readonly ComputeMethod[] {
  return [
    eligibleBoundsPairwiseMethod(loadSolver),
    suppressionTableBoundsMethod(loadSolver),
    differencingAuditMethod(loadSolver),
    secondarySuppressionMethod(loadSolver),
    siteSelectionMethod(loadSolver),
  ]
}
