import { formatDecimal, formatStatedShare } from '#shared/domain/counts/formatNumber'
import { defaultAssumptions, type AvailabilityStep } from '#shared/domain/studies/assumptions'
import { inLanguage, type Protocol } from '#shared/domain/studies/protocol'
import type {
  CriterionPart,
  CriterionPlace,
  ProtocolDifference,
} from '#shared/domain/studies/protocolDifferences'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import { findGroup } from '../criteria/protocolEdits'
import { criterionTitle, overlapWords, type ChangeNaming } from '../whatIf/changeWords'
import { ageWords, groupName, listWords } from '../words/conditionWords'
import { criterionWords, partKeys, partWords, statedWords, titleOf } from './criterionParts'
import { sitePlanWords, siteWords } from './sitePlanWords'

/** The parts of a study that a scenario can change. */
export const differenceParts = ['criteria', 'assumptions', 'sites', 'plan'] as const
export type DifferencePart = (typeof differenceParts)[number]

/** One thing that can differ between protocols, and how any protocol words it. */
export interface DifferenceLine {
  /** The same thing has the same key in every comparison. */
  readonly key: string
  readonly part: DifferencePart
  readonly subject: string
  /** Null where the protocol does not have it. */
  readonly words: (protocol: Protocol) => string | null
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

function stepWords(step: AvailabilityStep, naming: ChangeNaming): string {
  const words = statedWords(step, naming)
  return step.active ? words : `${words}; ${naming.t('study.compare.off')}`
}

function whole({ group }: CriterionPlace, naming: ChangeNaming): DifferenceLine['words'] {
  return (protocol) => {
    const place = findGroup(protocol, group.id)
    return place === null ? null : criterionWords(place, naming)
  }
}

function partLine(part: CriterionPart, after: CriterionPlace, naming: ChangeNaming): DifferenceLine {
  const { id } = after.group
  return {
    key: `criterion:${id}:${part}`,
    part: 'criteria',
    subject: naming.t('study.compare.part', {
      subject: titleOf(after, naming),
      part: naming.t(partKeys[part]),
    }),
    words: (protocol) => {
      const place = findGroup(protocol, id)
      return place === null ? null : partWords(part, place, naming)
    },
  }
}

/** A difference as lines: one, or one for each part of a criterion that changed. */
export function differenceLines(found: ProtocolDifference, naming: ChangeNaming): readonly DifferenceLine[] {
  const { t, language } = naming
  switch (found.kind) {
    case 'population': {
      const subjects = {
        age: t('study.compare.populationAge'),
        sex: t('study.compare.populationSex'),
        areas: t('study.compare.populationAreas'),
      }
      const words = (protocol: Protocol) => populationWords(found.part, protocol, naming)
      return [{ key: `population:${found.part}`, part: 'criteria', subject: subjects[found.part], words }]
    }
    case 'criterion-added':
    case 'criterion-removed': {
      const { criterion } = found
      const subject = titleOf(criterion, naming)
      return [
        {
          key: `criterion:${criterion.group.id}`,
          part: 'criteria',
          subject,
          words: whole(criterion, naming),
        },
      ]
    }
    case 'criterion-changed':
      return found.parts.map((part) => partLine(part, found.after, naming))
    case 'order': {
      const { role } = found
      const subject = t(role === 'inclusion' ? 'study.compare.order' : 'study.compare.orderExclusion')
      const words = (protocol: Protocol) =>
        protocol[role].map((group) => groupName(group, language, naming.names)).join(', ')
      return [{ key: `order:${role}`, part: 'criteria', subject, words }]
    }
    case 'assumption': {
      const words = (protocol: Protocol) => assumptionWords(found.part, protocol, naming)
      const subject = t(`study.compare.${found.part}`)
      return [{ key: `assumption:${found.part}`, part: 'assumptions', subject, words }]
    }
    case 'availability': {
      const step = found.after ?? found.before
      if (step === null) return []
      const subject = t('study.compare.availability', { name: inLanguage(step.name, language) })
      const words = ({ availability }: Protocol) => {
        const own = availability?.find(({ id }) => id === step.id)
        return own === undefined ? null : stepWords(own, naming)
      }
      return [{ key: `availability:${step.id}`, part: 'assumptions', subject, words }]
    }
    case 'enrolment': {
      const words = ({ enrolment }: Protocol) =>
        enrolment === undefined
          ? t('study.compare.none')
          : t('study.compare.months', { count: enrolment.months })
      return [{ key: 'enrolment', part: 'assumptions', subject: t('study.compare.enrolment'), words }]
    }
    case 'site-plan': {
      const words = (protocol: Protocol) => sitePlanWords(found.part, protocol.sites, naming)
      const subject = t(`study.compare.plan.${found.part}`)
      return [{ key: `plan:${found.part}`, part: 'plan', subject, words }]
    }
    case 'site': {
      const site = found.after ?? found.before
      if (site === null) return []
      const subject = t('study.compare.site', { name: site.name })
      const words = ({ sites }: Protocol) => {
        const own = sites?.sites.find(({ id }) => id === site.id)
        return own === undefined ? null : siteWords(own, naming)
      }
      return [{ key: `site:${site.id}`, part: 'sites', subject, words }]
    }
  }
}
