import {
  formatHidden,
  formatShare,
  formatSigned,
  roundToCertainty,
} from '../../../domain/counts/formatNumber'
import { guardDifference } from '../../../domain/disclosure/guardNumber'
import type { HiddenNumber } from '../../../domain/disclosure/hiddenNumber'
import { defaultSmallCountRule } from '../../../domain/disclosure/smallCountRule'
import type { Quantity } from '../../../estimate/result'
import { linearAxis } from '../axis'
import { boundsCell, column, estimateCell, intervalCell, row, textCell } from '../cells'
import type { BarRow } from '../drawing'
import type { Block, FigureBlock, ReportSection, TableBlock } from '../reportModel'
import { paragraph } from '../richText'
import { lossOrderBlocks } from './lossOrder'
import { activeSteps, type NamedStep, type ReportContext } from '../reportContext'

/** A criterion with the people gained if it alone were dropped; null where one of the two is missing, or it is hidden. */
interface CostedStep extends NamedStep {
  readonly without: Quantity
  readonly gain: number | null
  readonly hiddenGain: HiddenNumber | null
}

function costedSteps(context: ReportContext): readonly CostedStep[] {
  const { eligible, smallCounts = defaultSmallCountRule } = context.input.estimate
  return activeSteps(context)
    .flatMap((named): CostedStep[] => {
      const without = named.step.withoutIt
      if (without === null || named.step.defining || named.step.basis === 'not-countable') return []
      const { value, hidden } = guardDifference(without, eligible, smallCounts)
      return [{ ...named, without, gain: value, hiddenGain: hidden }]
    })
    .sort((a, b) => (b.gain ?? -1) - (a.gain ?? -1))
}

function gainInWords(
  { gain, hiddenGain }: Pick<CostedStep, 'gain' | 'hiddenGain'>,
  context: ReportContext,
): string {
  if (hiddenGain !== null) return formatHidden(hiddenGain, context.input.language)
  return gain === null
    ? context.words.notKnown
    : formatSigned(roundToCertainty(gain, gain), context.input.language)
}

/** The gain over the present estimate; from 1 000 % on it says nothing more, so it is given in times. */
function relativeGain(gain: number | null, context: ReportContext): string {
  const { estimate } = context.input.estimate.eligible
  if (gain === null || estimate === null || estimate < 0.5) return ''
  const ratio = gain / estimate
  return ratio < 10
    ? `+${formatShare(ratio, context.input.language)}`
    : `×${formatSigned(Math.round(ratio + 1), context.input.language).replace('+', '')}`
}

function table(steps: readonly CostedStep[], context: ReportContext): TableBlock {
  const { words, input } = context
  const labels = words.cost
  return {
    kind: 'table',
    key: 'cost-table',
    caption: labels.caption,
    columns: [
      column('criterion', labels.criterion, 'start', 1),
      column('without', labels.without, 'end', 0),
      column('interval', words.uncertainty.interval, 'end', 0),
      column('bounds', labels.bounds, 'end', 0),
      column('gain', labels.gain, 'end', 0),
      column('share', labels.share, 'end', 0),
    ],
    rows: steps.map(({ step, name, without, gain, hiddenGain }) =>
      row(step.id, [
        textCell(name, { badge: step.badge, tone: step.role === 'exclusion' ? 'excluded' : 'plain' }),
        estimateCell(without, words.notKnown, input.language),
        intervalCell(without, input.language),
        boundsCell(without, input.language),
        textCell(gainInWords({ gain, hiddenGain }, context), { tone: gain === null ? 'unknown' : 'strong' }),
        textCell(relativeGain(gain, context), { tone: 'quiet' }),
      ]),
    ),
  }
}

/** A bar more than four times as long as the next would flatten all others: the axis then ends short of it. */
function axisEnd(gains: readonly number[]): number {
  const [longest = 1, next = longest] = [...gains].sort((a, b) => b - a)
  return next > 0 && longest > 4 * next ? next * 1.4 : longest
}

function figure(steps: readonly CostedStep[], context: ReportContext): FigureBlock | null {
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

function leftOut(context: ReportContext): readonly Block[] {
  const names = (steps: readonly NamedStep[]) =>
    steps.map(({ step, name }) => `${step.badge} ${name}`).join(', ')
  const active = activeSteps(context)
  const defining = active.filter(({ step }) => step.defining && step.basis !== 'not-countable')
  const unknown = active.filter(({ step }) => step.basis === 'not-countable')
  const { cost } = context.words
  return [
    ...(defining.length === 0
      ? []
      : [paragraph('defining', `${cost.defining} ${names(defining)}.`, 'quiet')]),
    ...(unknown.length === 0
      ? []
      : [paragraph('not-countable', `${cost.notCountable} ${names(unknown)}.`, 'quiet')]),
  ]
}

/** What each criterion costs in people, sorted from the dearest. */
export function buildCriterionCost(context: ReportContext): ReportSection {
  const { cost } = context.words
  const steps = costedSteps(context)
  const bars = figure(steps, context)
  const broken = bars?.drawing.kind === 'bars' && bars.drawing.rows.some((bar) => bar.broken)
  return {
    key: 'cost',
    title: cost.title,
    blocks: [
      paragraph('introduction', cost.introduction),
      ...(steps.length === 0 ? [paragraph('none', cost.none, 'quiet')] : [table(steps, context)]),
      ...(bars === null ? [] : [bars]),
      ...(steps.length === 0
        ? []
        : [
            paragraph(
              'difference',
              broken ? `${cost.difference} ${cost.brokenBar}` : cost.difference,
              'quiet',
            ),
          ]),
      ...leftOut(context),
      ...lossOrderBlocks(context),
    ],
  }
}
