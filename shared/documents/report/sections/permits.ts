import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import { formatInteger } from '../../../domain/counts/formatNumber'
import { column, row, textCell } from '../cells'
import { permitPath, type PlannedStep } from '../permits/permitPath'
import type { ReportContext } from '../reportContext'
import type { ReportSection, TableCell } from '../reportModel'
import { listItem, paragraph } from '../richText'

function durationCell({ step, days, origin }: PlannedStep, { words, input }: ReportContext): TableCell {
  const labels = words.path.permits
  if (days === null) return textCell(labels.notKnown, { tone: 'unknown' })
  const say = (value: number) => formatInteger(value, input.language)
  const tone = origin === 'assumption' ? 'assumed' : 'plain'
  return origin === 'rule' && step.rule?.unit === 'working-days'
    ? textCell(labels.workingDays(say(step.rule.high)), { tone })
    : textCell(labels.days(say(days.low), say(days.high)), { tone })
}

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

/** The way through the authorities with durations and dates, each with what sets it: a rule, the author, or nobody. */
export function buildPermits(context: ReportContext): readonly ReportSection[] {
  const { words, input } = context
  const labels = words.path.permits
  const start = input.protocol.sites?.start ?? null
  const dateCell = (date: string | null) =>
    date === null
      ? textCell(labels.noDate, { tone: 'unknown' })
      : textCell(formatIsoDate(date, input.language, 'short'))
  return [
    {
      key: 'permits',
      title: labels.title,
      blocks: [
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
            ...(start === null
              ? []
              : [
                  column('earliest', labels.earliest, 'start', 0.8),
                  column('latest', labels.latest, 'start', 0.8),
                ]),
            column('source', labels.source, 'start', 1.2),
          ],
          rows: permitPath(input).map((planned) =>
            row(planned.step.key, [
              textCell(labels.steps[planned.step.key], { detail: labels.tracks[planned.step.track] }),
              durationCell(planned, context),
              ...(start === null ? [] : [dateCell(planned.earliest), dateCell(planned.latest)]),
              sourceCell(planned, context),
            ]),
          ),
        },
        {
          kind: 'list',
          key: 'permit-notes',
          items: (['ctr', 'ethics', 'data'] as const).map((key) => listItem(key, labels.notes[key])),
        },
      ],
    },
  ]
}
