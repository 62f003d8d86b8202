import type { Mend } from './mend'

/**
 * How much a finding weighs: `refused` contradicts itself, so that nobody can be eligible or a part means nothing;
 * `questioned` is most likely not meant, or a reader will ask; `note` changes nothing and is good to know.
 */
export type Severity = 'refused' | 'questioned' | 'note'
export const severities: readonly Severity[] = ['refused', 'questioned', 'note']

export type PlaceField =
  'line' | 'ages' | 'sex' | 'areas' | 'codes' | 'limits' | 'unit' | 'share' | 'citation' | 'text'

/** Where in a protocol: a line or one of its alternatives; the base population when `group` is null. */
export interface Place {
  readonly group: string | null
  readonly alternative: string | null
  readonly field: PlaceField
}

/** What decides a line that age, sex and area alone decide. */
export type DemographicKind = 'age' | 'sex' | 'area' | 'mixed'
type CodeSystem = 'icd-10' | 'atc'

/** What the words of each rule speak of, besides its places. Codes are as stored, numbers as typed. */
export interface RuleValues {
  'outside-population': { readonly kind: DemographicKind }
  'excludes-everyone': { readonly kind: DemographicKind }
  'lines-contradict': { readonly kind: DemographicKind }
  'changes-nothing': { readonly kind: DemographicKind; readonly role: 'inclusion' | 'exclusion' }
  'included-and-excluded': object
  'exclusion-holds-inclusion': object
  'excluded-part': object
  'alternative-excluded': object
  'duplicate-criteria': object
  'implied-criterion': { readonly role: 'inclusion' | 'exclusion' }
  'duplicate-alternatives': object
  'nested-alternative': object
  'nested-codes': { readonly system: CodeSystem; readonly codes: readonly string[] }
  'nested-areas': { readonly areas: readonly string[] }
  'unknown-code': { readonly system: CodeSystem; readonly codes: readonly string[] }
  'wide-code': { readonly system: CodeSystem; readonly codes: readonly string[] }
  'sex-specific-code': { readonly sex: 'female' | 'male'; readonly codes: readonly string[] }
  'unknown-area': { readonly areas: readonly string[] }
  'extreme-age': { readonly from: number }
  'no-inclusion': object
  'switched-off': object
  'not-counted': object
  'empty-range': { readonly low: number; readonly high: number; readonly unit: string }
  'no-limits': { readonly analyte: string }
  'missing-unit': { readonly analyte: string; readonly units: readonly string[] }
  'unknown-unit': { readonly unit: string }
  'wrong-unit': { readonly analyte: string; readonly unit: string; readonly units: readonly string[] }
  'implausible-limit': {
    readonly analyte: string
    readonly limit: number
    readonly unit: string
    readonly from: number
    readonly to: number
    /** The only other unit of the analyte in which all limits are plausible; null when there is none. */
    readonly otherUnit: string | null
  }
  'measurements-contradict': { readonly analyte: string }
  'share-all-or-nobody': { readonly share: 0 | 1 }
  'share-without-interval': { readonly share: number }
  'weak-citation': { readonly citation: string }
  'weak-assumption-citation': { readonly citation: string }
  'idle-association': { readonly why: 'in-common' | 'tied-before' | 'remaining' }
  'unused-assumption': { readonly of: 'association' | 'new-cases' }
}

export type RuleKey = keyof RuleValues

/** One thing that lint has to say of a protocol. */
export type Finding<Rule extends RuleKey = RuleKey> = {
  readonly [Key in Rule]: {
    readonly rule: Key
    readonly severity: Severity
    /** What it is about, most important first; never empty. */
    readonly places: readonly [Place, ...Place[]]
    readonly values: RuleValues[Key]
    /** A change that takes the finding away and brings no contradiction; null when only a person can decide. */
    readonly mend: Mend | null
  }
}[Rule]

/** Names a finding, so that it can be told whether it is still there: its rule and its places. */
export function findingKey({ rule, places }: Finding): string {
  const named = places.map(({ group, alternative, field }) => `${group ?? ''}/${alternative ?? ''}/${field}`)
  return [rule, ...named].join(' ')
}
