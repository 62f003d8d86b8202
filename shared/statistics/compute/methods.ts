import type { LoadLinearSolver } from '../solver/linearSolver'
import { availabilityCascadeMethod } from './availabilityCascadeMethod'
import { binomialIntervalMethod } from './binomialIntervalMethod'
import { captureRecaptureMethod } from './captureRecaptureMethod'
import { chainRuleMethod } from './chainRuleMethod'
import type { ComputeMethod } from './computeMethod'
import { disclosureMethods } from './disclosureMethods'
import { directStandardisationMethod } from './directStandardisationMethod'
import { eligibleBoundsMethod } from './eligibleBoundsMethod'
import { eligibleDependenceMethod } from './eligibleDependenceMethod'
import { enrolmentPoolMethod } from './enrolmentPoolMethod'
import { funnelUncertaintyMethod } from './funnelUncertaintyMethod'
import { incidenceProjectionMethod } from './incidenceProjectionMethod'
import { limitedDurationPrevalenceMethod } from './limitedDurationPrevalenceMethod'
import { linkageCorrectionMethod } from './linkageCorrectionMethod'
import { methodsWithSolver } from './methodsWithSolver'
import { overlapMethod } from './overlapMethod'
import { poissonIntervalMethod } from './poissonIntervalMethod'
import { rakingMethod } from './rakingMethod'
import { recruitmentMethods } from './recruitmentMethods'
import { sampleSizeInflationMethod } from './sampleSizeInflationMethod'
import { sampleSizeLogRankMethod } from './sampleSizeLogRankMethod'
import { sampleSizeProportionsMethod } from './sampleSizeProportionsMethod'
import { sampleSizeTTestMethod } from './sampleSizeTTestMethod'
import { standardPopulationsMethod } from './standardPopulationsMethod'

const plainMethods: readonly ComputeMethod[] = [
  eligibleBoundsMethod,
  eligibleDependenceMethod,
  chainRuleMethod,
  rakingMethod,
  funnelUncertaintyMethod,
  binomialIntervalMethod,
  poissonIntervalMethod,
  directStandardisationMethod,
  standardPopulationsMethod,
  limitedDurationPrevalenceMethod,
  enrolmentPoolMethod,
  incidenceProjectionMethod,
  availabilityCascadeMethod,
  linkageCorrectionMethod,
  captureRecaptureMethod,
  overlapMethod,
  sampleSizeProportionsMethod,
  sampleSizeLogRankMethod,
  sampleSizeTTestMethod,
  sampleSizeInflationMethod,
  ...disclosureMethods,
  ...recruitmentMethods,
]

/** Every method that can be called by name, in the order of the alphabet; the solver is loaded when a method needs it. */
export function computeMethods(loadSolver: LoadLinearSolver): readonly ComputeMethod[] {
  return [...plainMethods, ...methodsWithSolver(loadSolver)].toSorted((first, second) =>
    first.name.localeCompare(second.name, 'en'),
  )
}
