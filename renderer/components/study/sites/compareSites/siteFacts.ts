import {
  formatEstimate,
  formatInteger,
  formatInterval,
  formatShare,
  formatStatedShare,
} from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { SitePlan } from '#shared/domain/studies/sitePlan'
import type { Translate } from '../../result/resultText'
import {
  chanceWords,
  hiddenWords,
  monthsWords,
  peopleWords,
  rateBandWords,
  rateWords,
} from '../forecastWords'
import { catchmentWords } from '../map/mapWords'
import { lacksShort, needList } from '../requirements/lackWords'
import type { SiteRow } from '../siteRows'
import { meanPerMonth, type WholeForecast } from '../table/siteRiskWords'

export interface FactNaming {
  readonly t: Translate
  readonly language: Language
  readonly plan: SitePlan
  readonly whole: WholeForecast | null
  areaName(key: string): string
}

type Write = (row: SiteRow, naming: FactNaming) => string | null

/** What the plan says of a site; null where nothing is stated. */
const planFacts = {
  host: ({ host }) => host,
  area: ({ site }, { areaName }) => areaName(site.area),
  included: ({ site }, { t }) => t(`study.siteTable.compare.${site.included ? 'yes' : 'no'}`),
  lock: ({ site }, { t }) => t(`study.sites.lock.${site.lock}`),
  catchment: ({ site }, naming) => catchmentWords(site, naming).join('; '),
  statedRate: ({ site }, { language }) =>
    site.statedRate === null ? null : rateBandWords(site.statedRate, language),
  rateBasis: ({ site }, { t }) => t(`study.sites.basis.${site.rateBasis}`),
  startUp: ({ site, forecast }, { t, language }) => {
    const months = site.startUp ?? forecast?.opening ?? null
    if (months === null) return null
    const value = `${monthsWords(months.median, language)}–${monthsWords(months.p90, language)}`
    return site.startUp === null ? t('study.siteTable.compare.usual', { value }) : value
  },
  cap: ({ site }, { language }) => (site.cap === null ? null : formatInteger(site.cap, language)),
  quota: ({ site }, { language }) => (site.quota === null ? null : formatInteger(site.quota, language)),
  competing: ({ site: { competing } }, { t, language }) => {
    if (competing === null) return null
    const { trials, left } = competing
    const number = trials === null ? t('study.sites.cell.trialsUnknown') : formatInteger(trials, language)
    return left === null
      ? number
      : t('study.siteTable.compare.trials', { number, share: formatStatedShare(left, language) })
  },
  fixed: ({ site }, { language, plan }) =>
    site.cost === null ? null : `${formatInteger(site.cost.fixed, language)} ${plan.currency}`,
  perPatient: ({ site }, { language, plan }) =>
    site.cost === null ? null : `${formatInteger(site.cost.perPatient, language)} ${plan.currency}`,
  capabilities: ({ site }, { language }) =>
    site.capabilities.length === 0 ? null : needList(site.capabilities, language),
  lacks: ({ lacks }, { t, language }) =>
    lacks.asked === 0
      ? t('study.siteTable.cell.nothingRequired')
      : (lacksShort(lacks, language, t) ?? t('study.siteTable.cell.allMet')),
} as const satisfies Readonly<Record<string, Write>>

const share = (value: number | null | undefined, language: Language) =>
  value === null || value === undefined ? null : formatShare(value, language)
const chance = (value: number | null | undefined, language: Language) =>
  value === null || value === undefined ? null : chanceWords({ value }, language)

/** What the forecast says of a site; null where it says nothing. */
const forecastFacts = {
  eligible: ({ forecast }, { language }) => {
    const pool = forecast?.pool ?? null
    const value = pool === null ? null : formatEstimate(pool, language)
    if (pool === null || value === null) return null
    const interval = formatInterval(pool, language)
    return interval === null ? value : `${value} (${interval})`
  },
  dataRate: ({ forecast }, { language }) => {
    const rate = forecast?.dataRate ?? null
    return rate === null ? null : rateBandWords(rate, language)
  },
  expected: ({ forecast }, { language }) => {
    const expected = forecast?.expected ?? null
    if (expected === null) return null
    const words = peopleWords({ value: expected.mean, lower: expected.p10, upper: expected.p90 }, language)
    return `${words.value} (${words.range})`
  },
  contribution: ({ forecast }, { language }) => share(forecast?.contribution, language),
  monthly: (row, { language, whole }) => {
    const mean = meanPerMonth(row, whole)
    return mean === null ? null : rateWords(mean, language)
  },
  nobody: ({ forecast }, { language }) => chance(forecast?.enrolsNobody, language),
  without: ({ forecast }, { language }) => chance(forecast?.probabilityWithout, language),
} as const satisfies Readonly<Record<string, Write>>

export type SiteFactKey = keyof typeof planFacts | keyof typeof forecastFacts

/** One line of the comparison: a value for each site, in their order. */
export interface SiteFact {
  readonly key: SiteFactKey
  readonly values: readonly (string | null)[]
  /** Not all values are the same. */
  readonly differs: boolean
}

function factsOf<Key extends SiteFactKey>(
  facts: Readonly<Record<Key, Write>>,
  keys: readonly Key[],
  rows: readonly SiteRow[],
  naming: FactNaming,
): readonly SiteFact[] {
  return keys.map((key) => {
    const values = rows.map((row) => facts[key](row, naming))
    return { key, values, differs: new Set(values).size > 1 }
  })
}

/** Sites side by side: what the plan says of them, and what the forecast says. */
export function siteFacts(
  rows: readonly SiteRow[],
  naming: FactNaming,
): { readonly plan: readonly SiteFact[]; readonly forecast: readonly SiteFact[] } {
  const forecast = factsOf(
    forecastFacts,
    Object.keys(forecastFacts) as (keyof typeof forecastFacts)[],
    rows,
    naming,
  )
  const hidden = rows.map(({ forecast: one }) => (one === null ? null : hiddenWords(one, naming.language)))
  return {
    plan: factsOf(planFacts, Object.keys(planFacts) as (keyof typeof planFacts)[], rows, naming),
    // Why a number is not there is said in its place.
    forecast: forecast.map(({ key, values }) => {
      const told = values.map((value, index) => value ?? hidden[index] ?? null)
      return { key, values: told, differs: new Set(told).size > 1 }
    }),
  }
}
