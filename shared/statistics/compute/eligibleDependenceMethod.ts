import { literal, variant } from 'valibot'
import { oneFactorCopula } from '../dependence/oneFactorCopula'
import { plackett } from '../dependence/plackett'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

export const eligibleDependenceMethod = defineComputeMethod({
  name: 'eligible_dependence',
  summary:
    'Share that fulfils all criteria at a given association: odds ratio of two, correlation of several',
  citation: 'Plackett 1965; Vasicek 1987',
  input: variant('fn', [
    keys({ fn: literal('plackett'), p1: numeric, p2: numeric, theta: numeric }),
    keys({ fn: literal('gaussianOneFactor'), p: list(numeric, 100), rho: numeric }),
  ]),
  output: '{ p12: number } | { p_all: number }',
  run(input) {
    if (input.fn === 'plackett') {
      const both = plackett(input.p1, input.p2, input.theta)
      return both.ok ? { ok: true, output: { p12: both.value } } : both
    }
    const all = oneFactorCopula(input.p, input.rho)
    return all.ok ? { ok: true, output: { p_all: all.value } } : all
  },
})
