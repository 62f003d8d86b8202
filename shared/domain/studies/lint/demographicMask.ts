import { baseAreasIn } from '../../geography/baseAreasIn'
import type { BaseArea } from '../../sources/starterDataset'
import { protocolLimits, type AgeRange, type Condition, type Protocol, type Sex } from '../protocol'

/**
 * Which kinds of people a condition of age, sex or area lets in: one entry for each base area x sex x completed year of
 * age (the last: the oldest age of a protocol and over), 1 where it does.
 */
export type Mask = Uint8Array

const ages = protocolLimits.oldestAge + 1
const sexes = ['female', 'male'] as const

interface People {
  readonly ages?: AgeRange
  readonly sex?: Sex
  readonly baseAreas?: readonly number[]
}

function maskOf(people: People, baseAreas: readonly BaseArea[]): Mask {
  const mask = new Uint8Array(baseAreas.length * sexes.length * ages)
  const { from, to } = people.ages ?? { from: 0, to: null }
  const last = Math.min(to ?? ages - 1, ages - 1)
  const inside = people.baseAreas ?? baseAreas.map((_, index) => index)
  for (const area of inside) {
    for (const [index, sex] of sexes.entries()) {
      if (people.sex !== undefined && people.sex !== 'any' && people.sex !== sex) continue
      const start = (area * sexes.length + index) * ages
      mask.fill(1, start + from, start + last + 1)
    }
  }
  return mask
}

/** Null for a condition that something else than age, sex and area decides, or whose areas are not all known. */
export function maskOfCondition(condition: Condition, baseAreas: readonly BaseArea[]): Mask | null {
  switch (condition.kind) {
    case 'age':
      return maskOf({ ages: condition.range }, baseAreas)
    case 'sex':
      return maskOf({ sex: condition.sex }, baseAreas)
    case 'area': {
      const inside = baseAreasIn(condition.areas, baseAreas)
      return inside.ok ? maskOf({ baseAreas: inside.value }, baseAreas) : null
    }
    default:
      return null
  }
}

/** Null when an area of the population is not known. */
export function maskOfPopulation(
  { age, sex, areas }: Protocol['population'],
  baseAreas: readonly BaseArea[],
): Mask | null {
  const inside = baseAreasIn(areas, baseAreas)
  return inside.ok ? maskOf({ ages: age, sex, baseAreas: inside.value }, baseAreas) : null
}

/** Kinds of people in at least one of them. */
export function unionOf(masks: readonly Mask[]): Mask {
  const [first, ...others] = masks
  const union = Uint8Array.from(first ?? [])
  for (const other of others)
    for (let cell = 0; cell < union.length; cell += 1) union[cell] ||= other[cell] ?? 0
  return union
}

/** The first without those whom the second lets in, or (`keep`) with those alone. */
export function narrowed(mask: Mask, by: Mask, how: 'keep' | 'drop'): Mask {
  const wanted = how === 'keep' ? 1 : 0
  return mask.map((cell, index) => (cell === 1 && by[index] === wanted ? 1 : 0))
}

export function isEmptyMask(mask: Mask): boolean {
  return !mask.includes(1)
}

/** True when everyone of `inner` is in `outer`. */
export function maskHolds(outer: Mask, inner: Mask): boolean {
  for (let cell = 0; cell < inner.length; cell += 1) if (inner[cell] === 1 && outer[cell] !== 1) return false
  return true
}
