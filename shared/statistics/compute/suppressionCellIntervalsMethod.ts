import {
  literal,
  nullable,
  optional,
  picklist,
  string,
  union,
  variant,
  boolean,
  type InferOutput,
} from 'valibot'
import { refuse } from '../computed'
import { publishedCellRange, type PublishedFigure, type PublishingRule } from '../suppression/publishedCell'
import { defineComputeMethod } from './computeMethod'
import { keys, numeric } from './inputs'
import { toPair } from './limitPair'

const zeroHidden = optional(boolean(), false)

const rule = variant('mode', [
  keys({ mode: literal('exact') }),
  keys({ mode: literal('helsedata3') }),
  keys({ mode: literal('suppress'), k: numeric, zeroHidden }),
  keys({ mode: literal('secondary'), secMin: optional(numeric, 0) }),
  keys({ mode: picklist(['round_nearest', 'round_random', 'round_up', 'round_down']), base: numeric }),
  keys({ mode: literal('suppress_then_round'), k: numeric, base: numeric, zeroHidden }),
])

function toRule(given: InferOutput<typeof rule>): PublishingRule {
  return given.mode === 'secondary' ? { mode: 'secondary', least: given.secMin } : given
}

/** Whether the rule is the one that prints this mark: "<k" where 0 is shown, "<k0" where it is hidden as well. */
function marks(mark: string | null, { mode, ...given }: InferOutput<typeof rule>): boolean {
  if (mode === 'secondary') return true
  return 'zeroHidden' in given && mark === (given.zeroHidden ? '<k0' : '<k')
}

export const suppressionCellIntervalsMethod = defineComputeMethod({
  name: 'suppression_cell_intervals',
  summary: 'Which counts a published figure can stand for; "<k" and "<k0" are marks of hidden cells',
  citation: 'Preimages of the publishing rules; Hundepool et al. 2012',
  input: keys({ published: nullable(union([numeric, string()])), rule }),
  output: '{ interval: [number, number | null] }',
  run({ published, rule: given }) {
    const figure: PublishedFigure = typeof published === 'number' ? published : 'hidden'
    if (typeof published !== 'number' && !marks(published, given)) {
      return refuse('impossible_value', `The rule ${given.mode} never prints ${JSON.stringify(published)}.`)
    }
    const range = publishedCellRange(figure, toRule(given))
    return range.ok ? { ok: true, output: { interval: toPair(range.value) } } : range
  },
})
