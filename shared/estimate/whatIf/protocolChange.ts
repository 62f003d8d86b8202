import { assumptionLimits, defaultAssumptions } from '../../domain/studies/assumptions'
import type { AgeRange, Criterion, CriterionGroup, Protocol } from '../../domain/studies/protocol'

/** Which end of an age range. */
export type AgeEnd = 'from' | 'to'

/** One single change of a protocol; worded by the page. A limit of age is null where there is none. */
export type ProtocolChange =
  | { readonly kind: 'population-age'; readonly end: AgeEnd; readonly value: number | null }
  | { readonly kind: 'population-sex' }
  | { readonly kind: 'population-areas' }
  | { readonly kind: 'criterion-off'; readonly group: string }
  | { readonly kind: 'alternative-removed'; readonly group: string; readonly alternative: string }
  | {
      readonly kind: 'criterion-age'
      readonly group: string
      readonly alternative: string
      readonly end: AgeEnd
      readonly value: number | null
    }
  | {
      readonly kind: 'stated-share'
      readonly group: string
      readonly alternative: string
      /** Between 0 and 1. */
      readonly value: number
    }
  | { readonly kind: 'overlap'; readonly value: number }
  | { readonly kind: 'availability'; readonly step: string; readonly value: number }

/** The range with one end moved; null when its ends would cross. No lowest age is age 0. */
export function withAgeEnd(range: AgeRange, end: AgeEnd, value: number | null): AgeRange | null {
  const moved = end === 'from' ? { ...range, from: value ?? 0 } : { ...range, to: value }
  return moved.to !== null && moved.from > moved.to ? null : moved
}

/** The limits of a value move along with it, as far as 0 and `most` let them: another value is not less certain. */
function limitsAround<Limits extends { readonly lower: number; readonly upper: number }>(
  limits: Limits,
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
): Limits {
  // Decimals are not exact in binary: a limit is written with as many as a person would.
  const moved = (limit: number) => Number((limit + to - from).toFixed(6))
  return {
    ...limits,
    lower: Math.min(to, Math.max(0, moved(limits.lower))),
    upper: Math.max(to, Math.min(most, moved(limits.upper))),
  }
}

function changeGroup(
  protocol: Protocol,
  id: string,
  change: (group: CriterionGroup) => CriterionGroup | null,
): Protocol | null {
  for (const role of ['inclusion', 'exclusion'] as const) {
    const group = protocol[role].find((candidate) => candidate.id === id)
    if (group === undefined) continue
    const changed = change(group)
    if (changed === null) return null
    return { ...protocol, [role]: protocol[role].map((one) => (one === group ? changed : one)) }
  }
  return null
}

function changeAlternative(
  protocol: Protocol,
  { group: id, alternative }: { readonly group: string; readonly alternative: string },
  change: (criterion: Criterion) => Criterion | null,
): Protocol | null {
  return changeGroup(protocol, id, (group) => {
    const criterion = group.anyOf.find((candidate) => candidate.id === alternative)
    const changed = criterion === undefined ? null : change(criterion)
    return changed === null
      ? null
      : { ...group, anyOf: group.anyOf.map((one) => (one === criterion ? changed : one)) }
  })
}

/** A share other than the one a sample gave no longer rests on that sample. */
function withShare(criterion: Criterion, value: number): Criterion | null {
  const { evidence } = criterion
  if (evidence.kind !== 'stated') return null
  const { kind, share, lower, upper, conditioning, citation } = evidence
  if (share === value) return criterion
  return {
    ...criterion,
    evidence: {
      ...limitsAround({ kind, lower, upper, conditioning, citation }, { from: share, to: value, most: 1 }),
      share: value,
    },
  }
}

/** The protocol after one change; null when it has no such place any more or the change makes no range. */
export function applyChange(protocol: Protocol, change: ProtocolChange): Protocol | null {
  const { population } = protocol
  switch (change.kind) {
    case 'population-age': {
      const age = withAgeEnd(population.age, change.end, change.value)
      return age === null ? null : { ...protocol, population: { ...population, age } }
    }
    case 'population-sex':
      return { ...protocol, population: { ...population, sex: 'any' } }
    case 'population-areas':
      return { ...protocol, population: { ...population, areas: [] } }
    case 'criterion-off':
      return changeGroup(protocol, change.group, (group) => ({ ...group, active: false }))
    case 'alternative-removed':
      return changeGroup(protocol, change.group, (group) => {
        const anyOf = group.anyOf.filter(({ id }) => id !== change.alternative)
        return anyOf.length === 0 || anyOf.length === group.anyOf.length ? null : { ...group, anyOf }
      })
    case 'criterion-age':
      return changeAlternative(protocol, change, (criterion) => {
        if (criterion.condition.kind !== 'age') return null
        const range = withAgeEnd(criterion.condition.range, change.end, change.value)
        return range === null ? null : { ...criterion, condition: { kind: 'age', range } }
      })
    case 'stated-share':
      return changeAlternative(protocol, change, (criterion) => withShare(criterion, change.value))
    case 'overlap': {
      const assumptions = protocol.assumptions ?? defaultAssumptions
      const overlap = {
        ...limitsAround(assumptions.overlap, {
          from: assumptions.overlap.value,
          to: change.value,
          most: assumptionLimits.mostOverlap,
        }),
        value: change.value,
      }
      return { ...protocol, assumptions: { ...assumptions, overlap } }
    }
    case 'availability': {
      const steps = protocol.availability ?? []
      if (!steps.some(({ id }) => id === change.step)) return null
      const after = steps.map((step) =>
        step.id === change.step
          ? { ...limitsAround(step, { from: step.share, to: change.value, most: 1 }), share: change.value }
          : step,
      )
      return { ...protocol, availability: after }
    }
  }
}
