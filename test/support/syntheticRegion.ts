import type { TableCell } from '#shared/domain/sources/countTable'
import type { Criterion, Protocol } from '#shared/domain/studies/protocol'
import { createRandom, type Random } from '#shared/statistics/random/createRandom'
import { sampleBinomial } from '#shared/statistics/random/sampleBinomial'
import { normalQuantile } from '#shared/statistics/special/normal'
import type { EvidenceTable } from '#shared/estimate/evidence'
import {
  criterion,
  diagnosis,
  group,
  protocolOf,
  publish,
  smallBaseAreas,
  type Resident,
} from './smallCountry'

/** A made-up region in which the truth is known: its people, what registries publish of them, and a study in it. */
export interface SyntheticRegion {
  readonly residents: readonly Resident[]
  readonly tables: readonly EvidenceTable[]
  readonly protocol: Protocol
  /** People who meet the protocol. */
  readonly truth: number
  /** The same by county and referral area. */
  readonly truthIn: ReadonlyMap<string, number>
  /** The number that a plain product of national percentages gives. */
  readonly productOfPercentages: number
}

interface SyntheticCriterion {
  readonly code: string
  readonly role: 'inclusion' | 'exclusion'
  readonly level: 'nation' | 'referral-area'
  /** Share per base area. */
  readonly shares: readonly number[]
  readonly publishing: 'exact' | 'rounded' | 'hidden'
  /** Answered by a study of some people in place of a table. */
  readonly sample: { readonly cases: number; readonly people: number } | null
}

const between = (random: Random, least: number, most: number) => least + (most - least) * random.uniform()
const pick = <Value>(random: Random, values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(random.uniform() * values.length)] ?? values[0]

/** Least and most share of those who meet a criterion. */
const common = [0.05, 0.6] as const
const rare = [0.002, 0.03] as const

function drawCriterion(
  random: Random,
  code: string,
  { isFirst, isRare }: { readonly isFirst: boolean; readonly isRare: boolean },
): SyntheticCriterion {
  const [least, most] = isRare ? rare : common
  const share = Math.exp(between(random, Math.log(least), Math.log(most)))
  const sampled = !isFirst && random.uniform() < 0.25
  const levels: readonly [SyntheticCriterion['level'], ...SyntheticCriterion['level'][]] = isRare
    ? ['referral-area']
    : ['nation', 'referral-area']
  const level = sampled ? 'nation' : pick(random, levels)
  const byArea = new Map<string, number>()
  const shares = smallBaseAreas.map(({ referralArea }) => {
    if (level === 'nation') return share
    const own = byArea.get(referralArea) ?? Math.min(0.9, share * between(random, 0.6, 1.5))
    byArea.set(referralArea, own)
    return own
  })
  const people = Math.floor(between(random, 50, 400))
  return {
    code,
    role: isFirst || random.uniform() < 0.5 ? 'inclusion' : 'exclusion',
    level,
    shares,
    publishing: isRare ? pick(random, ['rounded', 'hidden']) : pick(random, ['exact', 'rounded', 'hidden']),
    sample: sampled ? { cases: sampleBinomial(random, people, share), people } : null,
  }
}

/** Rounded to the nearest 5, or hidden below 5 as registries do it; zeros are hidden too. */
function asPublished(cell: TableCell, publishing: SyntheticCriterion['publishing']): TableCell {
  const { value } = cell.count
  if (publishing === 'exact' || value === null) return cell
  if (publishing === 'rounded') {
    const rounded = 5 * Math.round(value / 5)
    const range = { value: rounded, lower: Math.max(0, rounded - 2), upper: rounded + 2 }
    return { ...cell, count: { ...cell.count, ...range, precision: 'rounded' } }
  }
  if (value >= 5) return cell
  const range = { value: null, lower: 0, upper: 4, marker: ':' }
  return { ...cell, count: { ...cell.count, ...range, precision: 'suppressed' } }
}

function answer({ code, sample }: SyntheticCriterion): Criterion {
  if (sample === null) return criterion(diagnosis(code))
  const share = sample.cases / sample.people
  return criterion(diagnosis(code), {
    kind: 'stated',
    share,
    lower: 0,
    upper: 1,
    conditioning: 'population',
    citation: 'A study of the region',
    sample,
  })
}

/**
 * A region of 300 to 2 500 people with two to four criteria.
 * @param correlation of the hidden factor behind all criteria: 0 makes them independent within an area
 * @param isRare the first criterion is one that few people of an area meet, rounded or hidden by area
 */
export function syntheticRegion(seed: number, correlation: number, isRare = false): SyntheticRegion {
  const random = createRandom(seed)
  const codes = ['A', 'B', 'C', 'D'].slice(0, pick(random, [2, 3, 4]))
  const criteria = codes.map((code, index) =>
    drawCriterion(random, code, { isFirst: index === 0, isRare: isRare && index === 0 }),
  )
  const size = Math.floor(between(random, 300, 2500))
  const [load, rest] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)]
  const residents = Array.from({ length: size }, (_, index): Resident => {
    const baseArea = index % smallBaseAreas.length
    const factor = random.normal()
    const diagnoses = criteria
      .filter(({ shares }) => load * factor + rest * random.normal() < normalQuantile(shares[baseArea] ?? 0))
      .map(({ code }) => code)
    return { baseArea, sex: index % 2 === 0 ? 'male' : 'female', age: (index * 7) % 90, diagnoses }
  })
  const tables = criteria
    .filter(({ sample }) => sample === null)
    .map(({ code, level, publishing }) => {
      const table = publish(residents, { code, level })
      return { ...table, cells: table.cells.map((cell) => asPublished(cell, publishing)) }
    })
  const of = (role: SyntheticCriterion['role']) =>
    criteria.filter((each) => each.role === role).map((each) => group(each.code, [answer(each)]))
  const meets = ({ diagnoses }: Resident) =>
    criteria.every(({ code, role }) => diagnoses.includes(code) === (role === 'inclusion'))
  const truthIn = new Map<string, number>()
  for (const { county, referralArea } of smallBaseAreas)
    for (const area of [county, referralArea]) truthIn.set(area, 0)
  for (const { baseArea } of residents.filter(meets)) {
    const area = smallBaseAreas[baseArea]
    if (area !== undefined)
      for (const key of [area.county, area.referralArea]) truthIn.set(key, (truthIn.get(key) ?? 0) + 1)
  }
  const percentage = ({ code, sample }: SyntheticCriterion) =>
    sample === null
      ? residents.filter(({ diagnoses }) => diagnoses.includes(code)).length / size
      : sample.cases / sample.people
  return {
    residents,
    tables,
    protocol: protocolOf({ inclusion: of('inclusion'), exclusion: of('exclusion') }),
    truth: residents.filter(meets).length,
    truthIn,
    productOfPercentages: criteria.reduce(
      (people, each) => people * (each.role === 'inclusion' ? percentage(each) : 1 - percentage(each)),
      size,
    ),
  }
}
