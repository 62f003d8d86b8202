import { literal, variant, type InferOutput } from 'valibot'
import { fitRates } from '../recruitment/interim/fitRates'
import { addCentres } from '../recruitment/interim/addCentres'
import { predictRemaining, type Interim } from '../recruitment/interim/predictRemaining'
import { defineComputeMethod, type ComputeResult } from './computeMethod'
import { refuse } from '../computed'
import { keys, list, numeric } from './inputs'
import { byLevel, countLevels, mostSites } from './recruitInputs'

const numbers = list(numeric, mostSites)
const done = { alpha: numeric, beta: numeric, n: numbers, tau: numbers, x: numbers, N: numeric }

const input = variant('fn', [
  keys({ fn: literal('fitPG'), n: numbers, tau: numbers }),
  keys({ fn: literal('predict'), ...done, future: numbers }),
  keys({ fn: literal('addCentres'), ...done, xNew: numeric, p: numeric }),
])

type Asked = InferOutput<typeof input>

function sameLength(lists: readonly (readonly number[])[]): boolean {
  return new Set(lists.map(({ length }) => length)).size === 1
}

function toInterim(asked: Exclude<Asked, { readonly fn: 'fitPG' }>): Interim {
  return {
    rate: { type: 'gamma', alpha: asked.alpha, beta: asked.beta },
    sites: asked.n.map((recruited, site) => ({
      recruited,
      exposure: asked.tau[site] ?? 0,
      remaining: asked.x[site] ?? 0,
    })),
    future: asked.fn === 'predict' ? asked.future : [],
    target: asked.N,
  }
}

function fit({ n, tau }: Extract<Asked, { readonly fn: 'fitPG' }>): ComputeResult {
  const fitted = fitRates(n.map((recruited, site) => ({ recruited, exposure: tau[site] ?? 0 })))
  if (!fitted.ok) return fitted
  const { rate, mean, logLikelihood: logLik } = fitted.value
  const shape =
    rate.type === 'gamma'
      ? { alpha: rate.alpha, beta: rate.beta }
      : { poissonLimit: true, alpha: 'Infinity' as const }
  return { ok: true, output: { ...shape, mean, logLik } }
}

export const recruitInterimMethod = defineComputeMethod({
  name: 'recruit_interim',
  summary: 'Rates fitted to what sites have recruited, what is still to come, and centres to add',
  citation: 'Anisimov and Fedorov 2007',
  input,
  output:
    '{ alpha: number, beta: number, mean: number, logLik: number } | { poissonLimit: true, alpha: "Infinity", mean: number, logLik: number } | { postMean: number[], remainMean: number, remainVar: number, pReach: number, q: { [level]: number } } | { extraCentres: number, pReach: number, pReachWithOneLess: number | null }',
  run(asked) {
    const lists = asked.fn === 'fitPG' ? [asked.n, asked.tau] : [asked.n, asked.tau, asked.x]
    if (!sameLength(lists)) return refuse('invalid_input', 'The lists of the sites have different lengths.')
    switch (asked.fn) {
      case 'fitPG':
        return fit(asked)
      case 'predict': {
        const forecast = predictRemaining(toInterim(asked), Object.values(countLevels))
        if (!forecast.ok) return forecast
        const { posteriorMeans, mean, variance, probability, quantiles } = forecast.value
        return {
          ok: true,
          output: {
            postMean: posteriorMeans,
            remainMean: mean,
            remainVar: variance,
            pReach: probability,
            q: byLevel(countLevels, quantiles),
          },
        }
      }
      case 'addCentres': {
        const added = addCentres(toInterim(asked), asked.xNew, asked.p)
        if (!added.ok) return added
        const { extraCentres, probability, probabilityWithOneLess } = added.value
        return {
          ok: true,
          output: { extraCentres, pReach: probability, pReachWithOneLess: probabilityWithOneLess },
        }
      }
    }
  },
})
