import type { Cube } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import type { SyncedContent } from '../connector'
import { answered, refused, type Answered } from '../conversation'
import { countedNote } from '../countedNote'
import { readDelimited } from '../delimited/readDelimited'
import { nordcanCell } from './nordcanCube'

/** Columns of an exported table that hold rates per 100 000 people and year. */
const rateColumns: ReadonlyMap<string, string> = new Map([
  ['crude', 'Crude rate'],
  ['asr_world', 'Age-standardised rate (world)'],
  ['asr_nordic_2000', 'Age-standardised rate (Nordic 2000)'],
  ['asr_europe_1976', 'Age-standardised rate (Europe 1976)'],
  ['asr_europe_2013', 'Age-standardised rate (Europe 2013)'],
])

function readRate(text: string): number | null | 'unreadable' {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d{1,7}([.,]\d{1,9})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : 'unreadable'
}

/** Reads a table exported from NORDCAN: geography x year x rates. A country that does not reach a year has no cell there. */
export function readNordcanFile(text: string, name: string): Answered<SyncedContent> {
  const read = readDelimited(text, name)
  if (!read.ok) return read
  const { header, rows } = read.value
  const at = (column: string) => header.indexOf(column)
  const rates = header.filter((column) => rateColumns.has(column))
  if (at('geography_code') === -1 || at('year') === -1 || rates.length === 0)
    return refused(
      'malformed',
      `${name}: this is no table of NORDCAN; it needs geography_code, year and a rate.`,
      {
        what: name,
        reason: 'columns',
      },
    )
  const places = new Map<string, string>()
  const years = new Set<string>()
  for (const { line, cells } of rows) {
    const [code, year] = [(cells[at('geography_code')] ?? '').trim(), (cells[at('year')] ?? '').trim()]
    if (code === '' || !/^\d{4}$/.test(year))
      return refused('malformed', `${name}, line ${line}: the geography or the year is missing.`, {
        what: name,
        line,
      })
    places.set(code, (cells[at('geography')] ?? '').trim() || code)
    years.add(year)
  }
  if (rows.length === 0)
    return refused('malformed', `${name}: the table has no rows.`, { what: name, reason: 'empty' })
  const [codes, order] = [[...places.keys()], [...years].sort()]
  const placeOfCode = new Map(codes.map((code, place) => [code, place]))
  const placeOfYear = new Map(order.map((year, place) => [year, place]))
  const builder = createCubeBuilder(codes.length * order.length * rates.length)
  for (const { line, cells } of rows) {
    const [code, year] = [(cells[at('geography_code')] ?? '').trim(), (cells[at('year')] ?? '').trim()]
    const offset = ((placeOfCode.get(code) ?? 0) * order.length + (placeOfYear.get(year) ?? 0)) * rates.length
    if (builder.has(offset))
      return refused('unsound', `${name}, line ${line}: ${code} ${year} stands twice.`, {
        what: name,
        line,
      })
    for (const [index, column] of rates.entries()) {
      const rate = readRate(cells[at(column)] ?? '')
      if (rate === 'unreadable')
        return refused(
          'malformed',
          `${name}, line ${line}: "${(cells[at(column)] ?? '').slice(0, 40)}" in ${column} is no rate.`,
          {
            what: name,
            line,
            column,
          },
        )
      builder.set(offset + index, nordcanCell(rate))
    }
  }
  const other = header.filter(
    (column) => !rateColumns.has(column) && !['geography', 'geography_code', 'year'].includes(column),
  )
  const notes = countedNote('columns-left-out', `Columns are left out: ${other.join(', ')}.`, other.length)
  return answered({ cubes: [cubeOf(name, places, order, rates, builder.finish())], catalogue: null, notes })
}

function cubeOf(
  name: string,
  places: ReadonlyMap<string, string>,
  years: readonly string[],
  rates: readonly string[],
  cells: Cube['cells'],
): Cube {
  return {
    key: `nordcan-file/${name}`,
    title: `NORDCAN: ${name}`,
    language: 'en',
    dimensions: [
      {
        id: 'geography',
        label: 'Geography',
        role: 'area',
        categories: [...places].map(([code, label]) => ({ code, label })),
        totals: [],
      },
      {
        id: 'year',
        label: 'Year',
        role: 'time',
        categories: years.map((code) => ({ code, label: code })),
        totals: [],
      },
      {
        id: 'measure',
        label: 'Measure',
        role: 'measure',
        categories: rates.map((code) => ({ code, label: rateColumns.get(code) ?? code })),
        totals: [],
      },
    ],
    measures: rates.map((code) => ({ code, grain: null, unit: 'per 100 000', additive: false })),
    cells,
    absent: null,
    sourceTable: name,
    release: '',
    areaVintage: '',
    notes: ['Rates of different standard populations cannot be compared with each other.'],
  }
}
