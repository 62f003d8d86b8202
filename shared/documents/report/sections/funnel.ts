import { formatHidden, formatShare } from '../../../domain/counts/formatNumber'
import { logarithmicAxis, markOn } from '../axis'
import { boundsCell, column, estimateCell, intervalCell, row, textCell } from '../cells'
import type { Drawing, IntervalMark } from '../drawing'
import { legendOf } from '../legend'
import { quantityInWords } from '../quantityWords'
import type { FigureBlock, ReportSection, TableBlock, TableCell, TableRow, Tone } from '../reportModel'
import { paragraph } from '../richText'
import type { NamedStep, ReportContext } from '../reportContext'

/** A step that changes the number: the population, or an active criterion with evidence. */
function changesNumber({ step }: NamedStep): boolean {
  return step.role === 'population' || (step.active && step.basis !== 'not-countable')
}

function nameCell({ step, name }: NamedStep): TableCell {
  const tone: Tone = !step.active ? 'quiet' : step.role === 'exclusion' ? 'excluded' : 'plain'
  return textCell(name, { badge: step.badge === '' ? null : step.badge, tone })
}

/** The share that is left; hidden where one of the two numbers it compares is. */
function keptText({ step }: NamedStep, { input, steps }: ReportContext): string {
  if (step.kept !== null) return formatShare(step.kept, input.language, step.kept < 0.1 ? 1 : 0)
  const before = steps[steps.findIndex((named) => named.step.id === step.id) - 1]?.step
  const tells = step.remaining.hidden !== undefined || before?.remaining.hidden !== undefined
  return tells ? formatHidden({ reason: 'protects' }, input.language) : ''
}

function tableRow(named: NamedStep, context: ReportContext): TableRow {
  const { step } = named
  const { words, vocabulary, input } = context
  if (!changesNumber(named)) {
    const state = step.active ? words.funnel.notCountable : words.funnel.off
    return row(step.id, [
      nameCell(named),
      step.active ? textCell(words.notKnown, { tone: 'unknown' }) : textCell(''),
      textCell(words.funnel.unchanged, { tone: 'quiet' }),
      textCell(''),
      textCell(''),
      textCell(''),
      textCell(state, { tone: 'unknown' }),
    ])
  }
  const isPopulation = step.role === 'population'
  return row(step.id, [
    nameCell(named),
    isPopulation ? textCell('') : estimateCell(step.alone, words.notKnown, input.language),
    { ...estimateCell(step.remaining, words.notKnown, input.language), tone: 'strong' },
    intervalCell(step.remaining, input.language),
    boundsCell(step.remaining, input.language),
    textCell(isPopulation ? '' : keptText(named, context)),
    textCell(isPopulation ? words.coverage.fixed : vocabulary.bases[step.basis].label, {
      tone: step.basis === 'stated' ? 'assumed' : 'quiet',
    }),
  ])
}

function markStyle({ step }: NamedStep): IntervalMark['style'] {
  if (step.basis === 'stated') return 'stated'
  return step.role === 'exclusion' ? 'excluded' : 'included'
}

function figure(context: ReportContext): FigureBlock {
  const { words, input, steps } = context
  const target = input.study.targetParticipants
  const shown = steps.filter(({ step }) => step.active)
  const axis = logarithmicAxis(
    [
      ...shown.flatMap(({ step }) => [
        step.remaining.lower,
        step.remaining.upper,
        step.remaining.estimate ?? 0,
      ]),
      target ?? 0,
    ],
    words.funnel.axis,
    input.language,
  )
  const drawing: Drawing = {
    kind: 'intervals',
    axis: axis.drawn,
    rows: shown.map((named) => ({
      key: named.step.id,
      badge: named.step.badge,
      label: named.name,
      mark: changesNumber(named) ? markOn(axis, named.step.remaining, markStyle(named)) : null,
      note: changesNumber(named) ? '' : words.funnel.notCountable,
    })),
    target: target === null ? null : { place: axis.place(target), label: words.cover.target },
  }
  const sentences = shown.map((named) =>
    words.funnel.alternativeRow(
      `${named.step.badge} ${named.name}`.trim(),
      changesNumber(named) ? quantityInWords(named.step.remaining, context) : words.funnel.notCountable,
    ),
  )
  return {
    kind: 'figure',
    key: 'funnel-figure',
    caption: words.funnel.figureCaption,
    alternative: words.funnel.alternative(sentences.join(' ')),
    drawing,
    legend: legendOf(drawing, words),
  }
}

/** The patient funnel: on its own, left, bounds, share kept and basis of each step. */
export function buildFunnel(context: ReportContext): ReportSection {
  const labels = context.words.funnel
  const table: TableBlock = {
    kind: 'table',
    key: 'funnel-table',
    caption: labels.caption,
    columns: [
      column('step', labels.step, 'start', 1),
      column('alone', labels.alone, 'end', 0),
      column('remaining', labels.remaining, 'end', 0),
      column('interval', context.words.uncertainty.interval, 'end', 0),
      column('bounds', labels.bounds, 'end', 0),
      column('kept', labels.kept, 'end', 0),
      column('basis', labels.basis, 'start', 0),
    ],
    rows: context.steps.map((named) => tableRow(named, context)),
  }
  return {
    key: 'funnel',
    title: labels.title,
    blocks: [paragraph('introduction', labels.introduction), table, figure(context)],
  }
}
