import { formatInteger, formatShare } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { SitePlan } from '#shared/domain/studies/sitePlan'
import { missingAt } from '#shared/forecast/notesOf'
import type { Chance, LiftedLimit, OptimiseAnswer, SiteSet } from '#shared/forecast/result'
import type { Translate } from '../../result/resultText'
import { chanceWords, monthsWords, pointsWords } from '../forecastWords'

type Found = Extract<OptimiseAnswer, { readonly found: true }>

/** Sites that a search leaves out because they lack what the plan requires, and what each lacks. */
export function lackingSites(plan: SitePlan): {
  readonly sites: readonly string[]
  readonly words: readonly string[]
} {
  const lacking = plan.sites.filter(
    ({ lock, capabilities }) => lock === 'none' && missingAt(plan, capabilities).length > 0,
  )
  const words = new Set(lacking.flatMap(({ capabilities }) => missingAt(plan, capabilities)))
  return { sites: lacking.map(({ id }) => id), words: [...words] }
}

/** How a chance was worked out: `worked out exactly`, `simulated, ±0.4 %`. */
export function verifiedWords({ error }: Chance, language: Language, t: Translate): string {
  return error === 0
    ? t('study.sites.answer.verified.exact')
    : t('study.sites.answer.verified.simulated', { error: formatShare(error, language, 1) })
}

/** What a set gives more or less than another one in chance, time and cost; nothing where they are alike. */
export function tradeWords(
  set: SiteSet,
  best: SiteSet,
  currency: string,
  language: Language,
  t: Translate,
): readonly string[] {
  const points = pointsWords(best.probability.value, set.probability.value, language)
  const months =
    set.median === null || best.median === null
      ? 0
      : Number((set.median.months - best.median.months).toFixed(1))
  const cost = set.cost === null || best.cost === null ? 0 : Math.round(set.cost - best.cost)
  return [
    ...(points === formatInteger(0, language) ? [] : [t('study.sites.answer.pointsThan', { points })]),
    ...(months === 0
      ? []
      : [
          t(months < 0 ? 'study.sites.answer.earlier' : 'study.sites.answer.later', {
            months: monthsWords(Math.abs(months), language),
            count: Math.abs(months) === 1 ? 1 : 2,
          }),
        ]),
    ...(cost === 0
      ? []
      : [
          t(cost < 0 ? 'study.sites.answer.cheaper' : 'study.sites.answer.dearer', {
            cost: formatInteger(Math.abs(cost), language),
            currency,
          }),
        ]),
  ]
}

/** What no set can be better than, where the search did not rule out that something better exists; null where not known. */
export function boundWords(
  { objective, bound }: Found,
  currency: string,
  language: Language,
  t: Translate,
): string | null {
  if (bound === null) return null
  const value = {
    fewest: formatInteger(Math.ceil(bound - 1e-9), language),
    cheapest: formatInteger(Math.floor(bound), language),
    earliest: monthsWords(bound, language),
    surest: formatShare(Math.min(1, bound), language, 1),
  }[objective]
  return t(`study.sites.answer.bound.${objective}`, { value, currency })
}

/** What becomes possible without one limit, in a sentence. */
export function limitWords(
  { kind, area, without, reaches }: LiftedLimit,
  { currency, areaName }: { readonly currency: string; areaName(key: string): string },
  language: Language,
  t: Translate,
): string {
  const limit = t(`study.sites.answer.limit.${kind}`, { area: area === null ? '' : areaName(area) })
  if (without === null) return t('study.sites.answer.needs.nothing', { limit })
  const chance = chanceWords(without.probability, language)
  if (!reaches) return t('study.sites.answer.needs.still', { limit, chance })
  if (kind === 'budget' && without.cost !== null)
    return t('study.sites.answer.needs.budget', {
      limit,
      chance,
      cost: formatInteger(without.cost, language),
      currency,
    })
  if (kind === 'most-sites')
    return t('study.sites.answer.needs.most-sites', {
      limit,
      chance,
      number: formatInteger(without.sites.length, language),
    })
  return t('study.sites.answer.needs.other', { limit, chance })
}
