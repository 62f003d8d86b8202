import { linearAxis } from '../axis'
import type { BarRow } from '../drawing'
import type { FigureBlock } from '../reportModel'
import type { ReportContext } from '../reportContext'
import { gainInWords, type CostedStep } from './costedSteps'

/** A bar more than four times as long as the next would flatten all others: the axis then ends short of it. */
function axisEnd(gains: readonly number[]): number {
  const [longest = 1, next = longest] = [...gains].sort((a, b) => b - a)
  return next > 0 && longest > 4 * next ? next * 1.4 : longest
}

/** What dropping each criterion gains, as bars; null where no gain is known. */
export function costFigure(steps: readonly CostedStep[], context: ReportContext): FigureBlock | null {
  const { words, input } = context
  const known = steps.flatMap((step) =>
    step.gain === null ? [] : [{ ...step, gain: Math.max(0, step.gain) }],
  )
  if (known.length === 0) return null
  const axis = linearAxis([axisEnd(known.map(({ gain }) => gain))], words.cost.axis, input.language)
  const rows = known.map(({ step, name, gain }): BarRow => ({
    key: step.id,
    badge: step.badge,
    label: name,
    end: axis.place(gain),
    broken: gain > axis.to,
    style: step.basis === 'stated' ? 'stated' : step.role === 'exclusion' ? 'excluded' : 'included',
    note: gainInWords({ gain, hiddenGain: null }, context),
  }))
  const sentences = rows.map(({ badge, label, note }) =>
    words.funnel.alternativeRow(`${badge} ${label}`, note),
  )
  return {
    kind: 'figure',
    key: 'cost-figure',
    caption: words.cost.figureCaption,
    alternative: words.cost.alternative(sentences.join(' ')),
    drawing: { kind: 'bars', axis: axis.drawn, rows },
    legend: [],
  }
}
