import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import { formatInteger } from '../../../domain/counts/formatNumber'
import type { RoadStep } from '../../../domain/permits/permitRoad'
import { permitStepNames } from '../../../domain/permits/permitWords'
import type { Days } from '../../../domain/permits/schedule'
import { inLanguage } from '../../../domain/studies/protocol'
import { column, textCell } from '../cells'
import { dayAfter, type PlannedStep } from '../permits/permitPath'
import type { ReportContext } from '../reportContext'
import type { TableCell, TableColumn } from '../reportModel'

/** A time in words; that nobody knows it, where nobody does. */
export function durationCell(
  {
    days,
    origin,
    stated,
  }: Pick<PlannedStep, 'days'> & {
    readonly origin: PlannedStep['origin'] | 'done'
    readonly stated: PlannedStep['step']['rule']
  },
  { words, input }: ReportContext,
): TableCell {
  const labels = words.path.permits
  if (days === null) return textCell(labels.notKnown, { tone: 'unknown' })
  const say = (value: number) => formatInteger(value, input.language)
  const tone = origin === 'assumption' ? 'assumed' : 'plain'
  return origin === 'rule' && stated?.unit === 'working-days'
    ? textCell(labels.workingDays(say(stated.high)), { tone })
    : textCell(labels.days(say(days.low), say(days.high)), { tone })
}

/** Columns of the first and last day on which a step ends; none without a start of the plan. */
export function dateColumns({ words, input }: ReportContext): readonly TableColumn[] {
  const labels = words.path.permits
  if (input.protocol.sites === undefined) return []
  return [column('earliest', labels.earliest, 'start', 0.8), column('latest', labels.latest, 'start', 0.8)]
}

export function dateCells(ends: Days | null, { words, input }: ReportContext): readonly TableCell[] {
  const start = input.protocol.sites?.start ?? null
  if (start === null) return []
  if (ends === null) {
    const cell = textCell(words.path.permits.noDate, { tone: 'unknown' })
    return [cell, cell]
  }
  return [ends.low, ends.high].map((days) =>
    textCell(formatIsoDate(dayAfter(start, days), input.language, 'short')),
  )
}

/** What a step is called: `Data of one register: Cancer Registry`. */
export function roadStepName({ step, label, source }: RoadStep, { input }: ReportContext): string {
  const name = step === null ? (label ?? '') : permitStepNames[step.key][input.language]
  return source === null ? name : `${name}: ${inLanguage(source.name, input.language)}`
}
