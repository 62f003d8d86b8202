import { administrativeSexes, type Atom, type DefinitionNode } from '../definition'
import { genderConcept } from './vocabularies'
import { writtenAge, writtenCriteria, type Writing } from './writeAtoms'
import type { WrittenCriteria, WrittenDemographic, WrittenGroup, WrittenWindowed } from './written'

/** One entry of a group. */
type Part =
  | { readonly kind: 'criteria'; readonly written: WrittenWindowed }
  | { readonly kind: 'demographic'; readonly written: WrittenDemographic }
  | { readonly kind: 'group'; readonly written: WrittenGroup }

function windowed(criteria: WrittenCriteria, holds: boolean): WrittenWindowed {
  return {
    Criteria: criteria,
    StartWindow: { Start: { Coeff: -1 }, End: { Coeff: 1 }, UseEventEnd: false },
    Occurrence: holds ? { Type: 2, Count: 1 } : { Type: 0, Count: 0 },
  }
}

function groupOf(type: WrittenGroup['Type'], parts: readonly Part[], count?: number): WrittenGroup {
  return {
    Type: type,
    ...(count === undefined ? {} : { Count: count }),
    CriteriaList: parts.flatMap((part) => (part.kind === 'criteria' ? [part.written] : [])),
    DemographicCriteriaList: parts.flatMap((part) => (part.kind === 'demographic' ? [part.written] : [])),
    Groups: parts.flatMap((part) => (part.kind === 'group' ? [part.written] : [])),
  }
}

/** Everybody, or nobody: a group without entries holds for all, at most -1 of nothing cannot be written, so at least one of none. */
const everybodyGroup = groupOf('ALL', [])

function atomPart(atom: Atom, holds: boolean, path: string, writing: Writing): Part | null {
  switch (atom.kind) {
    case 'age': {
      const age = writtenAge(atom, holds)
      if (age !== null) return { kind: 'demographic', written: { Age: age } }
      return holds ? { kind: 'group', written: everybodyGroup } : null
    }
    case 'sex': {
      const sexes = administrativeSexes.filter((sex) => (sex === atom.sex) === holds)
      return {
        kind: 'demographic',
        written: { Gender: sexes.flatMap((sex) => genderConcept(sex) ?? []) },
      }
    }
    case 'coded': {
      const criteria = writtenCriteria(atom, path, writing)
      return criteria === null ? null : { kind: 'criteria', written: windowed(criteria, holds) }
    }
    case 'area':
    case 'unread':
      return null
  }
}

function partsOf(
  nodes: readonly DefinitionNode[],
  holds: boolean,
  path: string,
  writing: Writing,
): readonly Part[] | null {
  const parts = nodes.map((node, index) => partOf(node, holds, `${path}.nodes[${index}]`, writing))
  return parts.every((part) => part !== null) ? parts.filter((part) => part !== null) : null
}

/** A node, or what holds where it does not; null where any of it cannot be said in the format. */
function partOf(node: DefinitionNode, holds: boolean, path: string, writing: Writing): Part | null {
  if (node.kind === 'atom') return atomPart(node.atom, holds, `${path}.atom`, writing)
  if (node.kind === 'not') return partOf(node.node, !holds, `${path}.node`, writing)
  if (node.kind === 'at-least') {
    if (node.count <= 0) return holds ? { kind: 'group', written: everybodyGroup } : null
    const parts = partsOf(node.nodes, true, path, writing)
    if (parts === null || parts.length === 0) return null
    const written = holds ? groupOf('AT_LEAST', parts, node.count) : groupOf('AT_MOST', parts, node.count - 1)
    return { kind: 'group', written }
  }
  // Not all of them is any that does not hold, and not any is all that do not.
  const all = (node.kind === 'all') === holds
  if (node.nodes.length === 0) return all ? { kind: 'group', written: everybodyGroup } : null
  const parts = partsOf(node.nodes, holds, path, writing)
  const [only] = parts ?? []
  if (parts === null || only === undefined) return null
  return parts.length === 1 ? only : { kind: 'group', written: groupOf(all ? 'ALL' : 'ANY', parts) }
}

/** A node as the expression of a rule; null where any of it cannot be said. */
export function writtenGroup(node: DefinitionNode, path: string, writing: Writing): WrittenGroup | null {
  const part = partOf(node, true, path, writing)
  if (part === null) return null
  return part.kind === 'group' ? part.written : groupOf('ALL', [part])
}
