import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import { formatInteger } from '../../../domain/counts/formatNumber'
import type { PermitRoad, RoadStep } from '../../../domain/permits/permitRoad'
import { permitFactNames, permitStepNames, permitTrackNames } from '../../../domain/permits/permitWords'
import type { Days } from '../../../domain/permits/schedule'
import { column, row, textCell } from '../cells'
import { dayAfter } from '../permits/permitPath'
import type { ReportContext } from '../reportContext'
import type { Block, TableBlock, TableCell } from '../reportModel'
import { listItem, paragraph, subheading } from '../richText'
import { dateCells, dateColumns, durationCell, roadStepName } from './permitCells'
import { roadFigure } from './permitFigure'

function nameCell(step: RoadStep, context: ReportContext): TableCell {
  const { language } = context.input
  return textCell(roadStepName(step, context), {
    detail: step.step === null ? null : permitTrackNames[step.step.track][language],
    tone: step.critical ? 'strong' : 'plain',
  })
}

/** Why a step is there, with the paragraph that says so. */
function reasonCell({ rules, step, citation }: RoadStep, { input, words }: ReportContext): TableCell {
  if (step === null) return textCell(words.path.road.added(citation), { tone: 'assumed' })
  const [first] = rules
  if (first === undefined) return textCell('')
  const laws = [...new Set(rules.map(({ law }) => law[input.language]))]
  return textCell(first.reason[input.language], { detail: laws.join('; ') })
}

function setByCell({ origin, citation, step }: RoadStep, { words }: ReportContext): TableCell {
  const labels = words.path.permits
  if (origin === 'rule') return textCell(labels.rule(citation))
  if (origin !== 'assumption') return textCell('')
  if (step === null || citation === '') return textCell(labels.assumption, { tone: 'assumed' })
  return textCell(labels.assumed(citation), { tone: 'assumed' })
}

function table(road: PermitRoad, context: ReportContext): TableBlock {
  const { permits, road: labels } = context.words.path
  return {
    kind: 'table',
    key: 'permit-road',
    caption: labels.caption,
    columns: [
      column('step', permits.step, 'start', 1.5),
      column('why', labels.why, 'start', 2),
      column('duration', permits.duration, 'start', 0.8),
      ...dateColumns(context),
      column('source', permits.source, 'start', 1),
    ],
    rows: road.steps
      .filter(({ without }) => without === null)
      .map((step) =>
        row(step.id, [
          nameCell(step, context),
          reasonCell(step, context),
          durationCell(step, context),
          ...dateCells(step.ends, context),
          setByCell(step, context),
        ]),
      ),
  }
}

function between({ low, high }: Days, { words, input }: ReportContext): string {
  const days = words.path.permits.days(
    formatInteger(low, input.language),
    formatInteger(high, input.language),
  )
  const start = input.protocol.sites?.start
  if (start === undefined) return days
  const [first, last] = [low, high].map((day) => formatIsoDate(dayAfter(start, day), input.language, 'short'))
  return first === last ? `${days} (${first ?? ''})` : `${days} (${first ?? ''}–${last ?? ''})`
}

/** When all is done that recruitment waits for; what nobody knows of it otherwise. */
function endBlocks({ end, unknown, open, steps }: PermitRoad, context: ReportContext): readonly Block[] {
  const { road: labels } = context.words.path
  if (end !== null) return [paragraph('road-end', labels.end(between(end, context)))]
  const names = steps.filter(({ id }) => unknown.includes(id)).map((step) => roadStepName(step, context))
  return [
    paragraph('road-end', labels.noEnd),
    {
      kind: 'list',
      key: 'road-unknown',
      items: [
        ...open.map((fact) => listItem(fact, labels.open(permitFactNames[fact][context.input.language]))),
        ...(names.length === 0 ? [] : [listItem('no-time', labels.noTime(names.join('; ')))]),
      ],
    },
  ]
}

/** What the forecast waits for, and whether that is still where the road ends. */
function forecastWords({ end }: PermitRoad, context: ReportContext): string {
  const { road: labels } = context.words.path
  const wait = context.input.protocol.sites?.notBefore
  if (wait === undefined) return labels.notUsed
  const { days } = wait
  const told = days === null ? labels.notCounted : labels.used(between(days, context))
  return days?.low === end?.low && days?.high === end?.high ? told : `${told} ${labels.differs}`
}

/** Steps that are not needed here, with the reason, and what the others cost where that is known. */
function listBlocks({ steps }: PermitRoad, context: ReportContext): readonly Block[] {
  const { language } = context.input
  const { road: labels } = context.words.path
  const left = steps.filter(({ without }) => without !== null)
  const kinds = [...new Map(steps.map((step) => [step.step?.key, step])).values()].filter(
    ({ without }) => without === null,
  )
  const fees = kinds.flatMap((step) =>
    step.step === null || step.step.fee === null
      ? []
      : [{ key: step.step.key, fee: step.step.fee, name: permitStepNames[step.step.key][language] }],
  )
  return [
    ...(left.length === 0
      ? []
      : [
          subheading('road-left', labels.left),
          {
            kind: 'list' as const,
            key: 'road-without',
            items: left.map((step) =>
              listItem(step.id, `${roadStepName(step, context)}: ${step.without ?? ''}`),
            ),
          },
        ]),
    subheading('road-fees', labels.fees),
    ...(fees.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            key: 'road-fee-list',
            items: fees.map(({ key, name, fee }) =>
              listItem(key, `${name}: ${fee.words[language]} (${fee.citation}).`),
            ),
          },
        ]),
    paragraph('road-other-fees', labels.otherFees, 'quiet'),
  ]
}

/** The road that a study has planned: figure, table, end, and what it costs. */
export function roadBlocks(road: PermitRoad, context: ReportContext): readonly Block[] {
  const { road: labels } = context.words.path
  const start = context.input.protocol.sites?.start ?? ''
  return [
    paragraph(
      'road-introduction',
      labels.introduction(formatIsoDate(start, context.input.language, 'short')),
    ),
    ...endBlocks(road, context),
    paragraph('road-forecast', forecastWords(road, context)),
    ...roadFigure(road, context),
    table(road, context),
    ...listBlocks(road, context),
  ]
}
