import { formatDecimal, formatInteger } from '../../../domain/counts/formatNumber'
import type { EnrolmentResult, Quantity } from '../../../estimate/result'
import { boundsCell, column, estimateCell, intervalCell, row, textCell } from '../cells'
import type { Block, TableRow } from '../reportModel'
import { paragraph } from '../richText'
import { namesOfSteps, tableTitle, type ReportContext } from '../reportContext'

/** What is stated of people who come into the pool, with its source; null when nothing is. */
function inflowInWords(context: ReportContext): string | null {
  const { input, words } = context
  const inflow = input.protocol.enrolment?.newPerYear ?? null
  if (inflow === null) return null
  const labels = words.availability.enrolment
  if (inflow.kind === 'table')
    return labels.inflowFromTable(
      tableTitle(inflow.table, context),
      namesOfSteps([inflow.criterion], context),
    )
  const number = (value: number) => formatInteger(value, input.language)
  return labels.inflowStated(
    number(inflow.value),
    number(inflow.lower),
    number(inflow.upper),
    inflow.citation,
  )
}

function leavingInWords({ input, words }: ReportContext): string | null {
  const leaving = input.protocol.enrolment?.leavingPerYear ?? null
  if (leaving === null) return null
  const rate = (value: number) => formatDecimal(value, input.language, 2)
  return words.availability.enrolment.leavingStated(
    rate(leaving.value),
    rate(leaving.lower),
    rate(leaving.upper),
    leaving.citation,
  )
}

function poolRow(key: string, label: string, quantity: Quantity | null, context: ReportContext): TableRow {
  const { words, input } = context
  if (quantity === null)
    return row(key, [
      textCell(label),
      textCell(words.availability.enrolment.notStated, { tone: 'unknown' }),
      textCell(''),
      textCell(''),
    ])
  return row(key, [
    textCell(label),
    { ...estimateCell(quantity, words.notKnown, input.language), tone: 'strong' },
    intervalCell(quantity, input.language),
    boundsCell(quantity, input.language),
  ])
}

/** The pool over the enrolment window: there at the start, new, ever available, and left at its end. */
export function enrolmentBlocks(enrolment: EnrolmentResult, context: ReportContext): readonly Block[] {
  const { words } = context
  const labels = words.availability.enrolment
  const sources = [inflowInWords(context) ?? labels.noInflow, leavingInWords(context) ?? labels.noLeaving]
  return [
    paragraph('enrolment', labels.introduction(enrolment.months)),
    {
      kind: 'table',
      key: 'enrolment-table',
      caption: labels.caption(enrolment.months),
      columns: [
        column('pool', labels.pool, 'start', 1),
        column('people', labels.people, 'end', 0),
        column('interval', words.uncertainty.interval, 'end', 0),
        column('bounds', words.funnel.bounds, 'end', 0),
      ],
      rows: [
        poolRow('stock', labels.stock, enrolment.stock, context),
        poolRow('new', labels.newCases, enrolment.newCases, context),
        poolRow('ever', labels.everAvailable, enrolment.everAvailable, context),
        poolRow('end', labels.atEnd, enrolment.atEnd, context),
      ],
    },
    ...sources.map((text, index) => paragraph(`enrolment-source-${index}`, text, 'quiet')),
  ]
}
