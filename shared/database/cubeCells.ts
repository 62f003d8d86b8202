import { precisions } from '../domain/counts/count'
import { createCubeBuilder } from '../domain/cubes/cubeBuilder'
import { offsetAt, type CubeCell, type CubeCells } from '../domain/cubes/cubeCells'
import { precisionCoding } from './cellCodes'
import type { ReadableDatabase, Row, SqlValue, WritableDatabase } from './port'
import { readNumber, readNumberOrNull } from './row'
import { sql, sqlRows } from './sql'

/** Rows of one statement: fewer calls, and still far from the most parameters that SQLite takes. */
const rowsAtOnce = 100

/** A cell with its place in the cube. */
export interface PlacedCell {
  readonly place: number
  readonly cell: CubeCell
}

/** Adds the cells of the columns from `from` up to but not including `to`. */
export function insertCubeCells(
  database: WritableDatabase,
  tableId: number,
  cells: CubeCells,
  from: number,
  to: number,
): void {
  for (let start = from; start < to; start += rowsAtOnce) {
    const values: SqlValue[] = []
    const end = Math.min(to, start + rowsAtOnce)
    for (let index = start; index < end; index += 1) pushRow(values, tableId, cells, index)
    database.run(sql`
      INSERT INTO cube_cell (table_id, place, value, lower, upper, unbounded, precision, marker, additive)
      VALUES ${sqlRows(values, 9)}`)
  }
}

/** Numbers in the database by those in the columns. */
const precisionNumbers = precisions.map((precision) => precisionCoding.encode(precision))

/** Adds the values of a row. No objects are made on the way: there are millions of cells. */
function pushRow(values: SqlValue[], tableId: number, cells: CubeCells, index: number): void {
  const value = cells.value[index]
  const lower = cells.lower[index]
  const upper = cells.upper[index]
  const precision = precisionNumbers[cells.precision[index] ?? -1]
  if (value === undefined || lower === undefined || upper === undefined || precision === undefined)
    throw new RangeError(`No cell at ${index}`)
  const isBounded = upper !== Infinity
  values.push(
    tableId,
    offsetAt(cells, index),
    Number.isNaN(value) ? null : value,
    lower === value ? null : lower,
    upper === value || !isBounded ? null : upper,
    isBounded ? 0 : 1,
    precision,
    cells.marker[index] ?? 0,
    cells.additive[index] === 1 ? 1 : 0,
  )
}

/** Cells by place, from a place on; at most `limit`. */
export function readCubeCells(
  database: ReadableDatabase,
  tableId: number,
  markers: readonly string[],
  from: number,
  limit: number,
): readonly PlacedCell[] {
  return database
    .all(
      sql`
      SELECT place, value, lower, upper, unbounded, precision, marker, additive FROM cube_cell
      WHERE table_id = ${tableId} AND place >= ${from} ORDER BY place LIMIT ${limit}`,
    )
    .map((row) => toPlacedCell(row, markers))
}

/** Takes away some cells of a table; true when there are none left. */
export function deleteSomeCubeCells(database: WritableDatabase, tableId: number, limit: number): boolean {
  const row = database.get(
    sql`SELECT place FROM cube_cell WHERE table_id = ${tableId} ORDER BY place LIMIT 1 OFFSET ${limit}`,
  )
  if (row === null) {
    database.run(sql`DELETE FROM cube_cell WHERE table_id = ${tableId}`)
    return true
  }
  database.run(sql`DELETE FROM cube_cell WHERE table_id = ${tableId} AND place < ${readNumber(row, 'place')}`)
  return false
}

/** All cells as columns, for tables small enough to be read at once. */
export function readAllCubeCells(
  database: ReadableDatabase,
  tableId: number,
  markers: readonly string[],
  size: number,
): CubeCells {
  const builder = createCubeBuilder(size)
  for (const { place, cell } of readCubeCells(database, tableId, markers, 0, size)) builder.set(place, cell)
  return builder.finish()
}

function toPlacedCell(row: Row, markers: readonly string[]): PlacedCell {
  const value = readNumberOrNull(row, 'value')
  const marker = markers[readNumber(row, 'marker')] ?? ''
  const unbounded = readNumber(row, 'unbounded') === 1
  return {
    place: readNumber(row, 'place'),
    cell: {
      value,
      lower: readNumberOrNull(row, 'lower') ?? value ?? 0,
      upper: unbounded ? null : (readNumberOrNull(row, 'upper') ?? value),
      precision: precisionCoding.decode(readNumber(row, 'precision')),
      marker: marker === '' ? null : marker,
      additive: readNumber(row, 'additive') === 1,
    },
  }
}
