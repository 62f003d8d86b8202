import type { HiddenNumber } from '../domain/disclosure/hiddenNumber'
import { hiddenBy } from '../domain/disclosure/guardNumber'
import type { SmallCountRule } from '../domain/disclosure/smallCountRule'
import { guardQuantity } from '../estimate/disclosure/guardQuantity'
import type { Quantity } from '../estimate/result'
import type { ForecastNumbers } from './forecast'
import { hiddenSites } from './hiddenSites'
import type { EligibilityIndicator, ForecastNote, ForecastResult, SiteForecast } from './result'

/**
 * A pool of which no more is told than that it is hidden. Its bounds are the hidden number times what the interval of all
 * people tells: they go as well, and the upper one gives way to an order of magnitude that small pools share.
 */
export function hidePool({ upper }: Quantity, hidden: HiddenNumber, rule: SmallCountRule): Quantity {
  const magnitude = upper > 0 ? 10 ** Math.ceil(Math.log10(upper)) : 0
  return {
    estimate: null,
    interval: null,
    lower: hidden.reason === 'small' ? hidden.from : 0,
    upper: Math.max(10 * rule.threshold, magnitude),
    kind: 'bounded',
    hidden,
  }
}

/** A site without anything that its pool could be worked out from. */
export function hideSite(site: SiteForecast, hidden: HiddenNumber, rule: SmallCountRule): SiteForecast {
  return {
    ...site,
    pool: site.pool === null ? null : hidePool(site.pool, hidden, rule),
    inflowPerMonth: null,
    dataRate: null,
    disagreement: null,
    usedRate: site.usedRate?.basis === 'stated' ? site.usedRate : null,
    expected: null,
    contribution: null,
    enrolsNobody: null,
    probabilityWithout: null,
    monthly: null,
    poolUsed: null,
    hidden,
  }
}

/** New people within a year are a number of people as well. */
function guardInflow(perMonth: number | null, rule: SmallCountRule): number | null {
  return perMonth === null || hiddenBy(rule, perMonth * 12) !== null ? null : perMonth
}

function guardSite(
  site: SiteForecast,
  hidden: ReadonlyMap<string, HiddenNumber>,
  rule: SmallCountRule,
): SiteForecast {
  const why = hidden.get(site.site)
  if (why !== undefined) return hideSite(site, why, rule)
  return {
    ...site,
    pool: site.pool === null ? null : guardQuantity(site.pool, rule),
    inflowPerMonth: guardInflow(site.inflowPerMonth, rule),
  }
}

/** Notes that name what is hidden say nothing of it. */
function guardNotes(
  notes: readonly ForecastNote[],
  hidden: ReadonlyMap<string, HiddenNumber>,
  rule: SmallCountRule,
): readonly ForecastNote[] {
  return notes.flatMap((note) => {
    if (note.key === 'target-beyond-pools')
      return [
        { ...note, value: note.value !== null && hiddenBy(rule, note.value) !== null ? null : note.value },
      ]
    if (note.key !== 'pool-pressed' && note.key !== 'rates-disagree') return [note]
    const sites = note.sites.filter((site) => !hidden.has(site))
    return sites.length === 0 ? [] : [{ ...note, sites }]
  })
}

function guardIndicator(
  indicator: EligibilityIndicator | null,
  target: number,
  rule: SmallCountRule,
): EligibilityIndicator | null {
  return indicator === null || hiddenBy(rule, indicator.value * target) !== null ? null : indicator
}

/**
 * A forecast as it may be shown. A small pool is hidden with all that follows from it at its site; the sum of all sites stays, so
 * that a second site is hidden where only one would be.
 */
export function guardForecast(
  { poolSize, ...numbers }: ForecastNumbers,
  rule: SmallCountRule,
  relative: { readonly lower: number; readonly upper: number },
): Omit<ForecastResult, 'inputHash' | 'estimateHash'> {
  const hidden = hiddenSites(
    numbers.sites.map(({ site, included, pool }) => ({ site, included, pool: pool?.estimate ?? null })),
    rule,
  )
  const { interim } = numbers
  const limits =
    poolSize === null ? null : { lower: poolSize * relative.lower, upper: poolSize * relative.upper }
  return {
    ...numbers,
    sites: numbers.sites.map((site) => guardSite(site, hidden, rule)),
    pool:
      limits === null
        ? null
        : guardQuantity({ estimate: poolSize, ...limits, interval: limits, kind: 'bounded' }, rule),
    indicator: guardIndicator(numbers.indicator, numbers.target, rule),
    interim:
      interim === null ? null : { ...interim, rates: interim.rates.filter(({ site }) => !hidden.has(site)) },
    notes: guardNotes(numbers.notes, hidden, rule),
  }
}
