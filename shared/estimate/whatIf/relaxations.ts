import { ageBands } from '../../domain/geography/strata'
import type { AgeRange, Criterion, CriterionGroup, Protocol } from '../../domain/studies/protocol'
import { applyChange, type AgeEnd, type ProtocolChange } from './protocolChange'

/** One change that lets more people in, and the protocol after it. */
export interface Relaxation {
  readonly change: ProtocolChange
  readonly protocol: Protocol
}

/** Most relaxations that are tried; of more, the finest steps of age are left out first. */
export const mostRelaxations = 60

/** Years by which a limit of age is moved, the most telling first. */
const ageSteps = [5, 10, 1] as const

/** Nobody is counted by single years from this age on: a limit above it is none. */
const openBand = ageBands.at(-1)?.from ?? 0

interface Candidate {
  readonly change: ProtocolChange
  /** The higher, the sooner it is left out when there are too many. */
  readonly fineness: number
}

function coarse(change: ProtocolChange): Candidate {
  return { change, fineness: 0 }
}

/** A limit moved outward by some years, and taken away. */
function outward(
  range: AgeRange,
  changeTo: (end: AgeEnd, value: number | null) => ProtocolChange,
): readonly Candidate[] {
  const { from, to } = range
  const lower = ageSteps.flatMap((years, order) =>
    from - years > 0 ? [{ change: changeTo('from', from - years), fineness: 1 + order }] : [],
  )
  const upper =
    to === null
      ? []
      : ageSteps.flatMap((years, order) =>
          to + years < openBand ? [{ change: changeTo('to', to + years), fineness: 1 + order }] : [],
        )
  return [
    ...lower,
    ...(from > 0 ? [coarse(changeTo('from', null))] : []),
    ...upper,
    ...(to !== null && to < openBand ? [coarse(changeTo('to', null))] : []),
  ]
}

/** The ages that an exclusion takes away, narrowed by some years from each end that is a limit. */
function inward(
  range: AgeRange,
  changeTo: (end: AgeEnd, value: number | null) => ProtocolChange,
): readonly Candidate[] {
  const { from, to } = range
  const last = Math.min(to ?? openBand, openBand)
  const lower = ageSteps.flatMap((years, order) =>
    from > 0 && from + years <= last ? [{ change: changeTo('from', from + years), fineness: 1 + order }] : [],
  )
  const upper = ageSteps.flatMap((years, order) =>
    to !== null && to - years >= from ? [{ change: changeTo('to', to - years), fineness: 1 + order }] : [],
  )
  return [...lower, ...upper]
}

function ofAlternative(
  { id: alternative, condition, evidence }: Criterion,
  group: string,
  role: 'inclusion' | 'exclusion',
): readonly Candidate[] {
  const place = { group, alternative }
  if (evidence.kind === 'none') return []
  if (evidence.kind === 'stated') {
    const value = role === 'inclusion' ? evidence.upper : evidence.lower
    return value === evidence.share ? [] : [coarse({ kind: 'stated-share', ...place, value })]
  }
  if (condition.kind !== 'age') return []
  const changeTo = (end: AgeEnd, value: number | null): ProtocolChange => ({
    kind: 'criterion-age',
    ...place,
    end,
    value,
  })
  return role === 'inclusion' ? outward(condition.range, changeTo) : inward(condition.range, changeTo)
}

function ofGroup(group: CriterionGroup, role: 'inclusion' | 'exclusion'): readonly Candidate[] {
  const { id, anyOf, defining } = group
  const narrower =
    role === 'exclusion' && anyOf.length > 1
      ? anyOf.map((alternative) =>
          coarse({ kind: 'alternative-removed', group: id, alternative: alternative.id }),
        )
      : []
  return [
    // Without what defines the disease it would be another study.
    ...(defining ? [] : [coarse({ kind: 'criterion-off', group: id })]),
    ...narrower,
    ...anyOf.flatMap((alternative) => ofAlternative(alternative, id, role)),
  ]
}

function ofPopulation({ age, sex, areas }: Protocol['population']): readonly Candidate[] {
  return [
    ...outward(age, (end, value) => ({ kind: 'population-age', end, value })),
    ...(sex === 'any' ? [] : [coarse({ kind: 'population-sex' })]),
    ...(areas.length === 0 ? [] : [coarse({ kind: 'population-areas' })]),
  ]
}

/**
 * Every single change that can let more people in: a limit of age moved or taken away, both sexes, the whole country, a
 * criterion or one alternative of an exclusion left out, a stated share at the limit that lets more people in.
 * @param isCountable whether a number stands for a criterion group: what is not counted changes none
 * @returns the changes in the order of the protocol, at most `mostRelaxations`, and how many more there are
 */
export function relaxations(
  protocol: Protocol,
  isCountable: (group: string) => boolean,
): { readonly relaxations: readonly Relaxation[]; readonly leftOut: number } {
  const groups = (['inclusion', 'exclusion'] as const).flatMap((role) =>
    protocol[role]
      .filter(({ active, id }) => active && isCountable(id))
      .flatMap((group) => ofGroup(group, role)),
  )
  const candidates = [...ofPopulation(protocol.population), ...groups]
  const kept = new Set(
    candidates.toSorted((one, other) => one.fineness - other.fineness).slice(0, mostRelaxations),
  )
  return {
    relaxations: candidates.flatMap((candidate) => {
      const changed = kept.has(candidate) ? applyChange(protocol, candidate.change) : null
      return changed === null ? [] : [{ change: candidate.change, protocol: changed }]
    }),
    leftOut: candidates.length - kept.size,
  }
}
