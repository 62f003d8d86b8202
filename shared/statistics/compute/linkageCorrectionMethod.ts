import { literal, variant } from 'valibot'
import { correctLinks, roganGladen } from '../availability/linkageCorrection'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'

export const linkageCorrectionMethod = defineComputeMethod({
  name: 'linkage_correction',
  summary: 'True links behind imperfect linkage, and prevalence behind an imperfect case definition',
  citation: 'Rogan and Gladen 1978; Wilson 1927',
  input: variant('fn', [
    keys({ fn: literal('correctLinked'), links: numeric, sensitivity: numeric, ppv: numeric }),
    keys({ fn: literal('roganGladen'), x: numeric, n: numeric, se: numeric, sp: numeric, conf: numeric }),
  ]),
  output: '{ trueLinks: number } | { p: number, lower: number, upper: number }',
  run(input) {
    if (input.fn === 'correctLinked') {
      const links = correctLinks(input.links, input.sensitivity, input.ppv)
      return links.ok ? { ok: true, output: { trueLinks: links.value } } : links
    }
    const prevalence = roganGladen({
      positive: input.x,
      tested: input.n,
      sensitivity: input.se,
      specificity: input.sp,
      confidence: input.conf,
    })
    return prevalence.ok ? { ok: true, output: prevalence.value } : prevalence
  },
})
