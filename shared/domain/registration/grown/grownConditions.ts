import type { CriterionGroup, Protocol } from '../../studies/protocol'
import type { RegistrationRecord } from '../record/registrationRecord'
import type { GrowthRemark } from './grownRecord'
import type { WordsOfCriteria } from './wordsOfCriteria'

const most = 100

/** ICD-10 codes that one criterion asks for, in its order. */
function codesOf({ anyOf }: CriterionGroup): readonly string[] {
  return anyOf.flatMap(({ condition }) => (condition.kind === 'diagnosis' ? condition.codes : []))
}

/**
 * The conditions studied: the diagnoses that define the disease, or all diagnoses of the inclusion criteria where none is marked as
 * defining. One condition for each code.
 */
export function grownConditions(
  { inclusion }: Protocol,
  words: WordsOfCriteria,
): { readonly conditions: RegistrationRecord['conditions']; readonly remarks: readonly GrowthRemark[] } {
  const active = inclusion.filter((group) => group.active)
  const defining = active.filter((group) => group.defining).flatMap(codesOf)
  const codes = [...new Set(defining.length > 0 ? defining : active.flatMap(codesOf))]
  const left = codes.length - most
  return {
    conditions: codes.slice(0, most).map((code) => ({
      id: `icd-10-${code.replace(/[^A-Za-z0-9_-]/g, '-')}`.slice(0, 64),
      name: words.diagnosis(code) ?? words.display(code),
      code: { system: 'icd-10', value: words.display(code) },
      rare: null,
    })),
    remarks:
      left <= 0
        ? []
        : [
            {
              path: 'conditions',
              text: {
                en: `The criteria name ${codes.length} codes; the last ${left} are not listed as conditions.`,
                nb: `Kriteriene nevner ${codes.length} koder; de siste ${left} er ikke ført opp som tilstander.`,
              },
            },
          ],
  }
}
