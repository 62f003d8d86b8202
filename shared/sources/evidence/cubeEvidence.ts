import type { Provenance } from '../../domain/counts/count'
import type { Cube } from '../../domain/cubes/cube'
import {
  areaLevels,
  type CountTable,
  type Measure,
  type TableCell,
  type TableFlag,
} from '../../domain/sources/countTable'
import type { SourceRecord } from '../../domain/sources/sourceRecord'
import type { AreaKnowledge } from '../connector'
import type { AgeCategory } from './ageCuts'
import type { AreaPath } from './areaReadings'
import { carriedVintage } from '../../domain/geography/carriedVintage'
import { evidenceParts, type EvidenceParts, type Placed } from './evidenceParts'
import { joinAgeBands } from './joinAgeBands'
import type { TableEvidence } from './tableEvidence'

/** Where a cube was read, for the provenance of its counts. */
export interface CubeOrigin {
  readonly record: Omit<SourceRecord, 'retrievedAt'>
  /** ISO date. */
  readonly retrievedAt: string
  readonly queryHash: string
}

const measureFlags: { readonly [measure in Measure]?: TableFlag } = {
  treated: 'treated-not-prevalent',
  dispensed: 'dispensed-not-diagnosed',
  incident: 'incident-not-prevalent',
  procedure: 'procedure-not-diagnosis',
}
/** Figures that end before this year are called old. */
const oldBefore = 2019

/**
 * Count tables of the latest period of a cube, one per measure and code. Each has the finest cut of sex and age; where that
 * hides numbers, tables of both sexes and of all ages follow, which limit what is hidden. Rows of the country and of health
 * regions stand beside the counties of the same cut. Counties of an earlier division are carried to those of today. Empty when the cube cannot be read without guessing.
 */
export function cubeEvidence(
  cube: Cube,
  evidence: TableEvidence,
  origin: CubeOrigin,
  knowledge: AreaKnowledge,
): readonly CountTable[] {
  const parts = evidenceParts(cube, evidence, knowledge)
  if (parts === null) return []
  const printed = provenanceOf(cube, origin)
  const carried = { ...printed, areaVintage: carriedVintage(parts.areas.vintage) }
  const provenance = (path: AreaPath) => [path === 'joined' || path === 'divided' ? carried : printed]
  return parts.measures.flatMap((measure) =>
    parts.concepts.flatMap((concept) =>
      tablesOf({ cube, evidence, origin, parts, provenance }, measure, concept),
    ),
  )
}

interface Ground {
  readonly cube: Cube
  readonly evidence: TableEvidence
  readonly origin: CubeOrigin
  readonly parts: EvidenceParts
  readonly provenance: (path: AreaPath) => readonly Provenance[]
}

function provenanceOf(cube: Cube, { record, retrievedAt, queryHash }: CubeOrigin): Provenance {
  return {
    source: record.key,
    table: cube.sourceTable,
    release: cube.release,
    retrievedAt,
    queryHash,
    licence: record.licence.en,
    areaVintage: cube.areaVintage,
  }
}

type SexPlaces = readonly Placed<'any' | 'female' | 'male'>[]

/** Ways to cut sex and age, the finest first. */
function cutsOf({
  sexes,
  ages,
}: EvidenceParts): readonly { sexes: SexPlaces; ages: readonly AgeCategory[] }[] {
  const bySex = [sexes.apart, sexes.together].filter((cut) => cut !== null)
  const byAge = [ages.pieces, ages.whole].filter((cut) => cut !== null)
  const [finestSex, finestAge] = [bySex[0], byAge[0]]
  if (finestSex === undefined || finestAge === undefined) return []
  return [
    { sexes: finestSex, ages: finestAge },
    ...bySex.slice(1).map((cut) => ({ sexes: cut, ages: finestAge })),
    ...byAge.slice(1).map((cut) => ({ sexes: finestSex, ages: cut })),
    ...bySex.slice(1).flatMap((sex) => byAge.slice(1).map((age) => ({ sexes: sex, ages: age }))),
  ]
}

function tablesOf(
  ground: Ground,
  measure: Placed<string>,
  concept: EvidenceParts['concepts'][number],
): readonly CountTable[] {
  const tables: CountTable[] = []
  for (const cut of cutsOf(ground.parts)) {
    const { cells, paths } = cellsOf(ground, measure, concept, cut.sexes, cut.ages)
    const shown = cells.filter(({ count }) => count.value !== null).length
    if (shown > 0) tables.push(tableOf(ground, measure, concept, cells, paths))
    if (shown === cells.length) break
  }
  return tables
}

function cellsOf(
  { parts, provenance, evidence }: Ground,
  measure: Placed<string>,
  concept: EvidenceParts['concepts'][number],
  sexes: SexPlaces,
  ages: readonly AgeCategory[],
): { readonly cells: readonly TableCell[]; readonly paths: ReadonlySet<AreaPath> } {
  const paths = new Set<AreaPath>()
  const combinations = sexes.flatMap(({ place: sex, meaning }) =>
    ages.map(({ place: age, from, to }) => ({
      sex: meaning,
      ageFrom: from,
      ageTo: to,
      cellOf: parts.cellsAt({ concept: concept.place, measure: measure.place, sex, age }),
    })),
  )
  const found = parts.areas.readings.flatMap(({ key, read }) =>
    combinations.flatMap(({ cellOf, ...whom }): TableCell[] => {
      const number = read(cellOf)
      if (number === null) return []
      paths.add(number.path)
      const count = { ...number.cell, grain: 'persons' as const, provenance: provenance(number.path) }
      return [{ area: key, ...whom, count, population: null, share: null }]
    }),
  )
  const isPopulation = evidence.measures[measure.meaning] === 'resident-population'
  return { cells: isPopulation ? joinAgeBands(found) : found, paths }
}

const pathFlags: { readonly [path in AreaPath]: readonly TableFlag[] } = {
  printed: [],
  joined: ['areas-carried'],
  divided: ['areas-carried', 'areas-divided-by-population'],
  summed: ['areas-summed'],
}

/** Keys have letters, digits and a few signs only. */
function keyPart(text: string): string {
  return text.replace(/[^A-Za-z0-9ÆØÅæøå._-]+/g, '-')
}

function tableOf(
  { cube, evidence, origin, parts }: Ground,
  measure: Placed<string>,
  { meaning }: EvidenceParts['concepts'][number],
  cells: readonly TableCell[],
  paths: ReadonlySet<AreaPath>,
): CountTable {
  const kind = evidence.measures[measure.meaning] ?? 'treated'
  const levels = new Set(cells.map(({ area }) => area.slice(0, area.indexOf(':'))))
  const areaLevel = areaLevels.toReversed().find((level) => levels.has(level)) ?? 'nation'
  const bySex = cells.every(({ sex }) => sex !== 'any')
  const ageFrom = Math.min(...cells.map((cell) => cell.ageFrom))
  const open = cells.some(({ ageTo }) => ageTo === null)
  const ageTo = open ? null : Math.max(...cells.map((cell) => cell.ageTo ?? 0))
  const ages = new Set(cells.map((cell) => `${cell.ageFrom}-${cell.ageTo ?? ''}`)).size
  const { title } = evidence
  const named = meaning.label === '' ? '' : `: ${meaning.label}`
  const flag = measureFlags[kind]
  return {
    key: [
      cube.key,
      ...[measure.meaning, meaning.code, String(parts.period.lastYear)]
        .filter((part) => part !== '')
        .map(keyPart),
      areaLevel,
      `${bySex ? 'by-sex' : 'both-sexes'}-${ages === 1 ? 'all-ages' : 'by-age'}`,
    ].join('/'),
    title: { en: `${title.en}${named}`, nb: `${title.nb}${named}` },
    source: origin.record.key,
    period: parts.period.label,
    lastYear: parts.period.lastYear,
    measure: kind,
    grain: 'persons',
    caseDefinition: evidence.caseDefinition,
    concept: meaning.concept,
    areaLevel,
    ageFrom,
    ageTo,
    bySex,
    flags: [
      ...(flag === undefined ? [] : [flag]),
      ...(areaLevel === 'nation' ? (['national-only'] as const) : []),
      ...(parts.period.lastYear < oldBefore ? (['old'] as const) : []),
      ...new Set([...paths].flatMap((path) => pathFlags[path])),
    ],
    cells,
  }
}
