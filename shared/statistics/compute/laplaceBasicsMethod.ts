import { literal, variant, type InferOutput } from 'valibot'
import type { Computed } from '../computed'
import {
  averagingProbability,
  composedEpsilon,
  laplaceHalfWidth,
  laplaceSumDeviation,
  repeatsNeeded,
} from '../disclosure/noiseArithmetic'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

const input = variant('fn', [
  keys({ fn: literal('halfWidth'), delta: numeric, epsilon: numeric, conf: numeric }),
  keys({ fn: literal('averagingProbability'), sd: numeric, n: numeric, tol: numeric }),
  keys({ fn: literal('repeatsNeeded'), sd: numeric, tol: numeric, conf: numeric }),
  keys({ fn: literal('sumOfSites'), n: numeric, delta: numeric, epsilon: numeric }),
  keys({ fn: literal('composedEpsilon'), epsilons: list(numeric) }),
])

interface Answer {
  /** Name of the figure in the answer. */
  readonly key: 'h' | 'p' | 'n' | 'sd' | 'total'
  readonly result: Computed<number, 'invalid_input'>
}

function answer(asked: InferOutput<typeof input>): Answer {
  switch (asked.fn) {
    case 'halfWidth':
      return { key: 'h', result: laplaceHalfWidth(asked.delta, asked.epsilon, asked.conf) }
    case 'averagingProbability':
      return { key: 'p', result: averagingProbability(asked.sd, asked.n, asked.tol) }
    case 'repeatsNeeded':
      return { key: 'n', result: repeatsNeeded(asked.sd, asked.tol, asked.conf) }
    case 'sumOfSites':
      return { key: 'sd', result: laplaceSumDeviation(asked.n, asked.delta, asked.epsilon) }
    case 'composedEpsilon':
      return { key: 'total', result: composedEpsilon(asked.epsilons) }
  }
}

export const laplaceBasicsMethod = defineComputeMethod({
  name: 'laplace_basics',
  summary: 'Arithmetic of noisy counts: half-widths, averaging attacks, sums over sites, privacy budgets',
  citation: 'Dwork and Roth 2014',
  input,
  output: '{ h: number } | { p: number } | { n: number } | { sd: number } | { total: number }',
  run(asked) {
    const { key, result } = answer(asked)
    return result.ok ? { ok: true, output: { [key]: result.value } } : result
  },
})
