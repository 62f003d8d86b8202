import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import { inLanguage } from '../../../domain/studies/protocol'
import { protocolDifferences } from '../../../domain/studies/protocolDifferences'
import { compareResults } from '../../../estimate/frozen/compareResults'
import { summarise } from '../../../estimate/frozen/resultSummary'
import type { Quantity } from '../../../estimate/result'
import { column, estimateCell, row, textCell } from '../cells'
import { differenceInWords } from '../differenceWords'
import type { PreviousReport } from '../reportAdditions'
import type { ReportContext } from '../reportContext'
import type { Block, ReportSection, TableCell, TableRow } from '../reportModel'
import { listItem, paragraph, subheading } from '../richText'
import { chanceInWords, momentInWords } from './forecast/forecastText'
import { differenceCell, signedMonths } from './variants'

function protocolBlocks(previous: PreviousReport, context: ReportContext): readonly Block[] {
  const labels = context.words.history.changes
  const differences = protocolDifferences(previous.protocol, context.input.protocol)
  return [
    subheading('changes-protocol-heading', labels.protocol),
    differences.length === 0
      ? paragraph('changes-protocol-same', labels.protocolSame, 'quiet')
      : {
          kind: 'list',
          key: 'changes-protocol',
          items: differences.map((difference, index) =>
            listItem(`${difference.kind}-${String(index)}`, differenceInWords(difference, context)),
          ),
        },
  ]
}

function dataBlocks(previous: PreviousReport, { words, input }: ReportContext): readonly Block[] {
  const labels = words.history.changes
  const { engineVersion } = input.estimate
  const items = [
    ...(previous.population === 'same'
      ? []
      : [
          listItem(
            'population',
            previous.population === 'changed' ? labels.population : labels.populationUnknown,
          ),
        ]),
    ...previous.tables.map(({ key, title, change, periodThen, periodNow }) => {
      const name = title[input.language]
      const [then, now] = [periodThen ?? '', periodNow ?? '']
      return listItem(
        key,
        change === 'changed'
          ? labels.table.changed(name, then, now)
          : labels.table[change](name, change === 'added' ? now : then),
      )
    }),
    ...(previous.engineVersion === engineVersion
      ? []
      : [listItem('engine', labels.engine(previous.engineVersion, engineVersion))]),
  ]
  return [
    subheading('changes-data-heading', labels.data),
    items.length === 0
      ? paragraph('changes-data-same', labels.dataSame, 'quiet')
      : { kind: 'list', key: 'changes-data', items },
  ]
}

function peopleRow(
  key: string,
  name: string,
  { then, now }: { readonly then: Quantity | null; readonly now: Quantity | null },
  context: ReportContext,
): TableRow {
  const { words, input } = context
  const cell = (quantity: Quantity | null): TableCell =>
    quantity === null
      ? textCell(words.history.changes.notThen, { tone: 'unknown' })
      : estimateCell(quantity, words.notKnown, input.language)
  return row(key, [
    textCell(name),
    cell(then),
    cell(now),
    then === null || now === null ? textCell('') : differenceCell(now, then, context),
  ])
}

function forecastRows(previous: PreviousReport, context: ReportContext): readonly TableRow[] {
  const { words, input } = context
  const labels = words.history.changes
  const then = previous.forecast
  const now = input.forecast.kind === 'made' ? input.forecast.result : null
  if (then === null && now === null) return []
  const missing = textCell(labels.notThen, { tone: 'unknown' })
  const moments = [then?.timeToTarget.p50 ?? null, now?.timeToTarget.p50 ?? null] as const
  return [
    row('chance', [
      textCell(labels.chance),
      then === null ? missing : textCell(chanceInWords(then.probability.value, input.language)),
      now === null ? missing : textCell(chanceInWords(now.probability.value, input.language)),
      textCell(''),
    ]),
    row('reached', [
      textCell(labels.reached),
      then === null ? missing : textCell(momentInWords(moments[0], context)),
      now === null ? missing : textCell(momentInWords(moments[1], context)),
      moments[0] === null || moments[1] === null
        ? textCell('')
        : textCell(
            words.feasibility.forecast.moves.months(
              signedMonths(moments[1].months - moments[0].months, input.language),
            ),
          ),
    ]),
  ]
}

/** What of a summary no report compares. */
const noAreas = {
  populationDate: '',
  draws: null,
  available: null,
  smallCounts: null,
  counties: [],
  referralAreas: [],
  healthRegions: [],
}

function numberBlocks(previous: PreviousReport, context: ReportContext): readonly Block[] {
  const { words, input } = context
  const labels = words.history.changes
  const heading = subheading('changes-numbers-heading', labels.numbers)
  if (previous.result === null) {
    return [heading, paragraph('changes-unreadable', labels.unreadable, 'quiet')]
  }
  const change = compareResults({ ...noAreas, ...previous.result }, summarise(input.estimate))
  const names = new Map(context.steps.map(({ step, name }) => [step.id, `${step.badge} ${name}`.trim()]))
  const steps = change.steps.filter(({ role }) => role !== 'population')
  return [
    heading,
    {
      kind: 'table',
      key: 'changes-numbers',
      caption: labels.caption,
      columns: [
        column('what', labels.what, 'start', 1),
        column('then', labels.then, 'end', 0),
        column('now', labels.now, 'end', 0),
        column('difference', labels.difference, 'end', 0),
      ],
      rows: [
        peopleRow('eligible', labels.eligible, change.eligible, context),
        ...steps.map((step) => {
          const own = step.name === null ? '' : inLanguage(step.name, input.language)
          const named = names.get(step.id) ?? `${step.badge} ${own}`.trim()
          return peopleRow(`step-${step.id}`, named, step, context)
        }),
        ...forecastRows(previous, context),
      ],
    },
  ]
}

/** What is new since the last report: protocol, data, numbers and site plan. Left out where none is known. */
export function buildChanges(context: ReportContext): readonly ReportSection[] {
  const { previous, language } = context.input
  if (previous === null) return []
  const labels = context.words.history.changes
  return [
    {
      key: 'changes',
      title: labels.title,
      blocks: [
        paragraph(
          'changes-since',
          labels.since(formatIsoDate(previous.at, language, 'short'), previous.versionName),
        ),
        ...protocolBlocks(previous, context),
        ...dataBlocks(previous, context),
        ...numberBlocks(previous, context),
      ],
    },
  ]
}
