import {
  formatHidden,
  formatInteger,
  formatShare,
  roundToCertainty,
} from '../../../domain/counts/formatNumber'
import { guardDifference } from '../../../domain/disclosure/guardNumber'
import { defaultSmallCountRule } from '../../../domain/disclosure/smallCountRule'
import { column, row, textCell } from '../cells'
import type { Block, FigureBlock, TableCell } from '../reportModel'
import { paragraph, subheading } from '../richText'
import { activeSteps, type NamedStep, type ReportContext } from '../reportContext'
import { costedSteps } from './costedSteps'

/** What a criterion alone takes away of the base population; null where it is not known or hidden. */
interface FirstLoss extends NamedStep {
  readonly lost: number | null
  readonly cell: TableCell
  /** Share of the base population. */
  readonly share: number | null
}

/** Two digits of the loss itself; of one that takes nearly all, as many as keep it below what there was. */
function roundedLoss(lost: number, base: number): number {
  const rounded = roundToCertainty(lost, lost)
  return rounded > base ? roundToCertainty(lost, Math.max(base - lost, 1)) : rounded
}

/** On its own an inclusion keeps those who meet it, an exclusion takes them away. */
function firstLosses(context: ReportContext): readonly FirstLoss[] {
  const { input, words } = context
  const population = input.estimate.steps.find(({ role }) => role === 'population')?.remaining
  const base = population?.estimate ?? null
  if (population === undefined || base === null || base <= 0) return []
  const rule = input.estimate.smallCounts ?? defaultSmallCountRule
  return activeSteps(context)
    .filter(({ step }) => step.basis !== 'not-countable')
    .map((named): FirstLoss => {
      const { role, alone } = named.step
      const nobody = { estimate: 0 }
      const [larger, smaller] = role === 'exclusion' ? [alone, nobody] : [population, alone]
      const { value, hidden } = guardDifference(larger, smaller, rule)
      const cell =
        hidden !== null
          ? textCell(formatHidden(hidden, input.language), { tone: 'unknown' })
          : value === null
            ? textCell(words.notKnown, { tone: 'unknown' })
            : textCell(formatInteger(roundedLoss(value, base), input.language), { tone: 'strong' })
      return { ...named, lost: value, cell, share: value === null ? null : Math.min(1, value / base) }
    })
    .sort((one, other) => (other.lost ?? -1) - (one.lost ?? -1))
}

/** Ends of the right half, of which the first that holds most gains is taken: a share of the eligible. */
const ends = [0.25, 0.5, 1, 2, 4, 10] as const

/** Both sides on scales of their own: the left one ends at the whole base population. */
function figure(losses: readonly FirstLoss[], context: ReportContext): FigureBlock | null {
  const { words, input } = context
  const labels = words.completeness.firstIn
  const { estimate } = input.estimate.eligible
  const gains = new Map(costedSteps(context).map(({ step, gain }) => [step.id, gain]))
  const gainShare = (id: string): number | null => {
    const gain = gains.get(id) ?? null
    return gain === null || estimate === null || estimate < 0.5 ? null : Math.max(0, gain / estimate)
  }
  const drawn = losses.filter(({ share }) => share !== null)
  if (drawn.length === 0) return null
  const largest = Math.max(0, ...drawn.flatMap(({ step }) => gainShare(step.id) ?? []))
  const end = ends.find((one) => one >= largest) ?? ends[ends.length - 1] ?? 1
  const rounded = (place: number) => Math.round(Math.min(1, Math.max(0, place)) * 10_000) / 10_000
  const tick = (place: number, label: string) => ({ place, label })
  const percent = (share: number) => formatShare(share, input.language)
  const rows = drawn.map(({ step, name, share }) => {
    const gained = gainShare(step.id)
    return {
      row: {
        key: step.id,
        badge: step.badge,
        label: name,
        atLow: rounded(0.5 - (share ?? 0) / 2),
        atHigh: rounded(0.5 + (gained ?? 0) / end / 2),
        style: step.basis === 'stated' ? ('assumed' as const) : ('counted' as const),
      },
      sentence: labels.row(
        `${step.badge} ${name}`.trim(),
        percent(share ?? 0),
        gained === null ? words.notKnown : percent(gained),
      ),
    }
  })
  return {
    kind: 'figure',
    key: 'first-in-figure',
    caption: labels.figureCaption,
    alternative: labels.alternative(rows.map(({ sentence }) => sentence).join(' ')),
    drawing: {
      kind: 'tornado',
      axis: {
        scale: 'linear',
        label: labels.axis,
        ticks: [
          tick(0, percent(1)),
          tick(0.25, percent(0.5)),
          tick(0.5, '0'),
          tick(0.75, `+${percent(end / 2)}`),
          tick(1, `+${percent(end)}`),
        ],
      },
      centre: 0.5,
      rows: rows.map(({ row: drawnRow }) => drawnRow),
    },
    legend: [
      { mark: 'low', label: labels.lostLegend },
      { mark: 'high', label: labels.gainedLegend },
    ],
  }
}

/** What each criterion takes away first, beside what dropping it brings back last; nothing where there are no criteria. */
export function firstInBlocks(context: ReportContext): readonly Block[] {
  const losses = firstLosses(context)
  if (losses.length === 0) return []
  const labels = context.words.completeness.firstIn
  const drawn = figure(losses, context)
  return [
    subheading('first-in-heading', labels.title),
    paragraph('first-in', labels.introduction),
    {
      kind: 'table',
      key: 'first-in-table',
      caption: labels.caption,
      columns: [
        column('criterion', labels.criterion, 'start', 1),
        column('lost', labels.lost, 'end', 0),
        column('share', labels.share, 'end', 0),
      ],
      rows: losses.map(({ step, name, cell, share }) =>
        row(step.id, [
          textCell(name, {
            badge: step.badge,
            tone: step.role === 'exclusion' ? 'excluded' : 'plain',
          }),
          cell,
          textCell(share === null ? '' : formatShare(share, context.input.language, 1), { tone: 'quiet' }),
        ]),
      ),
    },
    ...(drawn === null ? [] : [drawn]),
  ]
}
