import type { Grain, Provenance } from '../domain/counts/count'
import type { PublishedShare, TableCell } from '../domain/sources/countTable'
import { findAreaNumber } from './areas'
import { decodeUpperAge, encodeUpperAge, grainCoding, precisionCoding, sexCoding } from './cellCodes'
import { createProvenanceWriter, readProvenanceSets } from './cellProvenance'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readNumber, readNumberOrNull, readText, readTextOrNull } from './row'
import { sql } from './sql'

/** Which table the cells belong to; `grain` is what its cells count unless they say otherwise. */
export interface CellOwner {
  readonly tableId: number
  readonly tableKey: string
  readonly grain: Grain
}

/** Adds the cells of one table. Throws when a cell names an unknown area or stands twice. */
export function insertCells(database: WritableDatabase, owner: CellOwner, cells: readonly TableCell[]): void {
  const areaNumber = rememberAreas(database, owner.tableKey)
  const provenanceSet = createProvenanceWriter(database, owner.tableId)
  for (const { area, sex, ageFrom, ageTo, count, population, share } of cells) {
    database.run(sql`
      INSERT INTO cell (table_id, area_id, sex, age_from, age_to, value, lower, upper, precision, marker, grain,
        additive, provenance_set, population, share_value, share_lower, share_upper)
      VALUES (${owner.tableId}, ${areaNumber(area)}, ${sexCoding.encode(sex)}, ${ageFrom}, ${encodeUpperAge(ageTo)},
        ${count.value}, ${count.lower}, ${count.upper}, ${precisionCoding.encode(count.precision)}, ${count.marker},
        ${count.grain === owner.grain ? null : grainCoding.encode(count.grain)}, ${count.additive ? 1 : 0},
        ${provenanceSet(count.provenance)}, ${population}, ${share?.value ?? null}, ${share?.lower ?? null},
        ${share?.upper ?? null})`)
  }
}

/** Looks each area of a table up once: its cells are many, its areas few. */
function rememberAreas(database: ReadableDatabase, tableKey: string): (key: string) => number {
  const known = new Map<string, number>()
  return (key) => {
    const number = known.get(key) ?? findAreaNumber(database, key)
    if (number === null) throw new Error(`Table ${tableKey} has a cell for the unknown area ${key}`)
    known.set(key, number)
    return number
  }
}

/** The cells of one table by area key, sex and age: the same order on every machine, so that tables can be hashed. */
export function readCells(database: ReadableDatabase, owner: CellOwner): readonly TableCell[] {
  const provenance = readProvenanceSets(database, owner.tableId)
  return database
    .all(
      sql`
      SELECT area.key AS area, cell.sex, cell.age_from, cell.age_to, cell.value, cell.lower, cell.upper,
        cell.precision, cell.marker, cell.grain, cell.additive, cell.provenance_set, cell.population,
        cell.share_value, cell.share_lower, cell.share_upper
      FROM cell JOIN area ON area.id = cell.area_id
      WHERE cell.table_id = ${owner.tableId}
      ORDER BY area.key, cell.sex, cell.age_from, cell.age_to`,
    )
    .map((row) => toCell(row, owner, provenance))
}

function toCell(
  row: Row,
  owner: CellOwner,
  provenance: ReadonlyMap<number, readonly Provenance[]>,
): TableCell {
  const grain = readNumberOrNull(row, 'grain')
  return {
    area: readText(row, 'area'),
    sex: sexCoding.decode(readNumber(row, 'sex')),
    ageFrom: readNumber(row, 'age_from'),
    ageTo: decodeUpperAge(readNumber(row, 'age_to')),
    count: {
      value: readNumberOrNull(row, 'value'),
      lower: readNumber(row, 'lower'),
      upper: readNumberOrNull(row, 'upper'),
      precision: precisionCoding.decode(readNumber(row, 'precision')),
      marker: readTextOrNull(row, 'marker'),
      grain: grain === null ? owner.grain : grainCoding.decode(grain),
      additive: readNumber(row, 'additive') === 1,
      provenance: provenance.get(readNumber(row, 'provenance_set')) ?? [],
    },
    population: readNumberOrNull(row, 'population'),
    share: toShare(row),
  }
}

function toShare(row: Row): PublishedShare | null {
  const value = readNumberOrNull(row, 'share_value')
  return value === null
    ? null
    : { value, lower: readNumber(row, 'share_lower'), upper: readNumber(row, 'share_upper') }
}
