import { boundHidden } from '../../domain/cubes/boundHidden'
import { cubeLimits, cubeSize, cubeStrides, type Cube, type CubeDimension } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import { norwegianAreaVintage } from '../../sources/codes/areaVintage'
import { cellMaker } from '../../sources/jsonStat/cellMaker'
import { cellText, type GridRow, type NamedGrid } from '../grid'
import { refuseImport, type Imported, type ImportPlace } from '../importProblem'
import { tellRows, type TellProgress } from '../importProgress'
import { soundCube } from '../soundCube'
import { columnDimension } from './categories'
import type { ImportMapping } from './mapping'
import { sameAreaTwice } from './namedAreas'
import { readNumber } from './readNumber'
import { legendOf } from './symbols'

type Naming = Pick<Cube, 'title' | 'language' | 'notes' | 'sourceTable' | 'release'>

/**
 * The table that a mapping makes of rows: a dimension per named column, and one of the measures where there are several.
 * Refused with row and column: an empty code, a combination that stands twice, a cell that is neither number nor known
 * symbol, a negative count, totals that do not fit.
 */
export function mappedCube(
  grid: NamedGrid,
  mapping: ImportMapping,
  naming: Naming,
  tell: TellProgress = () => undefined,
): Imported<Cube> {
  const at = (column: string) => grid.header.indexOf(column)
  const named = [
    ...mapping.dimensions.flatMap(({ column, labels }) => (labels === null ? [column] : [column, labels])),
    ...mapping.measures.map(({ column }) => column),
  ]
  const place = (further: ImportPlace): ImportPlace => ({
    ...(grid.sheet !== null && { sheet: grid.sheet }),
    ...further,
  })
  const missing = named.find((column) => at(column) === -1)
  if (missing !== undefined)
    return refuseImport(
      'mapping-needed',
      `There is no column "${missing}". The columns are: ${grid.header.slice(0, 40).join(', ')}.`,
      place({ row: grid.headerRow, column: missing }),
    )
  const twice = mapping.measures
    .map(({ column }) => column)
    .concat(mapping.dimensions.map(({ column }) => column))
  const repeated = twice.find((column, index) => twice.indexOf(column) !== index)
  if (repeated !== undefined)
    return refuseImport(
      'mapping-needed',
      `The column "${repeated}" is used twice.`,
      place({ column: repeated }),
    )
  const columns: { readonly places: Map<string, number>; readonly labels: string[] }[] = []
  for (const { column, labels } of mapping.dimensions) {
    const values = valuesOf(grid.rows, at(column), labels === null ? -1 : at(labels))
    if ('row' in values)
      return refuseImport(
        'malformed',
        `Row ${values.row}, column ${column}: the cell is empty.`,
        place({ row: values.row, column }),
      )
    columns.push(values)
  }
  const dimensions = mapping.dimensions.map(({ column, role }, index) =>
    columnDimension(column, role, columns[index] ?? { places: new Map(), labels: [] }),
  )
  for (const { id, role, categories } of dimensions) {
    const same = role === 'area' ? sameAreaTwice(categories) : null
    if (same !== null)
      return refuseImport(
        'unsound',
        `Column ${id}: "${same[0]}" and "${same[1]}" are the same area. Keep one of them.`,
        place({ column: id }),
      )
  }
  const several = mapping.measures.length > 1
  const measureDimension: CubeDimension = {
    id: 'measure',
    label: 'Measure',
    role: 'measure',
    categories: mapping.measures.map(({ column }) => ({ code: column, label: column })),
    totals: [],
  }
  const all = several ? [...dimensions, measureDimension] : dimensions
  if (all.length === 0)
    return refuseImport(
      'mapping-needed',
      'No column says what the numbers are about. Choose at least one.',
      place({}),
    )
  const size = cubeSize(all)
  if (size > cubeLimits.combinations || grid.rows.length * mapping.measures.length > cubeLimits.cells)
    return refuseImport(
      'too-large',
      `The table has ${size} combinations of its categories, more than are kept.`,
      place({}),
    )
  const strides = cubeStrides(all)
  const builder = createCubeBuilder(size, grid.rows.length * mapping.measures.length)
  const legend = legendOf(mapping.symbols)
  const zeros = new Set(
    mapping.symbols.filter(({ meaning }) => meaning === 'zero').map(({ symbol }) => symbol),
  )
  const makers = mapping.measures.map(({ grain, additive }) =>
    cellMaker(
      legend,
      { counted: grain !== null, decimals: null, derived: false, scale: 1 },
      additive && grain !== null,
    ),
  )
  const dimensionsAt = mapping.dimensions.map(({ column }) => at(column))
  const measuresAt = mapping.measures.map(({ column }) => at(column))
  const rowsByPlace = new Map<number, number>()
  const read = tellRows('reading', grid.rows.length, tell)
  for (const [done, { row, cells }] of grid.rows.entries()) {
    read(done)
    let offset = 0
    for (const [index, columnAt] of dimensionsAt.entries())
      offset += (columns[index]?.places.get(cellText(cells[columnAt])) ?? 0) * (strides[index] ?? 1)
    const before = rowsByPlace.get(offset)
    if (before !== undefined)
      return refuseImport(
        'unsound',
        `Rows ${before} and ${row} have the same ${mapping.dimensions.map(({ column }) => column).join(', ')}. A column that tells them apart is missing from the mapping, or a row stands twice.`,
        place({ row }),
      )
    rowsByPlace.set(offset, row)
    for (const [index, { column, grain }] of mapping.measures.entries()) {
      const cell = cells[measuresAt[index] ?? -1] ?? ''
      const text = cellText(cell)
      const number = zeros.has(text) ? 0 : legend.symbols.has(text) ? null : readNumber(cell, mapping.decimal)
      if (number === null && !legend.symbols.has(text))
        return refuseImport(
          'mapping-needed',
          `Row ${row}, column ${column}: ${text === '' ? 'the cell is empty' : `"${text.slice(0, 40)}" is no number`}. Say what it means in the list of symbols, or choose other decimals.`,
          place({ row, column }),
        )
      if (grain !== null && number !== null && number < 0)
        return refuseImport(
          'malformed',
          `Row ${row}, column ${column}: a count is not below 0.`,
          place({ row, column }),
        )
      const made = makers[index]?.(number ?? text, null) ?? null
      if (made === null)
        return refuseImport(
          'malformed',
          `Row ${row}, column ${column}: the cell cannot be read.`,
          place({ row, column }),
        )
      builder.set(
        offset + (several ? index : 0),
        zeros.has(text) || text === '' ? { ...made, marker: text === '' ? null : text } : made,
      )
    }
  }
  const areas = all.find(({ role }) => role === 'area')
  const cube: Cube = {
    ...naming,
    key: 'import',
    dimensions: all,
    measures: mapping.measures.map(({ column, grain, unit, additive }) => ({
      code: several ? column : null,
      grain,
      unit,
      additive: additive && grain !== null,
    })),
    cells: builder.finish(),
    absent: null,
    areaVintage: areas === undefined ? '' : norwegianAreaVintage(areas.categories),
  }
  boundHidden(cube)
  return soundCube(cube, place({}))
}

/** Places of the values of a column and their names, or the first row where the value is missing. */
function valuesOf(
  rows: readonly GridRow[],
  at: number,
  labelsAt: number,
): { readonly places: Map<string, number>; readonly labels: string[] } | { readonly row: number } {
  const places = new Map<string, number>()
  const labels: string[] = []
  for (const { row, cells } of rows) {
    const code = cellText(cells[at])
    if (code === '') return { row }
    if (places.has(code)) continue
    places.set(code, places.size)
    labels.push(labelsAt === -1 ? '' : cellText(cells[labelsAt]))
  }
  return { places, labels }
}
