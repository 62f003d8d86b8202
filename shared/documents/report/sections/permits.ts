import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import type { PermitRoad } from '../../../domain/permits/permitRoad'
import type { PermitTrack } from '../../../domain/permits/permitSteps'
import { permitStepNames, permitTrackNames } from '../../../domain/permits/permitWords'
import { column, row, textCell } from '../cells'
import { permitPath, plannedRoad, type PlannedStep } from '../permits/permitPath'
import type { ReportContext } from '../reportContext'
import type { Block, ReportSection, TableCell } from '../reportModel'
import { listItem, paragraph } from '../richText'
import { dateCells, dateColumns, durationCell } from './permitCells'
import { roadBlocks } from './permitRoad'

function sourceCell({ origin, citation }: PlannedStep, { words }: ReportContext): TableCell {
  const labels = words.path.permits
  switch (origin) {
    case 'rule':
      return textCell(labels.rule(citation))
    case 'assumption':
      return textCell(citation === '' ? labels.assumption : labels.assumed(citation), { tone: 'assumed' })
    case 'forecast':
      return textCell(labels.ofForecast)
    case 'unknown':
      return textCell('')
  }
}

/** What every study should know, where none has planned its road. */
function pathBlocks(context: ReportContext): readonly Block[] {
  const { words, input } = context
  const labels = words.path.permits
  const start = input.protocol.sites?.start ?? null
  return [
    paragraph(
      'permits-introduction',
      start === null ? labels.noPlan : labels.introduction(formatIsoDate(start, input.language, 'short')),
    ),
    {
      kind: 'table',
      key: 'permit-path',
      caption: labels.caption,
      columns: [
        column('step', labels.step, 'start', 1.8),
        column('duration', labels.duration, 'start', 0.8),
        ...dateColumns(context),
        column('source', labels.source, 'start', 1.2),
      ],
      rows: permitPath(input).map((planned) =>
        row(planned.step.key, [
          textCell(permitStepNames[planned.step.key][input.language], {
            detail: permitTrackNames[planned.step.track][input.language],
          }),
          durationCell({ ...planned, stated: planned.step.rule }, context),
          ...dateCells(planned.ends, context),
          sourceCell(planned, context),
        ]),
      ),
    },
  ]
}

type NoteKey = 'ctr' | 'ethics' | 'data'

/** The notes on times of steps that are there; all of them where no road is planned. */
function notesOf(road: PermitRoad | null): readonly NoteKey[] {
  const there = (track: PermitTrack) =>
    road === null || road.steps.some(({ step, without }) => step?.track === track && without === null)
  const tracks = { ctr: 'medicinal-product', ethics: 'ethics', data: 'data' } as const
  return (['ctr', 'ethics', 'data'] as const).filter((key) => there(tracks[key]))
}

/**
 * The way through the authorities with durations and dates, each with what sets it: a rule, the author, or nobody. A road that the
 * study has planned takes the place of the tracks that every study has.
 */
export function buildPermits(context: ReportContext): readonly ReportSection[] {
  const { words, input } = context
  const labels = words.path.permits
  const road = plannedRoad(input)
  return [
    {
      key: 'permits',
      title: labels.title,
      blocks: [
        ...(road === null ? pathBlocks(context) : roadBlocks(road, context)),
        {
          kind: 'list',
          key: 'permit-notes',
          items: notesOf(road).map((key) => listItem(key, labels.notes[key])),
        },
      ],
    },
  ]
}
