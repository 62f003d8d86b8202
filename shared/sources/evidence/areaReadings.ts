import {
  currentVintage,
  formerPiecesOf,
  shareOfPiece,
  type AreaDivision,
  type FormerPiece,
} from '../../domain/geography/areaDivisions'
import { carrySeries, sumOfCells } from '../../domain/geography/carrySeries'
import type { CubeCell } from '../../domain/cubes/cubeCells'
import { vintageOfCounties } from '../codes/areaVintage'
import type { AreaCode } from '../codes/readArea'
import type { AreaKnowledge } from '../connector'
import type { Placed } from './evidenceParts'

/** How a number came to stand for its area. */
export type AreaPath = 'printed' | 'joined' | 'divided' | 'summed'

/** The cell at a place of the dimension of areas; null where the table has none. */
export type CellOfArea = (place: number) => CubeCell | null

/** An area of the estimate and how its number is read from a table. */
export interface AreaReading {
  readonly key: string
  readonly read: (cellOf: CellOfArea) => { readonly cell: CubeCell; readonly path: AreaPath } | null
}

export interface ReadableAreas {
  readonly readings: readonly AreaReading[]
  /** Division of the codes: `2020`; the empty text when they do not tell. */
  readonly vintage: string
}

/** Codes of a level with their places: `03` -> 4. */
type Places = ReadonlyMap<string, number>

/**
 * Areas of the estimate that a table can be read for: those it prints, counties of today out of those of its division, and
 * sums of municipalities where a county is not printed whole. `counted` are the places that have numbers in the period.
 */
export function readableAreas(
  placed: readonly Placed<AreaCode>[],
  counted: ReadonlySet<number>,
  printedVintage: string,
  knowledge: AreaKnowledge,
): ReadableAreas {
  const placesOf = (level: AreaCode['level']): Places =>
    new Map(
      placed.flatMap(({ place, meaning }) =>
        meaning.level === level ? [[meaning.key.slice(level.length + 1), place] as const] : [],
      ),
    )
  const [counties, municipalities] = [placesOf('county'), placesOf('municipality')]
  const inUse = [...counties, ...municipalities].filter(([, place]) => counted.has(place))
  const told = vintageOfCounties(new Set(inUse.map(([code]) => code.slice(0, 2))))
  const vintage = told === '' ? printedVintage : told
  const printed = placed.flatMap(({ place, meaning: { level, key } }): AreaReading[] =>
    level === 'county' || level === 'municipality' || !knowledge.areas.has(key)
      ? []
      : [{ key, read: (cellOf) => asPrinted(cellOf(place)) }],
  )
  return { vintage, readings: [...printed, ...countyReadings(vintage, counties, municipalities, knowledge)] }
}

function asPrinted(cell: CubeCell | null): ReturnType<AreaReading['read']> {
  return cell === null ? null : { cell, path: 'printed' }
}

function countyReadings(
  vintage: string,
  counties: Places,
  municipalities: Places,
  { areas, divisions = [] }: AreaKnowledge,
): readonly AreaReading[] {
  const division = divisions.find((candidate) => candidate.vintage === vintage)
  if (division === undefined && vintage !== currentVintage) return []
  return [...areas].flatMap((key): AreaReading[] => {
    if (!key.startsWith('county:')) return []
    const code = key.slice('county:'.length)
    const pieces = division === undefined ? [] : formerPiecesOf(code, division)
    const whole = pieces.length === 0 ? printedCounty(code, counties) : joinedCounty(code, pieces, counties)
    const sum = summedCounty(municipalitiesOf(code, pieces, areas, division), municipalities)
    if (whole === null && sum === null) return []
    return [{ key, read: (cellOf) => narrower(whole?.(cellOf) ?? null, sum?.(cellOf) ?? null) }]
  })
}

function printedCounty(code: string, counties: Places): AreaReading['read'] | null {
  const place = counties.get(code)
  return place === undefined ? null : (cellOf) => asPrinted(cellOf(place))
}

/** A county of today from all former counties that it has parts of; null when the table lacks one of them. */
function joinedCounty(
  code: string,
  pieces: readonly FormerPiece[],
  counties: Places,
): AreaReading['read'] | null {
  const sources = pieces.map(({ former }) => ({
    code: former.code,
    place: counties.get(former.code) ?? null,
  }))
  if (sources.some(({ place }) => place === null)) return null
  const successors = new Map(
    pieces.map(({ former }) => [former.code, former.pieces.map(({ county }) => county)]),
  )
  const shares = new Map(pieces.map((piece) => [piece.former.code, shareOfPiece(piece)]))
  const weights = (former: string, county: string) => (county === code ? (shares.get(former) ?? null) : null)
  const divided = pieces.some(({ former }) => former.pieces.length > 1)
  const renamedAlone = pieces.length === 1 && pieces[0]?.former.code === code && !divided
  return (cellOf) => {
    const cells = new Map<string, CubeCell>()
    for (const { code: former, place } of sources) {
      const cell = place === null ? null : cellOf(place)
      if (cell === null) return null
      cells.set(former, cell)
    }
    const cell = carrySeries(cells, successors, weights).get(code)
    if (cell === undefined) return null
    return { cell, path: divided ? 'divided' : renamedAlone ? 'printed' : 'joined' }
  }
}

/** All municipalities whose people make up a county of today; null when they are not known. */
function municipalitiesOf(
  county: string,
  pieces: readonly FormerPiece[],
  areas: AreaKnowledge['areas'],
  division: AreaDivision | undefined,
): readonly string[] | null {
  if (pieces.length === 0) {
    const prefix = `municipality:${county}`
    const today = [...areas].filter((key) => key.startsWith(prefix))
    return today.length === 0 ? null : today.map((key) => key.slice('municipality:'.length))
  }
  if (division === undefined) return null
  const known = pieces.map(({ piece }) => piece.municipalities)
  return known.includes(null) ? null : known.flatMap((codes) => codes ?? [])
}

/** The sum of municipalities; null when the table lacks one of them. */
function summedCounty(codes: readonly string[] | null, municipalities: Places): AreaReading['read'] | null {
  if (codes === null) return null
  const places = codes.flatMap((code) => municipalities.get(code) ?? [])
  if (places.length !== codes.length) return null
  return (cellOf) => {
    const cells: CubeCell[] = []
    for (const place of places) {
      const cell = cellOf(place)
      if (cell === null || !cell.additive) return null
      cells.push(cell)
    }
    return { cell: sumOfCells(cells), path: 'summed' }
  }
}

type Read = ReturnType<AreaReading['read']>

/** A number that the source printed for the area goes first; else the one that says more. */
function narrower(whole: Read, sum: Read): Read {
  if (whole === null || sum === null) return whole ?? sum
  if (whole.path !== 'divided') return whole
  const width = ({ lower, upper }: CubeCell) => (upper ?? Infinity) - lower
  return width(sum.cell) <= width(whole.cell) ? sum : whole
}
