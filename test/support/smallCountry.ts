import { ageBands, stratumIndex, type Strata } from '#shared/domain/geography/strata'
import type { CountTable, Measure, TableFlag } from '#shared/domain/sources/countTable'
import type { BaseArea } from '#shared/domain/sources/starterDataset'
import type {
  Condition,
  Criterion,
  CriterionGroup,
  EvidenceChoice,
  Protocol,
} from '#shared/domain/studies/protocol'
import type { EvidenceTable } from '#shared/estimate/evidence'

/** Three pieces of country: county 1 is split over two referral areas, referral area 2 over two counties. */
export const smallBaseAreas: readonly BaseArea[] = [
  { county: 'county:01', referralArea: 'referral-area:1' },
  { county: 'county:01', referralArea: 'referral-area:2' },
  { county: 'county:02', referralArea: 'referral-area:2' },
].map((area) => ({
  ...area,
  key: `${area.county}/${area.referralArea}`,
  healthRegion: 'health-region:1',
  population: 0,
}))

/** A person of the small country; only tests hold such rows. */
export interface Resident {
  readonly baseArea: number
  readonly sex: 'male' | 'female'
  readonly age: number
  readonly diagnoses: readonly string[]
}

export function strataOf(residents: readonly Resident[]): Strata {
  const population = Array.from({ length: smallBaseAreas.length * 2 * ageBands.length }, () => 0)
  for (const person of residents) {
    const band = Math.min(18, Math.floor(person.age / 5))
    const index = stratumIndex(person.baseArea, person.sex === 'male' ? 0 : 1, band)
    population[index] = (population[index] ?? 0) + 1
  }
  return { baseAreas: smallBaseAreas, population, date: '2024-01-01' }
}

const provenance = {
  source: 'test',
  table: 'test',
  release: '2022',
  retrievedAt: '2026-01-01',
  queryHash: '0',
  licence: 'CC BY 4.0',
  areaVintage: '2024',
}

export interface TableWish {
  readonly code: string
  readonly level?: 'county' | 'referral-area' | 'nation'
  readonly ageFrom?: number
  readonly ageTo?: number | null
  readonly measure?: Measure
  readonly lastYear?: number
  readonly flags?: readonly TableFlag[]
}

/** The table that a registry of these residents would publish, exact and of the same year as the population. */
export function publish(residents: readonly Resident[], wish: TableWish): EvidenceTable {
  const level = wish.level ?? 'referral-area'
  const ageFrom = wish.ageFrom ?? 0
  const ageTo = wish.ageTo ?? null
  const areaOf = (person: Resident) => {
    const area = smallBaseAreas[person.baseArea]
    return level === 'nation' ? 'nation:NO' : level === 'county' ? area?.county : area?.referralArea
  }
  const areas = [
    ...new Set(smallBaseAreas.map((area) => (level === 'county' ? area.county : area.referralArea))),
  ]
  const inAges = residents.filter(({ age }) => age >= ageFrom && age <= (ageTo ?? Infinity))
  const cell = (area: string, people: readonly Resident[]) => {
    const value = people.filter(({ diagnoses }) => diagnoses.includes(wish.code)).length
    const count = {
      value,
      lower: value,
      upper: value,
      precision: 'exact',
      marker: null,
      grain: 'persons',
      additive: true,
    } as const
    return {
      area,
      sex: 'any',
      ageFrom,
      ageTo,
      count: { ...count, provenance: [provenance] },
      population: people.length === 0 ? null : people.length,
      share: null,
    } as const
  }
  const table: CountTable = {
    key: `test/${wish.code}/${wish.measure ?? 'prevalent'}/${level}/${String(ageFrom)}-${String(ageTo ?? '')}`,
    title: { en: wish.code, nb: wish.code },
    source: 'test',
    period: String(wish.lastYear ?? 2023),
    lastYear: wish.lastYear ?? 2023,
    measure: wish.measure ?? 'prevalent',
    grain: 'persons',
    caseDefinition: { en: 'test', nb: 'test' },
    concept: { system: 'icd-10', codes: [wish.code] },
    areaLevel: level,
    ageFrom,
    ageTo,
    bySex: false,
    flags: wish.flags ?? [],
    cells: [
      cell('nation:NO', inAges),
      ...(level === 'nation'
        ? []
        : areas.map((area) =>
            cell(
              area,
              inAges.filter((person) => areaOf(person) === area),
            ),
          )),
    ],
  }
  return { ...table, hash: table.key }
}

export function criterion(
  condition: Condition,
  evidence: EvidenceChoice = { kind: 'automatic' },
  id = 'a',
): Criterion {
  return { id, condition, evidence }
}

export function diagnosis(...codes: string[]): Condition {
  return { kind: 'diagnosis', system: 'icd-10', codes }
}

export function group(
  id: string,
  anyOf: readonly Criterion[],
  change: Partial<CriterionGroup> = {},
): CriterionGroup {
  return { id, name: id, active: true, defining: false, anyOf: [...anyOf], ...change }
}

export function protocolOf(change: Partial<Protocol> = {}): Protocol {
  return {
    population: { age: { from: 0, to: null }, sex: 'any', areas: [] },
    inclusion: [],
    exclusion: [],
    ...change,
  }
}

/** Tables in memory as an estimate asks for them. */
export function evidenceOf(tables: readonly EvidenceTable[]) {
  return {
    tables,
    find: (key: string): EvidenceTable | null => tables.find((candidate) => candidate.key === key) ?? null,
    read(key: string): EvidenceTable {
      const table = tables.find((candidate) => candidate.key === key)
      if (table === undefined) throw new Error(`No table ${key}`)
      return table
    },
  }
}
