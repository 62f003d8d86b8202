import { formatDecimal } from '#shared/domain/counts/formatNumber'
import { inLanguage, type Language, type Protocol } from '#shared/domain/studies/protocol'
import type { TornadoBar } from '#shared/forecast/result'
import type { TornadoPicture } from '../../../charts/tornadoChart'
import type { ForecastedPlan } from '../../../stores/forecast'
import type { TornadoRow } from '../influences/tornadoRow'
import type { Translate } from '../result/resultText'
import { assumedRange } from './assumptionWords'
import { chanceWords } from './forecastWords'

/** Rows at most: what comes after hardly moves anything. */
const mostRows = 8

/** One assumption and the months that it moves the target by. */
export interface MoveRow extends TornadoRow {
  readonly low: string
  readonly high: string
  /** Months; null where the target is not reached at all. */
  readonly monthsAtLow: number | null
  readonly monthsAtHigh: number | null
  /** Whether the target is more likely than not to be reached by the deadline. */
  readonly inTime: { readonly low: boolean; readonly high: boolean }
}

function subjectOf({ subject }: TornadoBar, protocol: Protocol, language: Language): string | null {
  if (subject === '') return null
  const step = protocol.availability?.find(({ id }) => id === subject)
  if (step !== undefined) return inLanguage(step.name, language)
  return protocol.sites?.sites.find(({ id }) => id === subject)?.name ?? null
}

const monthsPerYear = 12

/** The ends of what is assumed: `6–12 months`, `92–108 %` of the estimate, or words where the ends are no values. */
function rangeWords({ key, low, high }: TornadoBar, language: Language, t: Translate): string {
  switch (key) {
    case 'start-up':
    case 'stated-rates':
      return t(`study.sites.moves.ends.${key}`)
    case 'eligible':
      return t('study.sites.moves.ends.eligible', {
        range: assumedRange('availability', low, high, language, t),
      })
    case 'consent':
      return assumedRange('availability', low, high, language, t)
    case 'leaving':
      return assumedRange(key, low * monthsPerYear, high * monthsPerYear, language, t)
    default:
      return assumedRange(key, low, high, language, t)
  }
}

/** Chance from which on half of all cases reach the target by the deadline, although the plan as it is never does. */
const likely = 0.5

/** Months gained or lost: `+2.5`, `−1`, or words for a target that is then out of reach, or for once within it. */
function monthWords(months: number | null, chance: number, language: Language, t: Translate): string {
  if (months === null) return t(chance >= likely ? 'study.sites.moves.reached' : 'study.sites.moves.never')
  const rounded = Number(months.toFixed(1))
  const text = formatDecimal(rounded, language, Number.isInteger(rounded) ? 0 : 1)
  return rounded > 0 ? `+${text}` : text
}

export function moveRows(
  { result, protocol }: ForecastedPlan,
  language: Language,
  t: Translate,
): readonly MoveRow[] {
  return result.tornado.slice(0, mostRows).map((bar) => {
    const subject = subjectOf(bar, protocol, language)
    const name = t(`study.sites.assumption.${bar.key}`)
    const low = monthWords(bar.monthsAtLow, bar.probabilityAtLow, language, t)
    const high = monthWords(bar.monthsAtHigh, bar.probabilityAtHigh, language, t)
    return {
      key: `${bar.key} ${bar.subject}`,
      name: subject === null ? name : `${name}: ${subject}`,
      detail: rangeWords(bar, language, t),
      low,
      high,
      lowText: `${low}, ${chanceWords({ value: bar.probabilityAtLow }, language)}`,
      highText: `${high}, ${chanceWords({ value: bar.probabilityAtHigh }, language)}`,
      assumed: false,
      monthsAtLow: bar.monthsAtLow,
      monthsAtHigh: bar.monthsAtHigh,
      inTime: { low: bar.probabilityAtLow >= likely, high: bar.probabilityAtHigh >= likely },
    }
  })
}

/** The rows as bars around the forecast; a target out of reach, or for once within it, stands beyond every number of months. */
export function movesPicture(rows: readonly MoveRow[]): TornadoPicture {
  const known = rows.flatMap(({ monthsAtLow, monthsAtHigh }) => [monthsAtLow ?? 0, monthsAtHigh ?? 0])
  const beyond = Math.max(1, ...known.map(Math.abs)) * 1.3
  return {
    middle: 0,
    bars: rows.map(({ monthsAtLow, monthsAtHigh, low, high, inTime }) => ({
      atLow: monthsAtLow ?? (inTime.low ? -beyond : beyond),
      atHigh: monthsAtHigh ?? (inTime.high ? -beyond : beyond),
      low,
      high,
      assumed: false,
    })),
  }
}
