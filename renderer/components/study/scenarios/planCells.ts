import { formatDecimal, formatInteger, formatSigned } from '#shared/domain/counts/formatNumber'
import { forecastMissing } from './forecastCells'
import { none, type CellReader } from './outcomeCell'
import { costOf, type Scenario } from './scenario'

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
