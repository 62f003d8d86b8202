import { formatDecimal, formatInteger, formatStatedShare } from '#shared/domain/counts/formatNumber'
import { needLabel } from '#shared/domain/sites/words/needLabel'
import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'
import type { SitePlanPart } from '#shared/domain/studies/sitePlanDifferences'
import type { ChangeNaming } from '../whatIf/changeWords'

interface Ranged {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

function rangedWords(stated: Ranged | null, { t, language }: ChangeNaming): string {
  if (stated === null) return t('study.compare.notStated')
  const [value, lower, upper] = [stated.value, stated.lower, stated.upper].map((number) =>
    formatDecimal(number, language, 2),
  )
  return lower === upper ? `${value ?? ''}` : `${value ?? ''} (${lower ?? ''}–${upper ?? ''})`
}

function waitWords(wait: SitePlan['notBefore'], { t, language }: ChangeNaming): string {
  if (wait === undefined) return t('study.compare.none')
  const what = wait.setBy ?? t('study.sites.permitsPlanned')
  if (wait.days === null) return t('study.compare.waitUnknown', { what })
  const [low, high] = [wait.days.low, wait.days.high].map((days) => formatInteger(days, language))
  return t('study.compare.wait', { low: low ?? '', high: high ?? '', what })
}

/** One part of a site plan in words; nothing is there without a plan. */
export function sitePlanWords(
  part: SitePlanPart | 'whole',
  plan: SitePlan | undefined,
  naming: ChangeNaming,
): string {
  const { t, language } = naming
  if (plan === undefined) return t('study.compare.none')
  switch (part) {
    case 'whole':
      return t('study.compare.sites', { count: plan.sites.length })
    case 'start':
    case 'deadline':
    case 'currency':
      return plan[part]
    case 'allocation':
      return t(plan.allocation === 'quota' ? 'study.compare.quota' : 'study.compare.competitive')
    case 'confidence':
      return formatStatedShare(plan.confidence, language)
    case 'season':
      return plan.season === null
        ? t('study.compare.notStated')
        : plan.season.multipliers.map((month) => formatDecimal(month, language, 2)).join(' · ')
    case 'screening':
      return plan.screening === null
        ? t('study.compare.notStated')
        : t('study.compare.months', { count: plan.screening })
    case 'completion':
      return plan.completion === null
        ? t('study.compare.notStated')
        : `${rangedWords(plan.completion.dropOutPerYear, naming)}; ${t('study.compare.months', { count: plan.completion.followUp })}`
    case 'requires':
      return plan.requires.length === 0
        ? t('study.compare.none')
        : plan.requires.map((word) => needLabel(word, language)).join(', ')
    case 'interim':
      return plan.interim?.date ?? t('study.compare.none')
    case 'notBefore':
      return waitWords(plan.notBefore, naming)
    case 'permits':
      return plan.permits === undefined
        ? t('study.compare.none')
        : t('study.compare.permits', {
            sources: plan.permits.sources.length,
            changes: plan.permits.changes.length + plan.permits.added.length,
          })
    case 'sampleSize':
      return plan.sampleSize === undefined
        ? t('study.compare.none')
        : t('study.compare.participants', { count: plan.sampleSize.participants })
    default:
      return rangedWords(plan[part], naming)
  }
}

/** What a plan says of a site, as far as a comparison needs it. */
export function siteWords(site: PlanSite, naming: ChangeNaming): string {
  const { t, language } = naming
  const { statedRate, startUp, cap, quota } = site
  return [
    t(site.included ? 'study.compare.siteIncluded' : 'study.compare.siteNotIncluded'),
    t(`study.compare.basis.${site.rateBasis}`),
    ...(statedRate === null ? [] : [t('study.compare.perMonth', { rate: rangedWords(statedRate, naming) })]),
    ...(startUp === null
      ? []
      : [t('study.compare.opensAfter', { months: formatDecimal(startUp.median, language, 1) })]),
    ...(cap === null ? [] : [t('study.compare.atMost', { count: cap })]),
    ...(quota === null ? [] : [t('study.compare.givenQuota', { count: quota })]),
    ...(site.interim === undefined ? [] : [t('study.compare.enrolled', { count: site.interim.enrolled })]),
  ].join('; ')
}
