import { formatShare, formatSigned } from '../../../domain/counts/formatNumber'
import type { Quantity } from '../../../estimate/result'
import { boundsCell, column, estimateCell, intervalCell, row, textCell } from '../cells'
import { peopleInWords } from '../peopleInWords'
import type { Block, ReportSection, TableBlock, TableCell } from '../reportModel'
import { paragraph } from '../richText'
import { activeSteps, type NamedStep, type ReportContext } from '../reportContext'
import { costedSteps, gainInWords, type CostedStep } from './costedSteps'
import { costFigure } from './costFigure'
import { firstInBlocks } from './firstIn'
import { lossOrderBlocks } from './lossOrder'

/** The gain over the present estimate; from 1 000 % on it says nothing more, so it is given in times. */
function relativeGain(gain: number | null, context: ReportContext): string {
  const { estimate } = context.input.estimate.eligible
  if (gain === null || estimate === null || estimate < 0.5) return ''
  const ratio = gain / estimate
  return ratio < 10
    ? `+${formatShare(ratio, context.input.language)}`
    : `×${formatSigned(Math.round(ratio + 1), context.input.language).replace('+', '')}`
}

/** Eligible people without a criterion; where it has no interval of its own, with the digits of the present number. */
function withoutCell(without: Quantity, context: ReportContext): TableCell {
  const { words, input } = context
  const cell = estimateCell(without, words.notKnown, input.language)
  return without.estimate === null || without.interval !== null
    ? cell
    : { ...cell, text: peopleInWords(without.estimate, input.estimate.eligible, context) }
}

function table(steps: readonly CostedStep[], context: ReportContext): TableBlock {
  const { words, input } = context
  const labels = words.cost
  const hasInterval = steps.some(({ without }) => without.interval !== null)
  return {
    kind: 'table',
    key: 'cost-table',
    caption: labels.caption,
    columns: [
      column('criterion', labels.criterion, 'start', 1),
      column('without', labels.without, 'end', 0),
      ...(hasInterval ? [column('interval', words.uncertainty.interval, 'end', 0)] : []),
      column('bounds', labels.bounds, 'end', 0),
      column('gain', labels.gain, 'end', 0),
      column('share', labels.share, 'end', 0),
    ],
    rows: steps.map(({ step, name, without, gain, hiddenGain }) =>
      row(step.id, [
        textCell(name, { badge: step.badge, tone: step.role === 'exclusion' ? 'excluded' : 'plain' }),
        withoutCell(without, context),
        ...(hasInterval ? [intervalCell(without, input.language)] : []),
        boundsCell(without, input.language),
        textCell(gainInWords({ gain, hiddenGain }, context), { tone: gain === null ? 'unknown' : 'strong' }),
        textCell(relativeGain(gain, context), { tone: 'quiet' }),
      ]),
    ),
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
  const bars = costFigure(steps, context)
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
      ...firstInBlocks(context),
      ...lossOrderBlocks(context),
    ],
  }
}
