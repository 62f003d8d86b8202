import type { CriterionGroup, Protocol } from './protocol'

/** What of a criterion is not as it was. */
export type CriterionAspect =
  | 'added'
  | 'removed'
  | 'inclusion-to-exclusion'
  | 'exclusion-to-inclusion'
  | 'switched-on'
  | 'switched-off'
  | 'condition'
  | 'evidence'
  | 'alternatives'
  | 'defining'
  | 'name'
  | 'order'

/** One difference between two protocols, with what is needed to name it. */
export type ProtocolDifference =
  | { readonly kind: 'ages'; readonly then: Population['age']; readonly now: Population['age'] }
  | { readonly kind: 'sex'; readonly then: Population['sex']; readonly now: Population['sex'] }
  | { readonly kind: 'areas'; readonly then: Population['areas']; readonly now: Population['areas'] }
  | {
      readonly kind: 'criterion'
      readonly role: 'inclusion' | 'exclusion'
      /** As it is now; as it was when it is gone. */
      readonly group: CriterionGroup
      readonly aspects: readonly CriterionAspect[]
    }
  | { readonly kind: 'assumptions' }
  | { readonly kind: 'availability' }
  | { readonly kind: 'enrolment' }

type Population = Protocol['population']

interface PlacedGroup {
  readonly role: 'inclusion' | 'exclusion'
  readonly group: CriterionGroup
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function placed(protocol: Protocol): ReadonlyMap<string, PlacedGroup> {
  return new Map(
    (['inclusion', 'exclusion'] as const).flatMap((role) =>
      protocol[role].map((group) => [group.id, { role, group }] as const),
    ),
  )
}

function roleAspect(then: PlacedGroup, now: PlacedGroup): readonly CriterionAspect[] {
  if (then.role === now.role) return []
  return [then.role === 'inclusion' ? 'inclusion-to-exclusion' : 'exclusion-to-inclusion']
}

function activeAspect(then: CriterionGroup, now: CriterionGroup): readonly CriterionAspect[] {
  if (then.active === now.active) return []
  return [now.active ? 'switched-on' : 'switched-off']
}

function aspectsOf(then: PlacedGroup, now: PlacedGroup): readonly CriterionAspect[] {
  const before = then.group.anyOf
  const after = now.group.anyOf
  const ids = (criteria: typeof before) => criteria.map(({ id }) => id)
  const kept = after.flatMap((criterion) => {
    const earlier = before.find(({ id }) => id === criterion.id)
    return earlier === undefined ? [] : [{ earlier, criterion }]
  })
  const aspects: readonly (readonly [CriterionAspect, boolean])[] = [
    ['alternatives', !same(ids(before), ids(after))],
    ['condition', kept.some(({ earlier, criterion }) => !same(earlier.condition, criterion.condition))],
    ['evidence', kept.some(({ earlier, criterion }) => !same(earlier.evidence, criterion.evidence))],
    ['defining', then.group.defining !== now.group.defining],
    ['name', !same(then.group.name, now.group.name)],
  ]
  return [
    ...roleAspect(then, now),
    ...activeAspect(then.group, now.group),
    ...aspects.flatMap(([aspect, differs]) => (differs ? [aspect] : [])),
  ]
}

/** Criteria of one role that both protocols have and that come in another order now: the fewest that explain it. */
function movedIds(then: readonly CriterionGroup[], now: readonly CriterionGroup[]): ReadonlySet<string> {
  const positions = new Map(then.map(({ id }, index) => [id, index]))
  const kept = now.flatMap(({ id }) => {
    const position = positions.get(id)
    return position === undefined ? [] : [{ id, position }]
  })
  // Those of the longest rising run stay where they were; the others have been moved around them.
  const runs: { readonly ids: readonly string[] }[] = []
  kept.forEach(({ id, position }, index) => {
    const before = runs
      .slice(0, index)
      .filter((_, earlier) => (kept[earlier]?.position ?? Infinity) < position)
      .reduce<readonly string[]>((best, { ids }) => (ids.length > best.length ? ids : best), [])
    runs.push({ ids: [...before, id] })
  })
  const longest = runs.reduce<readonly string[]>(
    (best, { ids }) => (ids.length > best.length ? ids : best),
    [],
  )
  return new Set(kept.flatMap(({ id }) => (longest.includes(id) ? [] : [id])))
}

function populationDifferences(then: Population, now: Population): readonly ProtocolDifference[] {
  return [
    ...(same(then.age, now.age) ? [] : [{ kind: 'ages', then: then.age, now: now.age } as const]),
    ...(then.sex === now.sex ? [] : [{ kind: 'sex', then: then.sex, now: now.sex } as const]),
    ...(same([...then.areas].sort(), [...now.areas].sort())
      ? []
      : [{ kind: 'areas', then: then.areas, now: now.areas } as const]),
  ]
}

/**
 * How `now` differs from `then`: population, then criteria in the order of `now` with those that are gone last, then what
 * is assumed. Criteria are told apart by their identifiers. Empty when both leave the same people by the same steps.
 */
export function compareProtocols(then: Protocol, now: Protocol): readonly ProtocolDifference[] {
  const before = placed(then)
  const after = placed(now)
  const moved = new Set([
    ...movedIds(then.inclusion, now.inclusion),
    ...movedIds(then.exclusion, now.exclusion),
  ])
  const changed = [...after.values()].flatMap((present): ProtocolDifference[] => {
    const earlier = before.get(present.group.id)
    const aspects: readonly CriterionAspect[] =
      earlier === undefined
        ? ['added']
        : [...aspectsOf(earlier, present), ...(moved.has(present.group.id) ? (['order'] as const) : [])]
    return aspects.length === 0 ? [] : [{ kind: 'criterion', ...present, aspects }]
  })
  const removed = [...before.values()].flatMap((earlier): ProtocolDifference[] =>
    after.has(earlier.group.id) ? [] : [{ kind: 'criterion', ...earlier, aspects: ['removed'] }],
  )
  return [
    ...populationDifferences(then.population, now.population),
    ...changed,
    ...removed,
    ...(['assumptions', 'availability', 'enrolment'] as const).flatMap((kind): ProtocolDifference[] =>
      same(then[kind], now[kind]) ? [] : [{ kind }],
    ),
  ]
}
