import type { CubeDimension } from '../domain/cubes/cube'
import type { SyncedContent } from '../sources/connector'
import { cellText, type Grid, type GridRow, type NamedGrid } from './grid'
import { imported, refuseImport, type Imported } from './importProblem'
import { guessMapping } from './mapped/guessMapping'
import { mappedCube } from './mapped/mappedCube'
import { readNumber } from './mapped/readNumber'

/** `Persons 2024`, `Personer 2024K1`: what is counted, then the period. */
const heading = /^(.*\S)\s+((?:19|20)\d\d(?:[KMUQ]\d{1,2})?)$/
const time = 'time'

/**
 * Reads a table that was saved as text from the pages of a statistics bank: title, blank line, headings; then rows whose
 * numbers stand under a measure and a period each. Lines below the table with one cell are its notes. Null where the
 * headings name no periods: then it is a table like any other.
 */
export function readPxWebCsv({ rows }: Grid, name: string): Imported<SyncedContent> | null {
  const [titleRow, header, ...below] = rows
  if (titleRow === undefined || header === undefined) return null
  const columns = header.cells.map((cell) => cellText(cell))
  const numbers = columns.flatMap((column, index) => {
    const match = heading.exec(column)
    const [first] = below
    const isNumber =
      first === undefined || readNumber(first.cells[index] ?? '', '.') !== null || !isText(first, index)
    return match === null || !isNumber ? [] : [{ index, measure: match[1] ?? '', period: match[2] ?? '' }]
  })
  if (numbers.length === 0) return null
  const stub = columns.flatMap((column, index) =>
    numbers.some((number) => number.index === index) ? [] : [{ column, index }],
  )
  const measures = [...new Set(numbers.map(({ measure }) => measure))]
  const periods = [...new Set(numbers.map(({ period }) => period))]
  const placesByPeriod = periods.map((period) => ({
    period,
    places: measures.map(
      (measure) => numbers.find((number) => number.measure === measure && number.period === period)?.index,
    ),
  }))
  const last = below.findLastIndex(({ cells }) => cells.filter((cell) => cellText(cell) !== '').length > 1)
  const notes = below.slice(last + 1).map(({ cells }) => cellText(cells[0]))
  const long = below.slice(0, last + 1).flatMap(({ row, cells }): GridRow[] =>
    placesByPeriod.map(({ period, places }) => ({
      row,
      cells: [
        ...stub.map(({ index }) => cells[index] ?? ''),
        period,
        ...places.map((index) => (index === undefined ? '' : (cells[index] ?? ''))),
      ],
    })),
  )
  const names = [...stub.map(({ column }) => column), time, ...measures]
  if (new Set(names).size !== names.length)
    return refuseImport('malformed', `Row ${header.row}: two columns have the same heading.`, {
      row: header.row,
    })
  const grid: NamedGrid = { sheet: null, rows: long, header: names, headerRow: header.row }
  const { mapping } = guessMapping(grid, { encoding: null, delimiter: ';' })
  const roles = new Map(mapping.dimensions.map(({ column, role }) => [column, role]))
  const title = cellText(titleRow.cells[0])
  const cube = mappedCube(
    grid,
    {
      ...mapping,
      dimensions: names
        .slice(0, stub.length + 1)
        .map((column) => ({ column, role: column === time ? 'time' : roleFor(column, roles), labels: null })),
      measures: measures.map((column) => {
        const known = mapping.measures.find((measure) => measure.column === column)
        return known ?? { column, grain: null, unit: '', additive: false }
      }),
    },
    {
      title,
      sourceTable: /^(\d{4,5}):/.exec(title)?.[1] ?? name,
      language: /,\s*by\s/.test(title) ? 'en' : 'nb',
      release: '',
      notes,
    },
  )
  return cube.ok ? imported({ cubes: [cube.value], catalogue: null, notes: [] }) : cube
}

function isText({ cells }: GridRow, index: number): boolean {
  return /\p{L}{3}/u.test(cellText(cells[index]))
}

function roleFor(
  column: string,
  roles: ReadonlyMap<string, Exclude<CubeDimension['role'], 'measure'>>,
): Exclude<CubeDimension['role'], 'measure'> {
  return roles.get(column) ?? 'other'
}
