import type { CountTable, CountTableDescription, Measure } from '../domain/sources/countTable'
import type { AgeRange, Condition, Sex } from '../domain/studies/protocol'
import { matchCodes } from '../domain/terminology/matchCodes'
import type { CodeMatch, EvidenceReason } from './result'

/** A table with the fingerprint of its content. */
export interface EvidenceTable extends CountTable {
  readonly hash: string
}

/** What tables are ranked by, the weightiest first; what still is equal is ordered by key. */
export const rankingRules = [
  'codes',
  'recent',
  'by-name-only',
  'ages-covered',
  'ages-close',
  'measure',
  'sex-apart',
  'by-area',
  'sexes-together',
  'narrowest-codes',
  'year',
] as const
export type RankingRule = (typeof rankingRules)[number]

/** The first rule by which `lower` stands behind `higher`; null when only their names tell them apart. */
export function ruleBelow(
  higher: Pick<RankedTable<CountTableDescription>, 'keys'>,
  lower: Pick<RankedTable<CountTableDescription>, 'keys'>,
): RankingRule | null {
  return rankingRules.find((rule) => higher.keys[rule] !== lower.keys[rule]) ?? null
}

/** Measures from the closest to "has the condition" to the farthest. */
const measureRank: { readonly [measure in Measure]: number } = {
  'resident-population': 9,
  prevalent: 0,
  treated: 1,
  dispensed: 2,
  hospitalised: 3,
  incident: 7,
  procedure: 8,
}

/** New cases of a year and procedures are not people who have a disease: they answer only when they are chosen by name. */
export const onlyByName: readonly Measure[] = ['incident', 'procedure']

export interface RankedTable<Table extends CountTableDescription> {
  readonly table: Table
  readonly match: CodeMatch
  /** Why it stands where it stands, strongest first. */
  readonly reasons: readonly EvidenceReason[]
  /** By ranking rule, in its order; a lower number goes first. */
  readonly keys: { readonly [rule in RankingRule]: number }
}

function agesShared(table: CountTableDescription, ages: AgeRange): 'all' | 'part' | 'none' {
  const from = Math.max(table.ageFrom, ages.from)
  const to = Math.min(table.ageTo ?? Infinity, ages.to ?? Infinity)
  if (from > to) return 'none'
  return from === ages.from && to === (ages.to ?? Infinity) ? 'all' : 'part'
}

/** Years of age taken for a range without an upper limit. */
const lastYearOfAge = 99

function yearsOf(from: number, to: number | null): number {
  return Math.max(0, Math.min(to ?? lastYearOfAge, lastYearOfAge) - from + 1)
}

/** Share of the table's years of age that lie in the study: 1 for a table made for these ages. */
export function ageFit(table: CountTableDescription, ages: AgeRange): number {
  const from = Math.max(table.ageFrom, ages.from)
  const to = Math.min(table.ageTo ?? lastYearOfAge, ages.to ?? lastYearOfAge)
  return yearsOf(from, to) / Math.max(1, yearsOf(table.ageFrom, table.ageTo))
}

/** A table of far wider ages is spread too evenly to be trusted: the limit below which that is said. */
export const looseAgeFit = 1 / 3

function ageFitRank(table: CountTableDescription, ages: AgeRange): number {
  const fit = ageFit(table, ages)
  return fit >= 0.9 ? 0 : fit >= looseAgeFit ? 1 : 2
}

const matchRank: { readonly [match in CodeMatch]: number } = {
  equal: 0,
  'table-within-criterion': 1,
  'criterion-within-table': 2,
  overlapping: 3,
}

/**
 * Ranks the tables that could answer a diagnosis: codes, whether recent, all ages of the study before some, how closely
 * the table keeps to them, measure, sex apart where the study has one sex, area detail, the narrowest codes, year.
 * Tables of another grain than persons, of other codes, or of none of the ages are left out, and those by municipality:
 * municipalities are not exact sums of base areas.
 */
export function rankTables<Table extends CountTableDescription>(
  condition: Condition,
  { age: ages, sex }: StudiedPeople,
  tables: readonly Table[],
): readonly RankedTable<Table>[] {
  if (condition.kind !== 'diagnosis') return []
  return tables
    .flatMap((table) => {
      if (table.concept?.system !== condition.system || table.grain !== 'persons') return []
      if (table.areaLevel === 'municipality') return []
      const match = matchCodes(condition.codes, table.concept.codes)
      if (match === 'disjoint' || agesShared(table, ages) === 'none') return []
      const keys = {
        codes: matchRank[match],
        recent: table.flags.includes('old') ? 1 : 0,
        'by-name-only': onlyByName.includes(table.measure) ? 1 : 0,
        'ages-covered': agesShared(table, ages) === 'all' ? 0 : 1,
        'ages-close': ageFitRank(table, ages),
        measure: measureRank[table.measure],
        'sex-apart': sex !== 'any' && !table.bySex ? 1 : 0,
        'by-area': table.areaLevel === 'nation' ? 1 : 0,
        'sexes-together': sex === 'any' && table.bySex ? 1 : 0,
        'narrowest-codes': widerThan(table, tables),
        year: -table.lastYear,
      }
      return [{ table, match, keys, reasons: reasonsFor(table, match, ages) }]
    })
    .sort((a, b) => compareKeys(a, b) || (a.table.key < b.table.key ? -1 : 1))
}

/** Whose people are asked for. */
export interface StudiedPeople {
  readonly age: AgeRange
  readonly sex: Sex
}

/** How many other tables hold narrower codes: the narrowest of several wider tables comes first. */
function widerThan(table: CountTableDescription, others: readonly CountTableDescription[]): number {
  const codes = table.concept?.codes ?? []
  return others.filter((other) => matchCodes(codes, other.concept?.codes ?? []) === 'table-within-criterion')
    .length
}

function compareKeys(
  a: Pick<RankedTable<CountTableDescription>, 'keys'>,
  b: Pick<RankedTable<CountTableDescription>, 'keys'>,
): number {
  const rule = ruleBelow(a, b)
  return rule === null ? 0 : a.keys[rule] - b.keys[rule]
}

function reasonsFor(
  table: CountTableDescription,
  match: CodeMatch,
  ages: AgeRange,
): readonly EvidenceReason[] {
  return [
    `codes-${match}`,
    table.flags.includes('old') ? 'older-figures' : 'recent-figures',
    agesShared(table, ages) === 'all' ? 'covers-all-ages' : 'covers-some-ages',
    table.areaLevel === 'nation' ? 'national-only' : 'by-area',
  ]
}

/** One part of a criterion: tables of the same codes for different ages, of which a person is in at least one. */
export interface EvidencePart {
  readonly tables: readonly RankedTable<CountTableDescription>[]
}

/** How the tables answer a criterion. `wider` stands for more codes; `complete` is false when some codes have no table. */
export type EvidenceDecision =
  | { readonly kind: 'parts'; readonly parts: readonly EvidencePart[]; readonly complete: boolean }
  | { readonly kind: 'wider'; readonly table: RankedTable<CountTableDescription> }
  | { readonly kind: 'none' }

/** Adds tables of the same codes for ages that the better ones leave out. */
function fillAges(
  ranked: readonly RankedTable<CountTableDescription>[],
  ages: AgeRange,
): readonly RankedTable<CountTableDescription>[] {
  const chosen: RankedTable<CountTableDescription>[] = []
  for (const candidate of ranked) {
    if (chosen.length > 0 && candidate.table.measure !== chosen[0]?.table.measure) continue
    const apart = chosen.every(
      ({ table }) =>
        agesShared(candidate.table, { from: table.ageFrom, to: table.ageTo }) === 'none' &&
        candidate.table.areaLevel === table.areaLevel,
    )
    if (apart) chosen.push(candidate)
    if (chosen.some(({ table }) => agesShared(table, ages) === 'all')) break
  }
  return chosen
}

function sameCodes(a: CountTableDescription, b: CountTableDescription): boolean {
  return matchCodes(a.concept?.codes ?? [], b.concept?.codes ?? []) === 'equal'
}

/**
 * Chooses the evidence for a diagnosis by rule: tables of exactly these codes; else tables that together make them up;
 * else a wider table. A table named by the person goes before all.
 */
export function decideEvidence(
  condition: Condition,
  people: StudiedPeople,
  tables: readonly CountTableDescription[],
  named: string | null,
): EvidenceDecision {
  if (condition.kind !== 'diagnosis') return { kind: 'none' }
  const ages = people.age
  const ranked = rankTables(condition, people, tables)
  const usable =
    named === null
      ? ranked.filter(({ table }) => !onlyByName.includes(table.measure))
      : ranked.filter(({ table }) => table.key === named)
  const equal = usable.filter(({ match }) => match === 'equal')
  if (equal.length > 0) return { kind: 'parts', parts: [{ tables: fillAges(equal, ages) }], complete: true }

  const within = usable.filter(({ match }) => match === 'table-within-criterion')
  const heads: RankedTable<CountTableDescription>[] = []
  for (const candidate of within) {
    const codes = candidate.table.concept?.codes ?? []
    if (heads.every(({ table }) => matchCodes(codes, table.concept?.codes ?? []) === 'disjoint'))
      heads.push(candidate)
  }
  if (heads.length > 0) {
    const parts = heads.map((head) => ({
      tables: fillAges(
        within.filter(({ table }) => sameCodes(table, head.table)),
        ages,
      ),
    }))
    const together = heads.flatMap(({ table }) => table.concept?.codes ?? [])
    return { kind: 'parts', parts, complete: matchCodes(condition.codes, together) === 'equal' }
  }
  const wider = usable.find(({ match }) => match === 'criterion-within-table')
  return wider === undefined ? { kind: 'none' } : { kind: 'wider', table: wider }
}

/** The tables that a decision rests on. */
export function tablesOf(decision: EvidenceDecision): readonly CountTableDescription[] {
  if (decision.kind === 'none') return []
  if (decision.kind === 'wider') return [decision.table.table]
  return decision.parts.flatMap((part) => part.tables.map(({ table }) => table))
}
