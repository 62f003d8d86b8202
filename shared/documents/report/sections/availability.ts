import { formatStatedShare } from '../../../domain/counts/formatNumber'
import { inLanguage } from '../../../domain/studies/protocol'
import type { AvailabilityResult, Quantity } from '../../../estimate/result'
import { logarithmicAxis, markOn } from '../axis'
import { boundsCell, column, estimateCell, intervalCell, row, textCell } from '../cells'
import { legendOf } from '../legend'
import { quantityInWords } from '../quantityWords'
import type { Block, FigureBlock, ReportSection, TableBlock, TableCell, TableRow } from '../reportModel'
import { paragraph, subheading } from '../richText'
import type { ReportContext } from '../reportContext'
import { enrolmentBlocks } from './enrolment'

/** Estimate, interval and bounds of a number, one cell each. */
export function quantityCells(quantity: Quantity, { words, input }: ReportContext): readonly TableCell[] {
  return [
    { ...estimateCell(quantity, words.notKnown, input.language), tone: 'strong' },
    intervalCell(quantity, input.language),
    boundsCell(quantity, input.language),
  ]
}

function stepRow(step: AvailabilityResult, context: ReportContext): TableRow {
  const { words, input } = context
  const percent = (share: number) => formatStatedShare(share, input.language)
  const citation = input.protocol.availability?.find(({ id }) => id === step.id)?.citation ?? ''
  const name = inLanguage(step.name, input.language)
  if (!step.active)
    return row(step.id, [
      textCell(name, { tone: 'quiet' }),
      textCell(words.funnel.off, { tone: 'quiet' }),
      ...['', '', '', ''].map((text) => textCell(text)),
    ])
  return row(step.id, [
    textCell(name, { detail: citation === '' ? null : citation }),
    textCell(percent(step.share), { tone: 'assumed' }),
    textCell(words.availability.limits(percent(step.lower), percent(step.upper)), { tone: 'quiet' }),
    ...quantityCells(step.remaining, context),
  ])
}

function table(context: ReportContext): TableBlock {
  const { words, input } = context
  const labels = words.availability
  const { eligible, availability } = input.estimate
  return {
    kind: 'table',
    key: 'availability-table',
    caption: labels.caption,
    columns: [
      column('step', labels.step, 'start', 1),
      column('share', labels.share, 'end', 0),
      column('limits', labels.limitsHead, 'end', 0),
      column('left', words.funnel.remaining, 'end', 0),
      column('interval', words.uncertainty.interval, 'end', 0),
      column('bounds', words.funnel.bounds, 'end', 0),
    ],
    rows: [
      row('eligible', [
        textCell(words.cover.eligible),
        textCell(''),
        textCell(''),
        ...quantityCells(eligible, context),
      ]),
      ...availability.map((step) => stepRow(step, context)),
    ],
  }
}

function figure(context: ReportContext): FigureBlock {
  const { words, input } = context
  const { eligible, availability } = input.estimate
  const shown = [
    { key: 'eligible', label: words.cover.eligible, quantity: eligible, style: 'included' as const },
    ...availability
      .filter(({ active }) => active)
      .map(({ id, name, remaining }) => ({
        key: id,
        label: inLanguage(name, input.language),
        quantity: remaining,
        style: 'stated' as const,
      })),
  ]
  const target = input.study.targetParticipants
  const values = shown.flatMap(({ quantity: { lower, upper, estimate } }) => [lower, upper, estimate ?? 0])
  const axis = logarithmicAxis([...values, target ?? 0], words.funnel.axis, input.language)
  const drawing = {
    kind: 'intervals' as const,
    axis: axis.drawn,
    rows: shown.map(({ key, label, quantity, style }) => ({
      key,
      badge: '',
      label,
      mark: markOn(axis, quantity, style),
      note: '',
    })),
    target: target === null ? null : { place: axis.place(target), label: words.cover.target },
  }
  const sentences = shown.map(({ label, quantity }) =>
    words.funnel.alternativeRow(label, quantityInWords(quantity, context)),
  )
  return {
    kind: 'figure',
    key: 'availability-figure',
    caption: words.availability.figureCaption,
    alternative: sentences.join(' '),
    drawing,
    legend: legendOf(drawing, words),
  }
}

function cascade(context: ReportContext): readonly Block[] {
  const { availability } = context.input.estimate
  const labels = context.words.availability
  if (availability.length === 0) return [paragraph('no-steps', labels.noSteps, 'quiet')]
  return [
    paragraph('introduction', labels.introduction),
    table(context),
    ...(availability.some(({ active }) => active) ? [figure(context)] : []),
  ]
}

/** From eligible to available, and who can be reached in the enrolment window; left out where a study says nothing of it. */
export function buildAvailability(context: ReportContext): readonly ReportSection[] {
  const { availability, enrolment } = context.input.estimate
  if (availability.length === 0 && enrolment === null) return []
  const labels = context.words.availability
  return [
    {
      key: 'availability',
      title: labels.title,
      blocks: [
        ...cascade(context),
        ...(enrolment === null
          ? []
          : [
              subheading('enrolment-heading', labels.enrolment.title),
              ...enrolmentBlocks(enrolment, context),
            ]),
      ],
    },
  ]
}
