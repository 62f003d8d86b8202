import { captureRecapture } from '../availability/captureRecapture'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'

export const captureRecaptureMethod = defineComputeMethod({
  name: 'capture_recapture',
  summary: 'Size of a population from two lists and what they share',
  citation: 'Chapman 1951; Seber 1970; Chao 1989',
  input: keys({ n1: numeric, n2: numeric, m: numeric, conf: numeric }),
  output:
    '{ lp: number | null, chapman: number, varChapman: number, normal: [number, number], lognormal: [number, number], exact: [number, number | null], distinct: number }',
  run({ n1, n2, m, conf }) {
    const result = captureRecapture(n1, n2, m, conf)
    if (!result.ok) return result
    const { lincolnPetersen, chapman, chapmanVariance, normal, logNormal, exact, distinct } = result.value
    return {
      ok: true,
      output: {
        lp: lincolnPetersen,
        chapman,
        varChapman: chapmanVariance,
        normal: [normal.lower, normal.upper],
        lognormal: [logNormal.lower, logNormal.upper],
        exact: [exact.lower, exact.upper],
        distinct,
      },
    }
  },
})
