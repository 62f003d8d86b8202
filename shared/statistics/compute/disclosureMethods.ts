import type { ComputeMethod } from './computeMethod'
import { laplaceBasicsMethod } from './laplaceBasicsMethod'
import { obfuscationInferenceMethod } from './obfuscationInferenceMethod'
import { obfuscationPmfMethod } from './obfuscationPmfMethod'
import { suppressionCellIntervalsMethod } from './suppressionCellIntervalsMethod'
import { suppressionSumMethod } from './suppressionSumMethod'

/** The methods on hidden and blurred counts that need no solver. */
export const disclosureMethods: readonly ComputeMethod[] = [
  suppressionCellIntervalsMethod,
  suppressionSumMethod,
  obfuscationPmfMethod,
  obfuscationInferenceMethod,
  laplaceBasicsMethod,
]
