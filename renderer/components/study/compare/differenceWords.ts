import { formatDecimal, formatStatedShare } from '#shared/domain/counts/formatNumber'
import { defaultAssumptions, type AvailabilityStep } from '#shared/domain/studies/assumptions'
import { inLanguage, type Protocol } from '#shared/domain/studies/protocol'
import type { ProtocolDifference } from '#shared/domain/studies/protocolDifferences'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import { criterionTitle, overlapWords, type ChangeNaming } from '../whatIf/changeWords'
import { ageWords, groupName, listWords } from '../words/conditionWords'
import { criterionWords, partKeys, partWords, statedWords, titleOf } from './criterionParts'
import { sitePlanWords, siteWords } from './sitePlanWords'

/** One difference as a row of a table; null where there is nothing on that side. */
export interface DifferenceRow {
  readonly mark: 'added' | 'removed' | 'changed'
  readonly subject: string
  readonly before: string | null
  readonly after: string | null
}

function populationWords(part: 'age' | 'sex' | 'areas', protocol: Protocol, naming: ChangeNaming): string {
  const { age, sex, areas } = protocol.population
  const { language, names, t } = naming
  if (part === 'age') return ageWords(age, language)
  if (part === 'sex') return vocabulary[language].sexes[sex].toLocaleLowerCase(language)
  if (areas.length === 0) return t('study.compare.wholeCountry')
  return listWords(
    areas.map((key) => names.area(key) ?? key),
    language,
    'and',
  )
}

function orderWords(role: 'inclusion' | 'exclusion', protocol: Protocol, naming: ChangeNaming): string {
  return protocol[role].map((group) => groupName(group, naming.language, naming.names)).join(', ')
}

function assumptionWords(
  part: 'overlap' | 'associations' | 'tables' | 'yearlyDrift',
  protocol: Protocol,
  naming: ChangeNaming,
): string {
  const { language, t } = naming
  const assumptions = protocol.assumptions ?? defaultAssumptions
  const none = (texts: readonly string[]) => (texts.length === 0 ? t('study.compare.none') : texts.join('; '))
  switch (part) {
    case 'overlap': {
      const { value, lower, upper } = assumptions.overlap
      const range =
        lower === upper ? '' : ` (${overlapWords(lower, language)}–${overlapWords(upper, language)})`
      return `${overlapWords(value, language)}${range}`
    }
    case 'associations':
      return none(
        assumptions.associations.map(({ between: [one, other], value }) =>
          t('study.compare.oddsRatio', {
            one: criterionTitle(protocol, one, naming),
            other: criterionTitle(protocol, other, naming),
            value: formatDecimal(value, language, 2),
          }),
        ),
      )
    case 'tables':
      return none(assumptions.tables.map(({ table }) => table))
    case 'yearlyDrift':
      return formatStatedShare(assumptions.yearlyDrift, language)
  }
}

function enrolmentWords({ enrolment }: Protocol, { t }: ChangeNaming): string {
  return enrolment === undefined
    ? t('study.compare.none')
    : t('study.compare.months', { count: enrolment.months })
}

function stepWords(step: AvailabilityStep, naming: ChangeNaming): string {
  const words = statedWords(step, naming)
  return step.active ? words : `${words}; ${naming.t('study.compare.off')}`
}

/** A difference in words: one row, or one for each part of a criterion that changed. */
export function differenceRows(
  found: ProtocolDifference,
  before: Protocol,
  after: Protocol,
  naming: ChangeNaming,
): readonly DifferenceRow[] {
  const { t, language } = naming
  const changed = (subject: string, wordsOf: (protocol: Protocol) => string): readonly DifferenceRow[] => [
    { mark: 'changed', subject, before: wordsOf(before), after: wordsOf(after) },
  ]
  switch (found.kind) {
    case 'population': {
      const subjects = {
        age: t('study.compare.populationAge'),
        sex: t('study.compare.populationSex'),
        areas: t('study.compare.populationAreas'),
      }
      return changed(subjects[found.part], (protocol) => populationWords(found.part, protocol, naming))
    }
    case 'criterion-added':
      return [
        {
          mark: 'added',
          subject: titleOf(found.criterion, naming),
          before: null,
          after: criterionWords(found.criterion, naming),
        },
      ]
    case 'criterion-removed':
      return [
        {
          mark: 'removed',
          subject: titleOf(found.criterion, naming),
          before: criterionWords(found.criterion, naming),
          after: null,
        },
      ]
    case 'criterion-changed':
      return found.parts.map((part) => ({
        mark: 'changed',
        subject: t('study.compare.part', { subject: titleOf(found.after, naming), part: t(partKeys[part]) }),
        before: partWords(part, found.before, naming),
        after: partWords(part, found.after, naming),
      }))
    case 'order':
      return changed(
        t(found.role === 'inclusion' ? 'study.compare.order' : 'study.compare.orderExclusion'),
        (protocol) => orderWords(found.role, protocol, naming),
      )
    case 'assumption':
      return changed(t(`study.compare.${found.part}`), (protocol) =>
        assumptionWords(found.part, protocol, naming),
      )
    case 'availability': {
      const step = found.after ?? found.before
      return [
        {
          mark: found.before === null ? 'added' : found.after === null ? 'removed' : 'changed',
          subject: t('study.compare.availability', {
            name: step === null ? '' : inLanguage(step.name, language),
          }),
          before: found.before === null ? null : stepWords(found.before, naming),
          after: found.after === null ? null : stepWords(found.after, naming),
        },
      ]
    }
    case 'enrolment':
      return changed(t('study.compare.enrolment'), (protocol) => enrolmentWords(protocol, naming))
    case 'site-plan':
      return changed(t(`study.compare.plan.${found.part}`), (protocol) =>
        sitePlanWords(found.part, protocol.sites, naming),
      )
    case 'site':
      return [
        {
          mark: found.before === null ? 'added' : found.after === null ? 'removed' : 'changed',
          subject: t('study.compare.site', { name: (found.after ?? found.before)?.name ?? '' }),
          before: found.before === null ? null : siteWords(found.before, naming),
          after: found.after === null ? null : siteWords(found.after, naming),
        },
      ]
  }
}
