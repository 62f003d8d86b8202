import { availableCapacity } from '../capacity/availableCapacity'
import { capacityResources, type CapacityResource } from '../capacity/resources'
import type { SiteFieldKey } from '../fields/siteFields'
import type { SiteProfile } from '../siteProfile'
import { capabilities, type Capability } from './capabilities'
import type { SiteRequirements } from './requirements'

type ListKey =
  | 'populations'
  | 'phases'
  | 'therapeuticAreas'
  | 'languages'
  | 'settings'
  | 'technologies'
  | 'testServices'
  | 'targetGroups'
  | 'regulationSupport'

/** One thing that a protocol needs. */
export type Requirement =
  | { readonly kind: ListKey; readonly value: string }
  | { readonly kind: 'capability'; readonly value: Capability; readonly atLeast: number }
  | { readonly kind: 'resource'; readonly value: CapacityResource }

/** Why it is met or not. */
export type MatchReason =
  /** The profile states it. */
  | 'stated'
  /** The profile states that it is not there. */
  | 'stated-not'
  /** The profile lists others and not this one. */
  | 'not-listed'
  /** There are fewer than are needed. */
  | 'too-few'
  /** There is at least one; whether there are enough is not stated. */
  | 'number-not-stated'
  | 'not-stated'

export interface RequirementMatch {
  readonly requirement: Requirement
  readonly state: 'met' | 'lacks' | 'not-stated'
  readonly reason: MatchReason
  /** Where the profile says so, or could; null for a resource that several fields make. */
  readonly field: SiteFieldKey | null
  /** Number that the profile states; null where it states none. */
  readonly stated: number | null
}

const listKeys: readonly ListKey[] = [
  'populations',
  'phases',
  'therapeuticAreas',
  'languages',
  'settings',
  'technologies',
  'testServices',
  'targetGroups',
  'regulationSupport',
]

function matchList(profile: SiteProfile, kind: ListKey, value: string): RequirementMatch {
  const listed: readonly string[] | undefined = profile[kind]
  const base = { requirement: { kind, value }, field: kind, stated: null }
  if (listed === undefined) return { ...base, state: 'not-stated', reason: 'not-stated' }
  return listed.includes(value)
    ? { ...base, state: 'met', reason: 'stated' }
    : { ...base, state: 'lacks', reason: 'not-listed' }
}

function matchCapability(profile: SiteProfile, value: Capability, atLeast: number): RequirementMatch {
  const { has, number, field } = capabilities[value](profile)
  const base = { requirement: { kind: 'capability', value, atLeast }, field, stated: number } as const
  if (has === null) return { ...base, state: 'not-stated', reason: 'not-stated' }
  if (!has) return { ...base, state: 'lacks', reason: 'stated-not' }
  if (atLeast <= 1) return { ...base, state: 'met', reason: 'stated' }
  if (number === null) return { ...base, state: 'not-stated', reason: 'number-not-stated' }
  return number < atLeast
    ? { ...base, state: 'lacks', reason: 'too-few' }
    : { ...base, state: 'met', reason: 'stated' }
}

function matchResource(profile: SiteProfile, value: CapacityResource, month: string): RequirementMatch {
  const available = availableCapacity(profile, value, month)
  const base = { requirement: { kind: 'resource', value }, field: null, stated: null } as const
  if (available === null) return { ...base, state: 'not-stated', reason: 'not-stated' }
  return available > 0
    ? { ...base, state: 'met', reason: 'stated' }
    : { ...base, state: 'lacks', reason: 'stated-not' }
}

/** A month like any other: whether there is anything of a resource does not depend on it. */
const someMonth = '2026-01'

/** What a protocol needs against what a profile states, one by one in the order asked. */
export function matchRequirements(
  profile: SiteProfile,
  requirements: SiteRequirements,
): readonly RequirementMatch[] {
  const taken = new Set(
    requirements.visits.flatMap(({ use }) =>
      use.filter(({ amount }) => amount > 0).map(({ resource }) => resource),
    ),
  )
  return [
    ...listKeys.flatMap((kind) => requirements[kind].map((value) => matchList(profile, kind, value))),
    ...requirements.capabilities.map(({ capability, atLeast }) =>
      matchCapability(profile, capability, atLeast),
    ),
    ...capacityResources
      .filter((resource) => taken.has(resource))
      .map((resource) => matchResource(profile, resource, someMonth)),
  ]
}
