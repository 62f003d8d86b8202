import type { Criterion, CriterionGroup, EvidenceChoice, Protocol } from '#shared/domain/studies/protocol'
import { withoutReferencesTo, withReferences, type CriterionReferences } from './criterionReferences'

/** The two lists of a protocol. */
export type CriterionRole = 'inclusion' | 'exclusion'

export interface PlacedGroup {
  readonly role: CriterionRole
  readonly index: number
  readonly group: CriterionGroup
}

export const criterionRoles: readonly CriterionRole[] = ['inclusion', 'exclusion']

export function otherRole(role: CriterionRole): CriterionRole {
  return role === 'inclusion' ? 'exclusion' : 'inclusion'
}

/** All criteria in the order of the protocol. */
export function placedGroups(protocol: Protocol): readonly PlacedGroup[] {
  return criterionRoles.flatMap((role) => protocol[role].map((group, index) => ({ role, index, group })))
}

export function findGroup(protocol: Protocol, id: string): PlacedGroup | null {
  return placedGroups(protocol).find((placed) => placed.group.id === id) ?? null
}

/** A new identifier for a criterion or an alternative. */
export function newIdentifier(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9))
  return `c${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`
}

export function addGroup(protocol: Protocol, role: CriterionRole, group: CriterionGroup): Protocol {
  return { ...protocol, [role]: [...protocol[role], group] }
}

/** Puts a changed criterion in its place, or at the end of the other list when its role has changed. */
export function replaceGroup(protocol: Protocol, role: CriterionRole, group: CriterionGroup): Protocol {
  const placed = findGroup(protocol, group.id)
  if (placed === null) return addGroup(protocol, role, group)
  if (placed.role !== role) return addGroup(withoutGroup(protocol, group.id), role, group)
  return { ...protocol, [role]: protocol[role].map((one) => (one.id === group.id ? group : one)) }
}

function withoutGroup(protocol: Protocol, id: string): Protocol {
  return {
    ...protocol,
    inclusion: protocol.inclusion.filter((group) => group.id !== id),
    exclusion: protocol.exclusion.filter((group) => group.id !== id),
  }
}

/** Takes a criterion away, and with it what associations and the enrolment window say of it. */
export function removeGroup(protocol: Protocol, id: string): Protocol {
  return withoutReferencesTo(withoutGroup(protocol, id), id)
}

/** Puts a deleted criterion back where it stood, with what named it. */
export function restoreGroup(
  protocol: Protocol,
  placed: PlacedGroup,
  references: CriterionReferences = { associations: [], newPerYear: null },
): Protocol {
  if (findGroup(protocol, placed.group.id) !== null) return protocol
  const list = protocol[placed.role].toSpliced(placed.index, 0, placed.group)
  return withReferences({ ...protocol, [placed.role]: list }, references)
}

export function changeGroup(
  protocol: Protocol,
  id: string,
  change: (group: CriterionGroup) => CriterionGroup,
): Protocol {
  const changed = (groups: readonly CriterionGroup[]) =>
    groups.map((group) => (group.id === id ? change(group) : group))
  return { ...protocol, inclusion: changed(protocol.inclusion), exclusion: changed(protocol.exclusion) }
}

/** Moves a criterion in front of another one of the same list, or to the end of its list for `before: null`. */
export function moveGroup(protocol: Protocol, id: string, before: string | null): Protocol {
  const placed = findGroup(protocol, id)
  if (placed === null || before === id) return protocol
  const rest = protocol[placed.role].filter((group) => group.id !== id)
  const target = before === null ? rest.length : rest.findIndex((group) => group.id === before)
  if (target < 0) return protocol
  return { ...protocol, [placed.role]: [...rest.slice(0, target), placed.group, ...rest.slice(target)] }
}

/** Copies a criterion and puts the copy right after it, under new identifiers. */
export function duplicateGroup(protocol: Protocol, id: string, copyId: string): Protocol {
  const placed = findGroup(protocol, id)
  if (placed === null) return protocol
  const copy = { ...placed.group, id: copyId }
  const list = protocol[placed.role]
  return {
    ...protocol,
    [placed.role]: [...list.slice(0, placed.index + 1), copy, ...list.slice(placed.index + 1)],
  }
}

export function changeRole(protocol: Protocol, id: string): Protocol {
  const placed = findGroup(protocol, id)
  return placed === null ? protocol : replaceGroup(protocol, otherRole(placed.role), placed.group)
}

export function changePopulation(protocol: Protocol, change: Partial<Protocol['population']>): Protocol {
  return { ...protocol, population: { ...protocol.population, ...change } }
}

/** Puts a changed alternative in its place, or behind the others when it is new. */
export function replaceAlternative(group: CriterionGroup, alternative: Criterion): CriterionGroup {
  const known = group.anyOf.some((one) => one.id === alternative.id)
  return {
    ...group,
    anyOf: known
      ? group.anyOf.map((one) => (one.id === alternative.id ? alternative : one))
      : [...group.anyOf, alternative],
  }
}

/** The criterion without one of its alternatives; its last one stays. */
export function removeAlternative(group: CriterionGroup, id: string): CriterionGroup {
  const rest = group.anyOf.filter((one) => one.id !== id)
  return rest.length === 0 ? group : { ...group, anyOf: rest }
}

export function changeEvidence(
  protocol: Protocol,
  groupId: string,
  alternativeId: string,
  evidence: EvidenceChoice,
): Protocol {
  return changeGroup(protocol, groupId, (group) => ({
    ...group,
    anyOf: group.anyOf.map((one) => (one.id === alternativeId ? { ...one, evidence } : one)),
  }))
}
