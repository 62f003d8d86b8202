import type { ComputeMethod } from './computeMethod'
import { recruitCapsPoolMethod } from './recruitCapsPoolMethod'
import { recruitClosedFormMethod } from './recruitClosedFormMethod'
import { recruitCompletersMethod } from './recruitCompletersMethod'
import { recruitDelaysMethod } from './recruitDelaysMethod'
import { recruitInterimMethod } from './recruitInterimMethod'
import { recruitSimulationMethod } from './recruitSimulationMethod'
import { recruitStaggeredMethod } from './recruitStaggeredMethod'

/** The methods of recruitment forecasts. */
export const recruitmentMethods: readonly ComputeMethod[] = [
  recruitClosedFormMethod,
  recruitStaggeredMethod,
  recruitDelaysMethod,
  recruitCapsPoolMethod,
  recruitCompletersMethod,
  recruitInterimMethod,
  recruitSimulationMethod,
]
