import { roundBoundsOutward } from '#shared/domain/counts/formatNumber'
import type { Quantity } from '#shared/estimate/result'
import { toTabSeparated } from '../../../composables/toTabSeparated'
import type { ScenarioEstimate } from '../../../stores/scenarioEntry'
import { roundedLike } from '../funnel/criterionCosts'
import type { ChangeNaming } from '../whatIf/changeWords'
import { differenceMatrix } from './differenceMatrix'
import { chanceOf, expectedApart, forecastMissing, monthsApart } from './forecastCells'
import { siteNamesCell, thousands } from './planCells'
import { costOf, peopleDifference, tellsHiddenSite, type Scenario } from './scenario'

type Cell = string | number | null
type Row = readonly Cell[]

/** Four digits after the point: more than any of these numbers is sure of. */
function digits(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function peopleRows(
  scenarios: readonly Scenario[],
  label: string,
  quantityOf: (estimate: ScenarioEstimate) => Quantity | null,
  { t }: ChangeNaming,
): readonly Row[] {
  const row = (name: string, read: (quantity: Quantity, scenario: Scenario) => Cell): Row => [
    name,
    ...scenarios.map((scenario) => {
      const quantity = scenario.estimate === null ? null : quantityOf(scenario.estimate)
      return quantity === null ? null : read(quantity, scenario)
    }),
  ]
  const rounded = (value: number | null | undefined, quantity: Quantity): Cell =>
    value === null || value === undefined ? null : roundedLike(value, quantity)
  const [reference] = scenarios
  return [
    row(label, (quantity) => rounded(quantity.estimate, quantity)),
    row(t('study.scenarios.lower', { row: label }), (own) => rounded(own.interval?.lower, own)),
    row(t('study.scenarios.upper', { row: label }), (own) => rounded(own.interval?.upper, own)),
    row(
      t('study.scenarios.lowerBound', { row: label }),
      ({ lower, upper }) => roundBoundsOutward(lower, upper).lower,
    ),
    row(
      t('study.scenarios.upperBound', { row: label }),
      ({ lower, upper }) => roundBoundsOutward(lower, upper).upper,
    ),
    row(t('study.scenarios.difference', { row: label }), (quantity, scenario) =>
      reference === undefined || scenario === reference
        ? null
        : rounded(peopleDifference(scenario, reference, quantityOf).value, quantity),
    ),
  ]
}

function forecastRows(scenarios: readonly Scenario[], { t, language }: ChangeNaming): readonly Row[] {
  type Summary = NonNullable<Scenario['forecast']>
  const [reference] = scenarios
  const before = reference?.forecast ?? null
  const row = (name: string, read: (forecast: Summary) => Cell): Row => [
    name,
    ...scenarios.map(({ forecast }) => (forecast === null ? null : read(forecast))),
  ]
  const apart = (name: string, read: (own: Summary, first: Summary) => Cell): Row => [
    t('study.scenarios.difference', { row: name }),
    ...scenarios.map((scenario) => {
      const { forecast } = scenario
      if (scenario === reference || forecast === null || before === null) return null
      return tellsHiddenSite(forecast, before) ? t('study.scenarios.hidden') : read(forecast, before)
    }),
  ]
  const [chance, reached, expected] = [
    t('study.scenarios.chance'),
    t('study.scenarios.reached'),
    t('study.scenarios.expected'),
  ]
  const cost = (scenario: Scenario): Cell => {
    const found = costOf(scenario)
    return found?.kind === 'known' ? thousands(found.value) : null
  }
  return [
    [
      t('study.scenarios.forecast'),
      ...scenarios.map((scenario) =>
        scenario.forecast === null ? forecastMissing(scenario, { t, language }) : null,
      ),
    ],
    row(t('study.scenarios.target'), ({ target }) => target),
    row(chance, (forecast) => digits(chanceOf(forecast))),
    row(t('study.scenarios.errorRow', { row: chance }), ({ probability }) => digits(probability.error)),
    apart(chance, (own, first) => digits(chanceOf(own) - chanceOf(first))),
    row(reached, ({ timeToTarget }) => timeToTarget.p50?.date ?? null),
    row(t('study.scenarios.lower', { row: reached }), ({ timeToTarget }) => timeToTarget.p10?.date ?? null),
    row(t('study.scenarios.upper', { row: reached }), ({ timeToTarget }) => timeToTarget.p90?.date ?? null),
    apart(reached, (own, first) => {
      const months = monthsApart(own, first)
      return months === null ? null : Math.round(months * 10) / 10
    }),
    row(expected, ({ expected: { p50 } }) => p50),
    row(t('study.scenarios.lower', { row: expected }), ({ expected: { p10 } }) => p10),
    row(t('study.scenarios.upper', { row: expected }), ({ expected: { p90 } }) => p90),
    apart(expected, expectedApart),
    [t('study.scenarios.cost'), ...scenarios.map(cost)],
    row(t('study.scenarios.indicator'), ({ indicator }) =>
      indicator === null ? null : digits(indicator.value),
    ),
  ]
}

/** The whole comparison cell by cell for a spreadsheet; what is hidden or not there stays empty. */
export function scenarioText(scenarios: readonly Scenario[], naming: ChangeNaming): string {
  const { t, language } = naming
  const names = siteNamesCell
  const matrix = differenceMatrix(
    scenarios.map(({ protocol }) => protocol),
    naming,
  )
  return toTabSeparated([
    [t('study.scenarios.row'), ...scenarios.map(({ name }) => name)],
    ...peopleRows(scenarios, t('study.scenarios.eligible'), ({ eligible }) => eligible, naming),
    ...peopleRows(scenarios, t('study.scenarios.available'), ({ available }) => available, naming),
    [
      t('study.scenarios.siteNames'),
      ...scenarios.map((scenario) => names(scenario, null, { t, language }).lines.join(', ')),
    ],
    ...forecastRows(scenarios, naming),
    ...matrix.flatMap(({ part, rows }) =>
      rows.map(({ subject, cells }): Row => [
        `${t(`study.scenarios.${part === 'sites' ? 'sitesPart' : part}`)}: ${subject}`,
        ...cells.map(({ mark, words }) => {
          if (mark === 'same') return t('study.scenarios.same', { name: scenarios[0]?.name ?? '' })
          const told = words ?? '–'
          return mark === 'reference' ? told : `${t(`study.compare.${mark}`)}: ${told}`
        }),
      ]),
    ),
  ])
}
