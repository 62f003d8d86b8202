import { formatDecimal, formatStatedShare } from '#shared/domain/counts/formatNumber'
import { inLanguage, type Language, type Protocol } from '#shared/domain/studies/protocol'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import { withAgeEnd, type ProtocolChange } from '#shared/estimate/whatIf/protocolChange'
import { valueAt } from '#shared/estimate/whatIf/seekField'
import { findGroup, type PlacedGroup } from '../criteria/protocolEdits'
import type { Translate } from '../result/resultText'
import { ageWords, conditionName, groupName, listWords, type NameLookup } from '../words/conditionWords'

/** What wording needs besides the change. */
export interface ChangeNaming {
  readonly language: Language
  readonly names: NameLookup
  readonly t: Translate
}

/** Longest name of a criterion in a sentence. */
const longestName = 120

/** `1`, `E2`: the place of a criterion as the funnel names it. */
export function badgeOf({ role, index }: Pick<PlacedGroup, 'role' | 'index'>): string {
  return `${role === 'exclusion' ? 'E' : ''}${index + 1}`
}

/** A criterion by its place and name: `E1 Epilepsy`; its identifier where it is gone. */
export function criterionTitle(protocol: Protocol, id: string, { language, names }: ChangeNaming): string {
  const placed = findGroup(protocol, id)
  if (placed === null) return id
  const name = groupName(placed.group, language, names)
  const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
  return `${badgeOf(placed)} ${short}`
}

export function overlapWords(value: number, language: Language): string {
  return formatDecimal(value, language, 2)
}

/** One change in words, with what it was: `Ages 18–75 years instead of 18–70 years`. `protocol` is that before the change. */
export function changeWords(change: ProtocolChange, protocol: Protocol, naming: ChangeNaming): string {
  const { language, names, t } = naming
  const { population } = protocol
  switch (change.kind) {
    case 'population-age': {
      const range = withAgeEnd(population.age, change.end, change.value) ?? population.age
      const before = ageWords(population.age, language)
      return t('study.whatIf.ages', { after: ageWords(range, language), before })
    }
    case 'population-sex':
      return t('study.whatIf.anySex', {
        before: vocabulary[language].sexes[population.sex].toLocaleLowerCase(language),
      })
    case 'population-areas':
      return t('study.whatIf.wholeCountry', {
        before: listWords(
          population.areas.map((key) => names.area(key) ?? key),
          language,
          'and',
        ),
      })
    case 'criterion-off':
      return t('study.whatIf.without', { name: criterionTitle(protocol, change.group, naming) })
    case 'alternative-removed': {
      const alternative = findGroup(protocol, change.group)?.group.anyOf.find(
        ({ id }) => id === change.alternative,
      )
      return t('study.whatIf.withoutAlternative', {
        name: criterionTitle(protocol, change.group, naming),
        alternative:
          alternative === undefined
            ? change.alternative
            : conditionName(alternative.condition, language, names),
      })
    }
    case 'criterion-age': {
      const condition = findGroup(protocol, change.group)?.group.anyOf.find(
        ({ id }) => id === change.alternative,
      )?.condition
      const before = condition?.kind === 'age' ? condition.range : population.age
      const after = withAgeEnd(before, change.end, change.value) ?? before
      return t('study.whatIf.criterionAges', {
        name: criterionTitle(protocol, change.group, naming),
        after: ageWords(after, language),
        before: ageWords(before, language),
      })
    }
    case 'stated-share': {
      const { group, alternative } = change
      const before = valueAt(protocol, { kind: 'stated-share', group, alternative })
      return shareWords(criterionTitle(protocol, group, naming), change.value, before, naming)
    }
    case 'overlap':
      return t('study.whatIf.overlap', {
        after: overlapWords(change.value, language),
        before: overlapWords(valueAt(protocol, { kind: 'overlap' }) ?? 0, language),
      })
    case 'availability': {
      const step = protocol.availability?.find(({ id }) => id === change.step)
      const name = step === undefined ? change.step : inLanguage(step.name, language)
      return shareWords(name, change.value, step?.share, naming)
    }
  }
}

function shareWords(
  name: string,
  after: number,
  before: number | null | undefined,
  { language, t }: ChangeNaming,
): string {
  return t('study.whatIf.share', {
    name,
    after: formatStatedShare(after, language),
    before: formatStatedShare(before ?? after, language),
  })
}
