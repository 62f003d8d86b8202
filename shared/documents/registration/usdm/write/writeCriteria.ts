import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { UsdmCriterion, UsdmCriterionItem } from '../document/usdmDocument'
import { criterionTerms } from '../document/usdmTerms'
import { toXhtml } from '../document/xhtml'
import type { UsdmMaker } from './usdmMaker'

type Role = 'inclusion' | 'exclusion'

export function criterionId(role: Role, id: string): string {
  return `EligibilityCriterion_${role}_${id}`
}

function itemId(role: Role, id: string): string {
  return `EligibilityCriterionItem_${role}_${id}`
}

export interface WrittenCriteria {
  readonly criteria: UsdmCriterion[]
  readonly items: UsdmCriterionItem[]
}

/** Criteria numbered I1, I2 … and E1, E2 …; the words of each in an item of its own. */
export function writeCriteria(make: UsdmMaker, { eligibility }: RegistrationRecord): WrittenCriteria {
  const written = (['inclusion', 'exclusion'] as const).flatMap((role) =>
    eligibility[role].map((criterion, index) => {
      const path = `eligibility.${role}.${String(index)}`
      const id = make.id(criterionId(role, criterion.id), `${path}.text`)
      const item = make.id(itemId(role, criterion.id), `${path}.text`)
      const number = `${role === 'inclusion' ? 'I' : 'E'}${String(index + 1)}`
      return {
        criterion: {
          id,
          extensionAttributes:
            criterion.group === null
              ? []
              : [make.extension('study-criterion', { valueString: criterion.group }, id)],
          name: number,
          label: null,
          description: null,
          category: make.code(criterionTerms[role], id, path),
          identifier: number,
          criterionItemId: item,
          nextId: null,
          previousId: null,
          instanceType: 'EligibilityCriterion' as const,
        },
        item: {
          id: item,
          extensionAttributes: [],
          name: number,
          label: null,
          description: null,
          text: toXhtml(criterion.text),
          dictionaryId: null,
          instanceType: 'EligibilityCriterionItem' as const,
        },
      }
    }),
  )
  return { criteria: written.map(({ criterion }) => criterion), items: written.map(({ item }) => item) }
}
