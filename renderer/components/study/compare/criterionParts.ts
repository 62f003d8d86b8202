import { formatStatedShare } from '#shared/domain/counts/formatNumber'
import type { AvailabilityStep } from '#shared/domain/studies/assumptions'
import type { DerivedEvidence } from '#shared/domain/studies/evidence/derivedEvidence'
import {
  inLanguage,
  type Condition,
  type CriterionGroup,
  type EvidenceChoice,
} from '#shared/domain/studies/protocol'
import type { CriterionPart, CriterionPlace } from '#shared/domain/studies/protocolDifferences'
import { derivedEvidenceWords } from '#shared/domain/vocabulary/derivedEvidenceWords'
import { displayCode } from '#shared/domain/terminology/normaliseCode'
import { badgeOf, type ChangeNaming } from '../whatIf/changeWords'
import { conditionName, groupName, listWords } from '../words/conditionWords'
import { shareRangeWords } from '../words/shareWords'

/** The name of each part of a criterion. */
export const partKeys = {
  role: 'study.compare.partRole',
  conditions: 'study.compare.partConditions',
  evidence: 'study.compare.partEvidence',
  active: 'study.compare.partActive',
  defining: 'study.compare.partDefining',
  name: 'study.compare.partName',
} as const

/** A condition with its codes: `Epilepsy (G40)`. */
function conditionWords(condition: Condition, { language, names }: ChangeNaming): string {
  if (condition.kind !== 'diagnosis' && condition.kind !== 'medication')
    return conditionName(condition, language, names)
  const codes = condition.codes.map((code) => {
    const display = displayCode(condition.system, code)
    const name = names.code(condition.system, code)
    return name === null ? display : `${name} (${display})`
  })
  return listWords(codes, language, 'or')
}

function evidenceWords(evidence: EvidenceChoice, { language, t }: ChangeNaming): string {
  switch (evidence.kind) {
    case 'automatic':
      return t('study.compare.automatic')
    case 'none':
      return t('study.compare.notCounted')
    case 'table':
      return t('study.compare.table', { table: evidence.table })
    case 'stated':
      return statedWords(evidence, { language })
    case 'derived':
      return derivedWords(evidence, { language })
  }
}

function derivedWords(
  { from, citation }: DerivedEvidence,
  { language }: Pick<ChangeNaming, 'language'>,
): string {
  return `${derivedEvidenceWords(from, language)}, ${citation}`
}

/** A stated share with its limits and where it is from. */
export function statedWords(
  { share, lower, upper, citation }: Pick<AvailabilityStep, 'share' | 'lower' | 'upper' | 'citation'>,
  { language }: Pick<ChangeNaming, 'language'>,
): string {
  return `${formatStatedShare(share, language)} (${shareRangeWords(lower, upper, language)}), ${citation}`
}

/** One part of a criterion as it stands. */
export function partWords(
  part: CriterionPart,
  { role, group }: CriterionPlace,
  naming: ChangeNaming,
): string {
  const { t, language } = naming
  switch (part) {
    case 'role':
      return t(role === 'inclusion' ? 'study.compare.inclusion' : 'study.compare.exclusion')
    case 'conditions':
      return conditionsWords(group, naming)
    case 'evidence':
      return group.anyOf.map(({ evidence }) => evidenceWords(evidence, naming)).join('; ')
    case 'active':
      return t(group.active ? 'study.compare.on' : 'study.compare.off')
    case 'defining':
      return t(group.defining ? 'study.compare.defining' : 'study.compare.notDefining')
    case 'name':
      return group.name === null ? t('study.compare.unnamed') : inLanguage(group.name, language)
  }
}

function conditionsWords(group: CriterionGroup, naming: ChangeNaming): string {
  return listWords(
    group.anyOf.map(({ condition }) => conditionWords(condition, naming)),
    naming.language,
    'or',
  )
}

/** A whole criterion: what it asks for, and the share that is stated of it. */
export function criterionWords({ group }: CriterionPlace, naming: ChangeNaming): string {
  const stated = group.anyOf.flatMap(({ evidence }) =>
    evidence.kind === 'stated'
      ? [statedWords(evidence, naming)]
      : evidence.kind === 'derived'
        ? [derivedWords(evidence, naming)]
        : [],
  )
  return [conditionsWords(group, naming), ...stated].join('; ')
}

/** `E1 Epilepsy`. */
export function titleOf(place: CriterionPlace, { language, names }: ChangeNaming): string {
  return `${badgeOf(place)} ${groupName(place.group, language, names)}`
}
