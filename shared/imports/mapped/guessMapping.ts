import type { Grain } from '../../domain/counts/count'
import type { DimensionRole } from '../../domain/cubes/cube'
import { dimensionRole } from '../../sources/jsonStat/dimensionRole'
import { guessGrain } from '../../sources/jsonStat/measureGrain'
import { cellText, type GridCell, type NamedGrid } from '../grid'
import type { ImportMapping } from './mapping'
import { isAmbiguous, readNumber } from './readNumber'
import { guessSymbol } from './symbols'

/** Rows that are looked at for a guess, spread over the file. */
const sampleRows = 2000
const goldenRatio = (1 + Math.sqrt(5)) / 2
/** Different symbols in a column of numbers; a column with more holds something else. */
const mostSymbols = 30

const counts =
  /^(antall|antal|n|nr of .*|number|number of .*|count|count_value|counts|verdi|value|sum|freq|frequency|hyppighet)\b/i
const further: readonly (readonly [DimensionRole, RegExp])[] = [
  [
    'area',
    /(kommune|fylke|region|county|municipal|helseforetak|sykehus|hospital|\bhf\b|area|område|land\b|country)/i,
  ],
  ['age', /(alder|\bage|ålder)/i],
  ['sex', /(kjønn|kjonn|\bsex\b|gender)/i],
  ['time', /(^år|aar$|\byear|periode|period|dato|date|måned|month)/i],
  ['concept', /(icd|diagnos|atc|icpc|\bkode|\bcode|sykdom|disease|condition|legemid|drug|tilstand)/i],
]
/** Shares and rates: they count nothing, whatever they are shares of. */
const shares = /(%|prosent|procent|per ?cent|promille|\bandel|\bshare\b|\brate\b|\bper\s+1)/i
const nameOf = /[ _-]?(navn|namn|name|tekst|text|label|beskrivelse|description)$/i
const grainsByWord: readonly (readonly [Grain, RegExp])[] = [
  ['donors', /donor|giver/i],
  ['samples', /sample|prøve|specimen/i],
  ['trials', /trial|studie/i],
  ['procedures', /procedure|inngrep|operasjon/i],
]

interface Column {
  readonly name: string
  readonly cells: readonly GridCell[]
}

function roleOf(name: string): DimensionRole | null {
  const known = dimensionRole({ id: name, label: name, role: null })
  if (known !== 'other' && known !== 'measure') return known
  return further.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

function sampleColumns({ header, rows }: NamedGrid): readonly Column[] {
  const step = Math.max(1, Math.floor(rows.length / sampleRows))
  // Not every so-manieth: tables repeat themselves, and all women or all first ages are no sample.
  const sample = rows.filter((_, index) => (index * goldenRatio) % 1 < 1 / step)
  return header.map((name, index) => ({ name, cells: sample.map(({ cells }) => cells[index] ?? '') }))
}

function holdsNumbers({ cells }: Column): boolean {
  const isNumber = (cell: GridCell) => readNumber(cell, '.') !== null || readNumber(cell, ',') !== null
  const rest = cells.filter((cell) => !isNumber(cell))
  const others = new Set(rest.map(cellText))
  if (rest.length === cells.length || others.size > mostSymbols) return false
  return rest.length <= cells.length / 2 || [...others].every((symbol) => guessSymbol(symbol) !== null)
}

function holdsYears({ cells }: Column): boolean {
  return cells.every((cell) => /^(19|20)\d\d$/.test(cellText(cell)))
}

/** The columns that hold the numbers: those that say so, with shares beside them, else those that are named as nothing else. */
function measuresOf(columns: readonly Column[]): readonly Column[] {
  const numeric = columns.filter(holdsNumbers)
  const said = numeric.filter(
    ({ name }) => counts.test(name) || (guessGrain('', name) !== null && roleOf(name) === null),
  )
  if (said.length > 0)
    return numeric.filter(
      (column) => said.includes(column) || (shares.test(column.name) && roleOf(column.name) === null),
    )
  return numeric.filter((column) => roleOf(column.name) === null && !holdsYears(column))
}

function grainOf(name: string): Grain | null {
  if (shares.test(name)) return null
  const found = grainsByWord.find(([, pattern]) => pattern.test(name))?.[0] ?? guessGrain('', name)
  return found ?? (counts.test(name) ? 'persons' : null)
}

/** Decimals: the sign with which most cells are numbers; where both do, a comma in a file with semicolons. */
function decimalOf(columns: readonly Column[], delimiter: ImportMapping['delimiter']): '.' | ',' {
  const cells = columns.flatMap((column) => column.cells)
  const readable = (decimal: '.' | ',') => cells.filter((cell) => readNumber(cell, decimal) !== null).length
  const [point, comma] = [readable('.'), readable(',')]
  if (point !== comma) return point > comma ? '.' : ','
  return delimiter === ';' || delimiter === '\t' ? ',' : '.'
}

export interface GuessedMapping {
  readonly mapping: ImportMapping
  /** What the person should look at, as codes with words in English. */
  readonly doubts: readonly { readonly code: string; readonly message: string; readonly count: number }[]
}

/**
 * A guess of what the columns are, to be shown and confirmed. Its measures may be empty: then the person has to say which
 * column holds the numbers.
 */
export function guessMapping(
  grid: NamedGrid,
  written: Pick<ImportMapping, 'encoding' | 'delimiter'>,
): GuessedMapping {
  const columns = sampleColumns(grid)
  const measures = measuresOf(columns)
  const rest = columns.filter(
    (column) => !measures.includes(column) && column.cells.some((cell) => cellText(cell) !== ''),
  )
  const labels = new Map<string, string>()
  for (const column of rest) {
    if (!nameOf.test(column.name)) continue
    const stem = column.name.replace(nameOf, '').toLowerCase()
    const owner = rest.find(
      ({ name }) =>
        name !== column.name && !nameOf.test(name) && stem !== '' && sameStem(name.toLowerCase(), stem),
    )
    if (owner !== undefined && !labels.has(owner.name)) labels.set(owner.name, column.name)
  }
  const used = new Set(labels.values())
  const dimensions = rest
    .filter(({ name }) => !used.has(name))
    .map((column): ImportMapping['dimensions'][number] => {
      const role = roleOf(column.name) ?? (holdsYears(column) ? 'time' : 'other')
      return {
        column: column.name,
        role: role === 'measure' ? 'other' : role,
        labels: labels.get(column.name) ?? null,
      }
    })
  const decimal = decimalOf(measures, written.delimiter)
  const symbols = [...symbolsOf(grid, measures, decimal)]
  const doubtful = measures.flatMap(({ cells }) => cells).filter(isAmbiguous).length
  return {
    mapping: {
      ...written,
      headerRow: grid.headerRow,
      decimal,
      dimensions,
      measures: measures.map(({ name }) => {
        const grain = grainOf(name)
        return { column: name, grain, unit: '', additive: grain !== null }
      }),
      symbols: symbols.flatMap((symbol) => guessSymbol(symbol) ?? []),
    },
    doubts:
      doubtful === 0
        ? []
        : [
            {
              code: 'thousands-or-decimals',
              message: `${doubtful} numbers such as "1.234" can be read with decimals or with thousands. They are read with "${decimal}" before decimals.`,
              count: doubtful,
            },
          ],
  }
}

/** Everything in the columns of numbers that is no number, over all rows. */
function symbolsOf(grid: NamedGrid, measures: readonly Column[], decimal: '.' | ','): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { name } of measures) {
    const at = grid.header.indexOf(name)
    for (const { cells } of grid.rows) {
      const cell = cells[at] ?? ''
      if (found.size <= mostSymbols && readNumber(cell, decimal) === null) found.add(cellText(cell))
    }
  }
  return found
}

/** `kommune` and `kommunenr`, `area` and `area_code`. */
function sameStem(name: string, stem: string): boolean {
  return name === stem || name.replace(/[ _-]?(nr|no|kode|code|id|nummer|number)$/, '') === stem
}
