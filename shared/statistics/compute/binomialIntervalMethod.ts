import { binomialInterval, type BinomialMethod } from '../intervals/binomialInterval'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'

const kinds: readonly BinomialMethod[] = [
  'wilson',
  'wilson_cc',
  'clopper_pearson',
  'jeffreys',
  'agresti_coull',
]

export const binomialIntervalMethod = defineComputeMethod({
  name: 'binomial_interval',
  summary: 'Interval of a share by five methods',
  citation: 'Wilson 1927; Clopper and Pearson 1934; Newcombe 1998; Brown, Cai and DasGupta 2001',
  input: keys({ x: numeric, n: numeric, conf: numeric }),
  output: `{ p: number, ${kinds.map((kind) => `${kind}: { lower: number, upper: number }`).join(', ')} }`,
  run({ x, n, conf }) {
    const limits: Partial<Record<BinomialMethod, { readonly lower: number; readonly upper: number }>> = {}
    for (const kind of kinds) {
      const interval = binomialInterval(x, n, conf, kind)
      if (!interval.ok) return interval
      const { lower, upper } = interval.value
      limits[kind] = { lower, upper }
    }
    return { ok: true, output: { p: x / n, ...limits } }
  },
})
