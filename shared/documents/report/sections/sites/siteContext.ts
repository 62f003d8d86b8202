import { formatHidden } from '../../../../domain/counts/formatNumber'
import type { PlanSite, SitePlan } from '../../../../domain/studies/sitePlan'
import type { SiteForecast } from '../../../../forecast/result'
import { textCell } from '../../cells'
import type { SiteFacts } from '../../reportAdditions'
import type { ReportContext } from '../../reportContext'
import type { Block, TableCell } from '../../reportModel'
import { paragraph } from '../../richText'

/** A site of the plan with all that is known of it. */
export interface KnownSite {
  readonly site: PlanSite
  readonly forecast: SiteForecast | null
  readonly facts: SiteFacts | null
}

/** A report on a plan that has sites. */
export type SitesContext = ReportContext & {
  readonly plan: SitePlan
  /** In the order of the plan. */
  readonly sites: readonly KnownSite[]
}

/** Sites in one table; the rest is in the evidence. */
const mostShown = 40

export function knownSites(plan: SitePlan, { input }: ReportContext): readonly KnownSite[] {
  const predicted = input.forecast.kind === 'made' ? input.forecast.result.sites : []
  const forecasts = new Map(predicted.map((one) => [one.site, one]))
  const facts = new Map(input.siteFacts.map((one) => [one.site, one]))
  return plan.sites.map((site) => ({
    site,
    forecast: forecasts.get(site.id) ?? null,
    facts: facts.get(site.id) ?? null,
  }))
}

export function shownSites<Site>(sites: readonly Site[]): readonly Site[] {
  return sites.slice(0, mostShown)
}

/** What says that a table does not have all sites; nothing where it has. */
export function leftSites(key: string, sites: number, { words }: ReportContext): readonly Block[] {
  return sites <= mostShown
    ? []
    : [paragraph(`${key}-left`, words.feasibility.sites.left(sites - mostShown), 'quiet')]
}

/** A value of a site, or that it is not stated. */
export function statedCell(text: string | null, { words }: ReportContext): TableCell {
  return text === null ? textCell(words.feasibility.sites.notStated, { tone: 'unknown' }) : textCell(text)
}

/** A value of the forecast of a site: the word for hidden where people are protected, else that it is not known. */
export function predictedCell(
  text: string | null,
  forecast: SiteForecast | null,
  { words, input }: ReportContext,
): TableCell {
  if (text !== null) return textCell(text)
  return forecast?.hidden === undefined
    ? textCell(words.notKnown, { tone: 'unknown' })
    : textCell(formatHidden(forecast.hidden, input.language), { tone: 'unknown' })
}

/** The name of a site with where it lies under it; a mark where the plan leaves it out. */
export function siteCell({ site, facts }: KnownSite, { words }: ReportContext): TableCell {
  const details = [
    ...[facts?.trust, facts?.city].flatMap((text) => text ?? []),
    ...(site.included ? [] : [words.feasibility.sites.notIncluded]),
  ]
  return textCell(site.name, {
    tone: site.included ? 'plain' : 'quiet',
    detail: details.length === 0 ? null : [...new Set(details)].join(', '),
  })
}
