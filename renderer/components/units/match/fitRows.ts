import { resourceFields } from '#shared/domain/sites/capacity/resources'
import type { SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import type { RequirementMatch } from '#shared/domain/sites/match/matchRequirements'
import { wordOfRequirement } from '#shared/domain/sites/match/needWords'
import { needLabel } from '#shared/domain/sites/words/needLabel'
import { useWords } from '#shared/domain/sites/words/siteWords'
import { language, translate as t } from '../../../composables/useMessages'

/** One requirement with its answer, as it is read. */
export interface FitRow {
  readonly key: string
  readonly kind: RequirementMatch['requirement']['kind']
  readonly name: string
  readonly state: RequirementMatch['state']
  readonly answer: string
  readonly reason: string
  /** Where the profile says so, or could. */
  readonly fields: readonly SiteFieldKey[]
}

const order: Readonly<Record<RequirementMatch['state'], number>> = { lacks: 0, 'not-stated': 1, met: 2 }

function nameOf({ requirement }: RequirementMatch): string {
  if (requirement.kind === 'resource') return useWords[language.value].resources[requirement.value]
  const label = needLabel(wordOfRequirement(requirement) ?? requirement.value, language.value)
  return requirement.kind === 'capability' && requirement.atLeast > 1
    ? t('unitUse.fit.atLeastOf', { name: label, number: requirement.atLeast })
    : label
}

function reasonOf({ reason, stated, state }: RequirementMatch): string {
  const words = useWords[language.value].matchReasons[reason]
  return stated === null || state === 'not-stated'
    ? words
    : `${words} ${t('unitUse.fit.statedNumber', { number: stated })}`
}

/** What is lacking first, then what nobody says, then what is met. */
export function fitRows(matches: readonly RequirementMatch[]): readonly FitRow[] {
  return matches
    .map((match): FitRow => {
      const { requirement, state, field } = match
      return {
        key: `${requirement.kind}-${requirement.value}`,
        kind: requirement.kind,
        name: nameOf(match),
        state,
        answer: useWords[language.value].matchStates[state],
        reason: reasonOf(match),
        fields:
          requirement.kind === 'resource' ? resourceFields[requirement.value] : field === null ? [] : [field],
      }
    })
    .toSorted((one, other) => order[one.state] - order[other.state])
}
