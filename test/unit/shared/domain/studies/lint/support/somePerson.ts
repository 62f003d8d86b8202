import type { Condition, CriterionGroup, Protocol } from '#shared/domain/studies/protocol'
import { smallBaseAreas } from '#test/support/smallCountry'

/** One made-up person, with all that a protocol can ask for. */
export interface Person {
  readonly age: number
  readonly sex: 'female' | 'male'
  readonly baseArea: number
  /** Full codes, without dot. */
  readonly diagnoses: readonly string[]
  readonly bmi: number
  readonly agrees: boolean
}

/** Whether the person meets the protocol, worked out without anything that lint uses. */
export function isEligible(person: Person, { population, inclusion, exclusion }: Protocol): boolean {
  const { age, sex, areas } = population
  return (
    meets(person, { kind: 'age', range: age }) &&
    (sex === 'any' || sex === person.sex) &&
    (areas.length === 0 || meets(person, { kind: 'area', areas })) &&
    inclusion.every((line) => !line.active || meetsLine(person, line)) &&
    !exclusion.some((line) => line.active && meetsLine(person, line))
  )
}

function meetsLine(person: Person, { anyOf }: CriterionGroup): boolean {
  return anyOf.some(({ condition }) => meets(person, condition))
}

function meets(person: Person, condition: Condition): boolean {
  switch (condition.kind) {
    case 'age':
      return person.age >= condition.range.from && person.age <= (condition.range.to ?? 200)
    case 'sex':
      return person.sex === condition.sex
    case 'area': {
      const here = smallBaseAreas[person.baseArea]
      return condition.areas.some((area) => area === here?.county || area === here?.referralArea)
    }
    case 'diagnosis':
      return condition.codes.some((code) => person.diagnoses.some((one) => isCovered(one, code)))
    case 'measurement':
      return person.bmi >= (condition.low ?? -Infinity) && person.bmi <= (condition.high ?? Infinity)
    case 'statement':
      return person.agrees
    case 'medication':
    case 'biobank':
    case 'genomic':
    case 'rare-disease':
      return false
  }
}

function isCovered(diagnosis: string, code: string): boolean {
  const [first = '', last = first] = code.split('-')
  return diagnosis.slice(0, first.length) >= first && diagnosis.slice(0, last.length) <= last
}
