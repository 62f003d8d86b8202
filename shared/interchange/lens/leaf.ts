import { codeOf } from '../codeSystems'
import { atomNode, codedAtom, combine, type AdministrativeSex, type DefinitionNode } from '../definition'
import { codeOfKey, roleOfKey } from './keys'

/** What a condition of the locator says, in any of the two forms in which it is kept. */
export interface Asked {
  readonly key: string
  readonly system: string
  readonly value: AskedValue
}

export type AskedValue =
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | {
      readonly kind: 'between'
      readonly min: number | null
      readonly max: number | null
      readonly included: boolean
    }
  | { readonly kind: 'dates'; readonly min: string | null; readonly max: string | null }

const sexOfValue: ReadonlyMap<string, AdministrativeSex> = new Map([
  ['male', 'male'],
  ['female', 'female'],
  ['other', 'other'],
  ['sex_uncharted', 'unknown'],
  ['unknown', 'unknown'],
])

export function valueOfSex(sex: AdministrativeSex): string {
  return sex === 'unknown' ? 'sex_uncharted' : sex
}

/** The locator knows no code system where the file names none: its diagnoses are ICD-10. */
const usualSystem = 'http://hl7.org/fhir/sid/icd-10'

function oneOf({ key, system }: Asked, values: readonly string[], path: string): DefinitionNode {
  const sexes = values.map((value) => sexOfValue.get(value))
  if (key === 'gender' && sexes.every((sex) => sex !== undefined))
    return combine(
      'any',
      sexes.map((sex) => atomNode({ kind: 'sex', sex }, path)),
    )
  const role = roleOfKey(key)
  if (key === 'diagnosis') {
    // `A00.%` is A00 with everything below it.
    const codes = values.map((value) =>
      codeOf(system === '' ? usualSystem : system, value.replace(/\.?%$/, ''), null, value.endsWith('%')),
    )
    return atomNode(codedAtom(role, codes), path)
  }
  const concepts = values.map((value) => codeOf(system, value, value, false))
  return atomNode(codedAtom(role, [codeOfKey(key)], { value: { kind: 'concept', concepts } }), path)
}

export function nodeOfAsked(asked: Asked, path: string): DefinitionNode {
  const { key, value } = asked
  if (value.kind === 'one-of') return oneOf(asked, value.values, path)
  if (value.kind === 'dates') {
    const window = { from: value.min, to: value.max }
    return atomNode(codedAtom(roleOfKey(key), [codeOfKey(key)], { window }), path)
  }
  const { min, max, included } = value
  if (key === 'donor_age') {
    const from = min === null ? null : included ? Math.ceil(min) : Math.floor(min) + 1
    const to = max === null ? null : included ? Math.floor(max) : Math.ceil(max) - 1
    return atomNode({ kind: 'age', from, to }, path)
  }
  const limit = (at: number | null) => (at === null ? null : { value: at, included })
  return atomNode(
    codedAtom(roleOfKey(key), [codeOfKey(key)], {
      value: { kind: 'quantity', low: limit(min), high: limit(max), unit: null },
    }),
    path,
  )
}
