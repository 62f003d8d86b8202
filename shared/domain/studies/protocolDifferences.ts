import { defaultAssumptions, type Assumptions, type AvailabilityStep } from './assumptions'
import type { CriterionGroup, Protocol } from './protocol'
import { sitePlanDifferences, type SitePlanDifference } from './sitePlanDifferences'

/** A criterion with the list it stands in and its place there, counted from 0. */
export interface CriterionPlace {
  readonly role: 'inclusion' | 'exclusion'
  readonly index: number
  readonly group: CriterionGroup
}

/** What of a criterion differs. */
export type CriterionPart = 'role' | 'conditions' | 'evidence' | 'active' | 'defining' | 'name'

/** One thing in which two protocols differ; what it was and is stands in the two protocols. */
export type ProtocolDifference =
  | { readonly kind: 'population'; readonly part: 'age' | 'sex' | 'areas' }
  | { readonly kind: 'criterion-added'; readonly criterion: CriterionPlace }
  | { readonly kind: 'criterion-removed'; readonly criterion: CriterionPlace }
  | {
      readonly kind: 'criterion-changed'
      readonly before: CriterionPlace
      readonly after: CriterionPlace
      readonly parts: readonly CriterionPart[]
    }
  | { readonly kind: 'order'; readonly role: 'inclusion' | 'exclusion' }
  | { readonly kind: 'assumption'; readonly part: keyof Assumptions }
  | {
      readonly kind: 'availability'
      /** Null where the step is new. */
      readonly before: AvailabilityStep | null
      /** Null where the step is gone. */
      readonly after: AvailabilityStep | null
    }
  | { readonly kind: 'enrolment' }
  | SitePlanDifference

const roles = ['inclusion', 'exclusion'] as const

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function placesOf(protocol: Protocol): readonly CriterionPlace[] {
  return roles.flatMap((role) => protocol[role].map((group, index) => ({ role, index, group })))
}

function partsChanged(before: CriterionPlace, after: CriterionPlace): readonly CriterionPart[] {
  const conditions = ({ group }: CriterionPlace) => group.anyOf.map(({ condition }) => condition)
  const evidence = ({ group }: CriterionPlace) => group.anyOf.map((alternative) => alternative.evidence)
  const differs: Readonly<Record<CriterionPart, boolean>> = {
    role: before.role !== after.role,
    conditions: !same(conditions(before), conditions(after)),
    evidence: !same(evidence(before), evidence(after)),
    active: before.group.active !== after.group.active,
    defining: before.group.defining !== after.group.defining,
    name: !same(before.group.name, after.group.name),
  }
  const parts: readonly CriterionPart[] = ['role', 'conditions', 'evidence', 'active', 'defining', 'name']
  return parts.filter((part) => differs[part])
}

/** The criteria that both lists hold, in the order of the first. */
function sharedOrder(list: readonly CriterionGroup[], other: readonly CriterionGroup[]): readonly string[] {
  const held = new Set(other.map(({ id }) => id))
  return list.map(({ id }) => id).filter((id) => held.has(id))
}

function criterionDifferences(before: Protocol, after: Protocol): readonly ProtocolDifference[] {
  const earlier = new Map(placesOf(before).map((place) => [place.group.id, place]))
  const later = new Map(placesOf(after).map((place) => [place.group.id, place]))
  const changedOrAdded = [...later.values()].flatMap((criterion): readonly ProtocolDifference[] => {
    const was = earlier.get(criterion.group.id)
    if (was === undefined) return [{ kind: 'criterion-added', criterion }]
    const parts = partsChanged(was, criterion)
    return parts.length === 0 ? [] : [{ kind: 'criterion-changed', before: was, after: criterion, parts }]
  })
  const removed = [...earlier.values()]
    .filter(({ group }) => !later.has(group.id))
    .map((criterion): ProtocolDifference => ({ kind: 'criterion-removed', criterion }))
  const moved = roles
    .filter((role) => !same(sharedOrder(before[role], after[role]), sharedOrder(after[role], before[role])))
    .map((role): ProtocolDifference => ({ kind: 'order', role }))
  return [...removed, ...changedOrAdded, ...moved]
}

function availabilityDifferences(before: Protocol, after: Protocol): readonly ProtocolDifference[] {
  const earlier = before.availability ?? []
  const later = after.availability ?? []
  const gone = earlier.filter(({ id }) => !later.some((step) => step.id === id))
  return [
    ...gone.map((step): ProtocolDifference => ({ kind: 'availability', before: step, after: null })),
    ...later.flatMap((step): readonly ProtocolDifference[] => {
      const was = earlier.find(({ id }) => id === step.id) ?? null
      return same(was, step) ? [] : [{ kind: 'availability', before: was, after: step }]
    }),
  ]
}

/**
 * Everything in which one protocol differs from another: the population first, then criteria by their identifier (removed
 * ones, then changed and new ones in the order of `after`), then what is assumed, and where participants are sought.
 */
export function protocolDifferences(before: Protocol, after: Protocol): readonly ProtocolDifference[] {
  const population = (['age', 'sex', 'areas'] as const)
    .filter((part) => !same(before.population[part], after.population[part]))
    .map((part): ProtocolDifference => ({ kind: 'population', part }))
  const assumed = [before.assumptions ?? defaultAssumptions, after.assumptions ?? defaultAssumptions] as const
  const assumptions = (['overlap', 'associations', 'tables', 'yearlyDrift'] as const)
    .filter((part) => !same(assumed[0][part], assumed[1][part]))
    .map((part): ProtocolDifference => ({ kind: 'assumption', part }))
  return [
    ...population,
    ...criterionDifferences(before, after),
    ...assumptions,
    ...availabilityDifferences(before, after),
    ...(same(before.enrolment, after.enrolment) ? [] : [{ kind: 'enrolment' } as const]),
    ...sitePlanDifferences(before.sites, after.sites),
  ]
}
