import { optional, picklist, string, union } from 'valibot'
import { availabilityCascade } from '../availability/availabilityCascade'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

const step = { name: string(), kind: picklist(['divide', 'multiply']) }

export const availabilityCascadeMethod = defineComputeMethod({
  name: 'availability_cascade',
  summary: 'From counted to available people: completeness, coverage, consent, linkage',
  citation: 'Delta method on the logarithm of a product of independent shares (Oehlert 1992)',
  input: keys({
    count: numeric,
    steps: list(
      union([
        keys({ ...step, x: numeric, n: numeric }),
        keys({ ...step, p: numeric, low: numeric, high: numeric }),
        keys({ ...step, p: numeric }),
      ]),
      100,
    ),
    conf: numeric,
    countError: picklist(['none', 'poisson']),
    cap: optional(numeric),
  }),
  output: '{ final: number, low: number, high: number, seLog: number, perStep: number[] }',
  run({ count, steps, conf, countError, cap }) {
    const cascade = availabilityCascade({
      count,
      steps: steps.map(({ kind, ...share }) => ({ kind, share })),
      confidence: conf,
      countError,
      ...(cap === undefined ? {} : { cap }),
    })
    if (!cascade.ok) return cascade
    const { logStandardError, ...numbers } = cascade.value
    return { ok: true, output: { ...numbers, seLog: logStandardError } }
  },
})
