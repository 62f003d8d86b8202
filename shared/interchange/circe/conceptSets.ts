import { systemName } from '../codeSystems'
import type { Code, CodedAtom } from '../definition'
import { tableOf, tableOfRole } from './tables'
import { vocabularyOf } from './vocabularies'
import type { WrittenConcept, WrittenConceptSet } from './written'

/** What stands behind the name of a set whose concepts have no OMOP id yet. */
export const toMap = ' (needs mapping)'

export function isUnmapped({ system, code }: Code): boolean {
  return system !== 'omop' || !/^[1-9]\d{0,15}$/.test(code)
}

/** A concept with its id where the code is one, else with code and vocabulary alone. */
export function writtenConcept(code: Code, domain: string): WrittenConcept {
  const mapped = !isUnmapped(code)
  return {
    CONCEPT_ID: mapped ? Number(code.code) : 0,
    CONCEPT_NAME: code.display ?? '',
    CONCEPT_CODE: mapped ? '' : code.code,
    VOCABULARY_ID: mapped ? '' : (vocabularyOf(code.system) ?? code.uri),
    DOMAIN_ID: domain,
  }
}

/** A number once for each list of codes. */
export interface ConceptSets {
  readonly idOf: (atom: CodedAtom) => number
  readonly written: () => readonly WrittenConceptSet[]
}

function nameOf({ codes }: CodedAtom): string {
  const [first] = codes
  if (first === undefined) return ''
  const label = first.display ?? `${systemName(first)} ${first.code}`
  return codes.length === 1 ? label : `${label} + ${codes.length - 1}`
}

export function createConceptSets(): ConceptSets {
  const sets = new Map<string, WrittenConceptSet>()
  return {
    idOf: (atom) => {
      const domain = tableOf(tableOfRole(atom.role) ?? '')?.domains[0] ?? ''
      const items = atom.codes.map((code) => ({
        concept: writtenConcept(code, domain),
        isExcluded: false as const,
        includeDescendants: code.withDescendants,
        includeMapped: false as const,
      }))
      const key = JSON.stringify(items)
      const known = sets.get(key)
      if (known !== undefined) return known.id
      const name = `${nameOf(atom)}${atom.codes.some(isUnmapped) ? toMap : ''}`
      const set: WrittenConceptSet = { id: sets.size, name, expression: { items } }
      sets.set(key, set)
      return set.id
    },
    written: () => [...sets.values()],
  }
}
