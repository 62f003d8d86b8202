import { formatShare } from '../../../domain/counts/formatNumber'
import type { Influence } from '../../../estimate/result'
import { spanAxis } from '../axis'
import { column, row, textCell } from '../cells'
import type { TornadoRow } from '../drawing'
import { influenceName, influenceValue } from '../influenceWords'
import { legendOf } from '../legend'
import { peopleInWords } from '../peopleInWords'
import type { Block, FigureBlock, ReportSection, TableBlock } from '../reportModel'
import { paragraph } from '../richText'
import type { ReportContext } from '../reportContext'

/** More would be read by nobody; the rest is in the attached evidence. */
const mostShown = 10

/** Below this a reader would not see the interval become narrower. */
const noticeable = 0.005

/** The strongest that move the printed number or narrow the interval; at least one. */
function worthShowing(context: ReportContext): readonly Influence[] {
  const { influences, available } = context.input.estimate
  const [first, ...others] = influences
  const moves = ({ atLow, atHigh, narrowing }: Influence) =>
    narrowing >= noticeable ||
    peopleInWords(atLow, available, context) !== peopleInWords(atHigh, available, context)
  return first === undefined ? [] : [first, ...others.filter(moves)].slice(0, mostShown)
}

/** Kinds that a person brought in, apart from those that tables bring themselves. */
function styleOf({ kind }: Influence): TornadoRow['style'] {
  return kind === 'table' ? 'counted' : 'assumed'
}

function keyOf({ kind, subject }: Influence): string {
  return `${kind} ${subject}`
}

function table(shown: readonly Influence[], context: ReportContext): TableBlock {
  const { words, input } = context
  const labels = words.uncertainty.influences
  const value = (influence: Influence, at: number) => influenceValue(influence.kind, at, input.language)
  const people = (at: number) => peopleInWords(at, input.estimate.available, context)
  return {
    kind: 'table',
    key: 'influences-table',
    caption: labels.caption,
    columns: [
      column('value', labels.value, 'start', 1),
      column('range', labels.range, 'end', 0),
      column('low', labels.atLow, 'end', 0),
      column('high', labels.atHigh, 'end', 0),
      column('narrowing', labels.narrowing, 'end', 0),
    ],
    rows: shown.map((influence) =>
      row(keyOf(influence), [
        textCell(influenceName(influence, context), {
          tone: styleOf(influence) === 'assumed' ? 'assumed' : 'plain',
        }),
        textCell(`${value(influence, influence.low)} – ${value(influence, influence.high)}`, {
          tone: 'quiet',
        }),
        textCell(people(influence.atLow), { tone: 'strong' }),
        textCell(people(influence.atHigh), { tone: 'strong' }),
        textCell(formatShare(influence.narrowing, input.language)),
      ]),
    ),
  }
}

function figure(shown: readonly Influence[], context: ReportContext): FigureBlock | null {
  const { words, input } = context
  const { available } = input.estimate
  if (available.estimate === null) return null
  const labels = words.uncertainty.influences
  const ends = shown.flatMap(({ atLow, atHigh }) => [atLow, atHigh])
  const axis = spanAxis([...ends, available.estimate], labels.axis, input.language)
  const rows = shown.map((influence): TornadoRow => ({
    key: keyOf(influence),
    badge: '',
    label: influenceName(influence, context),
    atLow: axis.place(influence.atLow),
    atHigh: axis.place(influence.atHigh),
    style: styleOf(influence),
  }))
  const drawing = { kind: 'tornado' as const, axis: axis.drawn, centre: axis.place(available.estimate), rows }
  const sentences = shown.map((influence) =>
    labels.row(
      influenceName(influence, context),
      peopleInWords(influence.atLow, available, context),
      peopleInWords(influence.atHigh, available, context),
    ),
  )
  return {
    kind: 'figure',
    key: 'influences-figure',
    caption: labels.figureCaption,
    alternative: labels.alternative(sentences.join(' ')),
    drawing,
    legend: legendOf(drawing, words),
  }
}

/** Which single value, known exactly, would narrow the interval most. */
function strongest(influences: readonly Influence[], context: ReportContext): string {
  const labels = context.words.uncertainty.influences
  const [first] = [...influences].sort((a, b) => b.narrowing - a.narrowing)
  return first === undefined || first.narrowing < noticeable
    ? labels.equal
    : labels.strongest(influenceName(first, context), formatShare(first.narrowing, context.input.language))
}

function blocks(context: ReportContext): readonly Block[] {
  const { influences, draws, available } = context.input.estimate
  const labels = context.words.uncertainty.influences
  if (draws.detail === 'preview') return [paragraph('preview', labels.preview, 'quiet')]
  // Where each value takes a hidden number would tell it.
  if (available.hidden !== undefined) return [paragraph('hidden', labels.hidden, 'quiet')]
  if (influences.length === 0) return [paragraph('none', labels.none, 'quiet')]
  const shown = worthShowing(context)
  const drawn = figure(shown, context)
  const left = influences.length - shown.length
  return [
    paragraph('introduction', labels.introduction),
    paragraph('strongest', strongest(influences, context)),
    table(shown, context),
    ...(drawn === null ? [] : [drawn]),
    ...(left === 0 ? [] : [paragraph('left', labels.left(left), 'quiet')]),
    paragraph('meaning', labels.meaning, 'quiet'),
  ]
}

/** How far each uncertain value alone moves the number at the end, and which one to know better first. */
export function buildInfluences(context: ReportContext): ReportSection {
  return {
    key: 'influences',
    title: context.words.uncertainty.influences.title,
    blocks: blocks(context),
  }
}
