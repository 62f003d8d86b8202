import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'
import {
  formatBounds,
  formatDecimal,
  formatEstimate,
  formatInteger,
  formatInterval,
  formatShare,
  formatSigned,
  roundToCertainty,
} from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import { monthsBetween } from '#shared/domain/studies/sitePlan'
import type { Quantity } from '#shared/estimate/result'
import type { ForecastSummary } from '#shared/forecast/frozen/forecastSummary'
import type { ScenarioEstimate } from '../../../stores/scenarioEntry'
import type { Translate } from '../result/resultText'
import {
  momentRangeWords,
  momentWords,
  monthsWords,
  peopleWords,
  pointsWords,
  targetChanceWords,
} from '../sites/forecastWords'
import { differenceWords, type GuardedDifference } from '../whatIf/relaxRows'
import { costOf, peopleDifference, tellsHiddenSite, type Scenario } from './scenario'

/** One number of one scenario in words. */
export interface OutcomeCell {
  /** The number; null where there is none: `lines` then say why. */
  readonly text: string | null
  /** Its range, bounds, or what else belongs to it. */
  readonly lines: readonly string[]
  /** Against the reference; null for the reference itself and where nothing can be said. */
  readonly difference: string | null
}

export interface Wording {
  readonly t: Translate
  readonly language: Language
}

export type CellReader = (scenario: Scenario, reference: Scenario | null, wording: Wording) => OutcomeCell

function none(...lines: readonly string[]): OutcomeCell {
  return { text: null, lines, difference: null }
}

/** `+500 (+50 %)`, or what stands for a difference that may not be told. */
function peopleWordsApart(
  found: GuardedDifference,
  numbers: { readonly before: Quantity; readonly after: Quantity },
  { t, language }: Wording,
): string {
  if (found.value === 0) return t('study.result.noDifference')
  const { people: more, percent } = differenceWords(found, numbers, language)
  return percent === '' ? more : t('study.scenarios.more', { people: more, percent })
}

function people(quantityOf: (estimate: ScenarioEstimate) => Quantity | null): CellReader {
  return (scenario, reference, { t, language }) => {
    if (scenario.estimateFailure !== null) return none(t('study.scenarios.failed'))
    const quantity = scenario.estimate === null ? null : quantityOf(scenario.estimate)
    if (quantity === null)
      return none(
        t(scenario.stage === 'waiting' ? 'study.scenarios.calculating' : 'study.scenarios.noEstimate'),
      )
    const interval = formatInterval(quantity, language)
    const bounds = quantity.kind === 'exact' ? null : formatBounds(quantity, language)
    const before = reference?.estimate === null || reference === null ? null : quantityOf(reference.estimate)
    return {
      text: formatEstimate(quantity, language) ?? t('study.scenarios.noEstimate'),
      lines: [
        ...(interval === null ? [] : [t('study.scenarios.interval', { interval })]),
        ...(bounds === null ? [] : [t('study.scenarios.bounds', { bounds })]),
      ],
      difference:
        reference === null || before === null
          ? null
          : peopleWordsApart(
              peopleDifference(scenario, reference, quantityOf),
              { before, after: quantity },
              { t, language },
            ),
    }
  }
}

export const eligibleCell = people(({ eligible }) => eligible)
export const availableCell = people(({ available }) => available)

/** Why a scenario has no forecast, in words. */
export function forecastMissing({ obstacle, forecastFailure, stage }: Scenario, { t }: Wording): string {
  switch (obstacle) {
    case 'no-plan':
      return t('study.scenarios.noPlan')
    case 'no-included':
      return t('study.scenarios.noIncluded')
    case 'no-target':
      return t('study.scenarios.noTarget')
    case 'not-frozen':
      return t('study.scenarios.notFrozenForecast')
    case null:
      return t(
        forecastFailure !== null || stage === 'refined'
          ? 'study.scenarios.failed'
          : 'study.scenarios.calculating',
      )
  }
}

type Difference = (own: ForecastSummary, before: ForecastSummary) => string | null

function forecastCell(
  words: (
    forecast: ForecastSummary,
    scenario: Scenario,
    wording: Wording,
  ) => Pick<OutcomeCell, 'text' | 'lines'>,
  difference: (wording: Wording) => Difference,
): CellReader {
  return (scenario, reference, wording) => {
    const { forecast } = scenario
    if (forecast === null) return none(forecastMissing(scenario, wording))
    const before = reference?.forecast ?? null
    const told =
      before === null
        ? null
        : tellsHiddenSite(forecast, before)
          ? wording.t('study.scenarios.hidden')
          : difference(wording)(forecast, before)
    return { ...words(forecast, scenario, wording), difference: told }
  }
}

export const targetCell = forecastCell(
  ({ target, deadline }, _scenario, { t, language }) => ({
    text: t('study.scenarios.targetBy', {
      target: formatInteger(target, language),
      date: formatIsoDate(deadline, language, 'short'),
    }),
    lines: [],
  }),
  () => () => null,
)

export const chanceCell = forecastCell(
  (forecast, _scenario, { t, language }) => ({
    text: targetChanceWords(forecast, language),
    lines: [
      forecast.method === 'exact'
        ? t('study.scenarios.chanceExact')
        : t('study.scenarios.chanceError', { error: formatShare(forecast.probability.error, language, 1) }),
    ],
  }),
  ({ t, language }) =>
    (own, before) =>
      t('study.scenarios.points', {
        points: pointsWords(chanceOf(before), chanceOf(own), language),
      }),
)

/** Nothing is likelier than what limits rule out. */
export function chanceOf({ reachable, probability }: ForecastSummary): number {
  return reachable ? probability.value : 0
}

/** Months from one median to another; null where one of them is not in sight. */
export function monthsApart(own: ForecastSummary, before: ForecastSummary): number | null {
  const [after, first] = [own.timeToTarget.p50, before.timeToTarget.p50]
  return after === null || first === null ? null : monthsBetween(first.date, after.date)
}

export const reachedCell = forecastCell(
  ({ timeToTarget }, _scenario, { t, language }) => {
    const range = momentRangeWords(timeToTarget, language, t)
    return {
      text: momentWords(timeToTarget.p50, language, t),
      lines: range === null ? [] : [t('study.scenarios.reachedRange', { range })],
    }
  },
  ({ t, language }) =>
    (own, before) => {
      const months = monthsApart(own, before)
      if (months === null) return null
      const words = monthsWords(Math.abs(months), language)
      if (words === '0') return t('study.scenarios.sameMonth')
      return t(months > 0 ? 'study.scenarios.laterMonths' : 'study.scenarios.earlierMonths', {
        months: words,
        count: words === '1' ? 1 : 2,
      })
    },
)

/** People more in the middle than in another forecast, rounded as far as the wider of both is certain. */
export function expectedApart(own: ForecastSummary, before: ForecastSummary): number {
  const half = Math.max(...[own, before].map(({ expected: { p10, p90 } }) => (p90 - p10) / 2))
  return roundToCertainty(own.expected.p50 - before.expected.p50, half)
}

export const expectedCell = forecastCell(
  ({ expected: { p10, p50, p90 } }, _scenario, { t, language }) => {
    const { value, range } = peopleWords({ value: p50, lower: p10, upper: p90 }, language)
    return { text: value, lines: [t('study.scenarios.expectedRange', { range })] }
  },
  ({ language }) =>
    (own, before) =>
      formatSigned(expectedApart(own, before), language),
)

const mostNamed = 3

export const costCell: CellReader = (scenario, reference, wording) => {
  const { t, language } = wording
  const cost = costOf(scenario)
  if (cost === null) return none(forecastMissing(scenario, wording))
  switch (cost.kind) {
    case 'hidden':
      return none(t('study.scenarios.costHidden'))
    case 'not-stated': {
      const sites = cost.sites.slice(0, mostNamed).join(', ')
      const count = cost.sites.length - mostNamed
      return none(
        count > 0
          ? t('study.scenarios.costNotStatedMore', { sites, count: formatInteger(count, language) })
          : t('study.scenarios.costNotStated', { sites }),
      )
    }
    case 'known': {
      const before = reference === null ? null : costOf(reference)
      const comparable = before?.kind === 'known' && before.currency === cost.currency ? before.value : null
      return {
        text: `${formatInteger(thousands(cost.value), language)} ${cost.currency}`,
        lines: [],
        difference:
          comparable === null ? null : formatSigned(thousands(cost.value) - thousands(comparable), language),
      }
    }
  }
}

/** A cost rests on a number expected: no more than thousands of it are told. */
export function thousands(cost: number): number {
  return Math.round(cost / 1000) * 1000
}

export const indicatorCell: CellReader = (scenario, reference, wording) => {
  const { t, language } = wording
  const indicator = scenario.forecast?.indicator ?? null
  if (scenario.forecast === null) return none(forecastMissing(scenario, wording))
  if (indicator === null) return none(t('study.scenarios.hidden'))
  const threshold = formatDecimal(indicator.threshold, language, 1)
  const before = reference?.forecast?.indicator ?? null
  const apart = before === null ? 0 : indicator.value - before.value
  return {
    text: formatDecimal(indicator.value, language, 1),
    lines: [
      t(indicator.above ? 'study.scenarios.indicatorAbove' : 'study.scenarios.indicatorBelow', { threshold }),
    ],
    difference:
      before === null
        ? null
        : `${apart > 0 ? '+' : apart < 0 ? '\u2212' : ''}${formatDecimal(Math.abs(apart), language, 1)}`,
  }
}

export const siteCountCell: CellReader = ({ protocol }, reference, { t, language }) => {
  const count = (sites: Scenario['protocol']['sites']) =>
    sites?.sites.filter(({ included }) => included).length ?? null
  const own = count(protocol.sites)
  if (own === null) return none(t('study.scenarios.noPlan'))
  const before = reference === null ? null : count(reference.protocol.sites)
  return {
    text: formatInteger(own, language),
    lines: [],
    difference: before === null ? null : formatSigned(own - before, language),
  }
}

export const siteNamesCell: CellReader = ({ protocol }, _reference, { t }) => {
  const names = protocol.sites?.sites.filter(({ included }) => included).map(({ name }) => name)
  if (names === undefined) return none(t('study.scenarios.noPlan'))
  if (names.length === 0) return none(t('study.scenarios.noSites'))
  return { text: null, lines: [names.join(', ')], difference: null }
}
