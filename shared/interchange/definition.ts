/**
 * The model that every query format is read into and written from: who is meant, as a tree of questions that each have an
 * answer for each person. It says nothing of evidence or numbers. What a format says beyond it is a `Loss`.
 */

/** Words in both languages; words of a person are the same in both. */
export interface BothLanguages {
  readonly en: string
  readonly nb: string
}

export interface Definition {
  readonly title: string | null
  readonly description: string | null
  readonly root: DefinitionNode
}

/** `all` of nothing is everybody, `any` of nothing is nobody, `at-least` counts nodes that hold for one person. */
export type DefinitionNode = NamedNode &
  (
    | { readonly kind: 'all'; readonly nodes: readonly DefinitionNode[] }
    | { readonly kind: 'any'; readonly nodes: readonly DefinitionNode[] }
    | { readonly kind: 'at-least'; readonly count: number; readonly nodes: readonly DefinitionNode[] }
    | { readonly kind: 'not'; readonly node: DefinitionNode }
    /** `place`: where in the file it was read, for what is said of it. */
    | { readonly kind: 'atom'; readonly atom: Atom; readonly place?: string }
  )

/** What a person calls a line or a rule; it decides nothing. */
interface NamedNode {
  readonly name?: BothLanguages
}

export type Atom = AgeAtom | SexAtom | AreaAtom | CodedAtom | UnreadAtom

/** Age today in completed years, both ends included; null is no limit. */
export interface AgeAtom {
  readonly kind: 'age'
  readonly from: number | null
  readonly to: number | null
}

export const administrativeSexes = ['female', 'male', 'other', 'unknown'] as const
export type AdministrativeSex = (typeof administrativeSexes)[number]

export interface SexAtom {
  readonly kind: 'sex'
  readonly sex: AdministrativeSex
}

/** Lives in one of the areas; keys as in `domain/geography`. */
export interface AreaAtom {
  readonly kind: 'area'
  readonly areas: readonly string[]
}

export const codedRoles = [
  'diagnosis',
  'medication',
  'procedure',
  'measurement',
  'specimen',
  'consent',
  'phenotype',
  'variant',
  'other',
] as const
export type CodedRole = (typeof codedRoles)[number]

/** Keys of `codeSystems.ts`; `other` is a list that is not known here and goes by its address alone. */
export type CodeSystemKey =
  | 'icd-10'
  | 'icd-10-gm'
  | 'atc'
  | 'loinc'
  | 'snomed'
  | 'npu'
  | 'orpha'
  | 'hpo'
  | 'omim'
  | 'icd-o-3'
  | 'ops'
  | 'rxnorm'
  | 'omop'
  | 'mii-consent'
  | 'other'

export interface Code {
  readonly system: CodeSystemKey
  /** As the file writes it; empty where it names none. */
  readonly uri: string
  readonly code: string
  readonly display: string | null
  /** Narrower codes count as well. */
  readonly withDescendants: boolean
}

/** UCUM; null where none is stated. */
export type Unit = { readonly code: string; readonly display: string } | null

export interface Limit {
  readonly value: number
  readonly included: boolean
}

export type CodedValue =
  | {
      readonly kind: 'quantity'
      readonly low: Limit | null
      readonly high: Limit | null
      readonly unit: Unit
    }
  | { readonly kind: 'quantity-not'; readonly value: number; readonly unit: Unit }
  | { readonly kind: 'concept'; readonly concepts: readonly Code[] }

/** Days that overlap the event, `yyyy-mm-dd`, both included; null is open. */
export interface DateWindow {
  readonly from: string | null
  readonly to: string | null
}

/** Something further that has to hold of the same event. */
export type Attribute =
  | { readonly kind: 'value'; readonly attribute: Code; readonly value: CodedValue }
  | { readonly kind: 'reference'; readonly attribute: Code; readonly anyOf: readonly CodedAtom[] }

/** At least one event with one of the codes, that meets value, window and all attributes. */
export interface CodedAtom {
  readonly kind: 'coded'
  readonly role: CodedRole
  /** At least one; any of them. */
  readonly codes: readonly Code[]
  readonly value: CodedValue | null
  readonly window: DateWindow | null
  readonly attributes: readonly Attribute[]
}

/** A question that could not be read into anything above: its words stay. */
export interface UnreadAtom {
  readonly kind: 'unread'
  readonly text: BothLanguages
}

export const everybody: DefinitionNode = { kind: 'all', nodes: [] }
export const nobody: DefinitionNode = { kind: 'any', nodes: [] }

export function atomNode(atom: Atom, place?: string): DefinitionNode {
  return place === undefined ? { kind: 'atom', atom } : { kind: 'atom', atom, place }
}

/** A coded question with nothing but its codes. */
export function codedAtom(role: CodedRole, codes: readonly Code[], more: Partial<CodedAtom> = {}): CodedAtom {
  return { kind: 'coded', role, codes, value: null, window: null, attributes: [], ...more }
}

/** `all` or `any` without a layer around a single node. */
export function combine(kind: 'all' | 'any', nodes: readonly DefinitionNode[]): DefinitionNode {
  const [only] = nodes
  return only !== undefined && nodes.length === 1 ? only : { kind, nodes }
}

export function negate(node: DefinitionNode): DefinitionNode {
  return node.kind === 'not' ? node.node : { kind: 'not', node }
}
