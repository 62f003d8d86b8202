import { variableLimits, type Variable, type VariableField } from '../../domain/discovery/variables/variable'
import type { SyncNote } from '../../sources/connector'
import { cellText, nameColumns, type Grid, type GridRow, type NamedGrid } from '../grid'
import { refuseIdentityNumbers } from '../identityNumbers'
import { imported, refuseImport, type Imported } from '../importProblem'
import { tellRows, type TellProgress } from '../importProgress'
import { refusePersonLevel } from '../personLevel'
import { glanceAt } from '../readMappedGrid'
import { keepOnce } from './keepOnce'
import { statedDayOf, statedPeriodOf } from './statedPeriod'
import { guessVariableColumns, type VariableMapping } from './variableMapping'
import type { ListedVariables, VariableReading } from './variableReading'

const longest: Readonly<Record<VariableField, number>> = {
  name: variableLimits.name,
  otherName: variableLimits.name,
  code: variableLimits.short,
  description: variableLimits.description,
  type: variableLimits.short,
  unit: variableLimits.short,
  from: variableLimits.short,
  to: variableLimits.short,
  codeList: variableLimits.codeList,
  theme: variableLimits.short,
}

type Row = Readonly<Record<VariableField, string>>

/** The end of a day that a period is stated to begin or end on, compared as text. */
const firstOf = (day: string) => day.padEnd(10, '-00')
const lastOf = (day: string) => day.padEnd(10, '-99')

/** Reads a table with a row for each variable. Refused outright where it tells who people are. */
export function readVariableGrid(
  grid: Grid,
  mapping: VariableMapping | null,
  written: Pick<VariableMapping, 'encoding' | 'delimiter'>,
  tell?: TellProgress,
): Imported<Pick<VariableReading, 'glance' | 'mapping' | 'guessed' | 'content'>> {
  const named = nameColumns(grid, mapping?.headerRow ?? null)
  const identity = refuseIdentityNumbers(grid, named.ok ? named.value.header : [], tell)
  if (identity !== null) return identity
  if (!named.ok) return named
  const person = refusePersonLevel(named.value, [])
  if (person !== null) return person
  const used = mapping ?? {
    ...written,
    headerRow: named.value.headerRow,
    columns: guessVariableColumns(named.value),
  }
  return imported({
    glance: glanceAt(named.value),
    mapping: used,
    guessed: mapping === null,
    content: variablesOf(named.value, used, tell),
  })
}

function variablesOf(
  grid: NamedGrid,
  { columns }: VariableMapping,
  tell?: TellProgress,
): Imported<ListedVariables> {
  const { header, headerRow, rows } = grid
  const place = grid.sheet === null ? {} : { sheet: grid.sheet }
  const { name } = columns
  if (name === null)
    return refuseImport(
      'mapping-needed',
      `Row ${headerRow}: no heading was recognised as the name of the variables. Choose its column.`,
      { ...place, row: headerRow },
    )
  const chosen = Object.values(columns).filter((column) => column !== null)
  const lost = chosen.find((column) => !header.includes(column))
  if (lost !== undefined)
    return refuseImport('mapping-needed', `Row ${headerRow} has no heading "${lost}".`, {
      ...place,
      row: headerRow,
      column: lost,
    })
  const searched = tellRows('reading', rows.length, tell ?? (() => undefined))
  const variables: Variable[] = []
  const unnamed: number[] = []
  for (const [done, row] of rows.entries()) {
    searched(done)
    const texts = textsOf(row, header, columns)
    if (texts.name === '') {
      unnamed.push(row.row)
      continue
    }
    const read = variableOf(texts, row.row, columns)
    if (!read.ok)
      return { ok: false, problem: { ...read.problem, place: { ...place, ...read.problem.place } } }
    variables.push(read.value)
  }
  return keepOnce(variables, notesOf(grid, chosen, unnamed), `column ${name}`)
}

function textsOf({ cells }: GridRow, header: readonly string[], columns: VariableMapping['columns']): Row {
  const of = (field: VariableField) => {
    const column = columns[field]
    return column === null ? '' : cellText(cells[header.indexOf(column)])
  }
  return {
    name: of('name'),
    code: of('code'),
    otherName: of('otherName'),
    description: of('description'),
    type: of('type'),
    unit: of('unit'),
    from: of('from'),
    to: of('to'),
    codeList: of('codeList'),
    theme: of('theme'),
  }
}

function variableOf(texts: Row, row: number, columns: VariableMapping['columns']): Imported<Variable> {
  const refuse = (field: VariableField, words: string) => {
    const column = columns[field] ?? field
    return refuseImport('malformed', `Row ${row}, column ${column}: ${words}`, { row, column })
  }
  const isLong = ([field, most]: readonly [VariableField, number]) => texts[field].length > most
  const long = entriesOf(longest).find(isLong)
  if (long !== undefined)
    return refuse(long[0], `this has ${texts[long[0]].length} characters; ${long[1]} are kept. Shorten it.`)
  const period = texts.to === '' ? statedPeriodOf(texts.from) : null
  const from = period?.from ?? statedDayOf(texts.from)
  const to = period?.to ?? statedDayOf(texts.to)
  const unread = from === null ? 'from' : to === null ? 'to' : null
  if (from === null || to === null)
    return refuse(
      unread ?? 'from',
      `"${texts[unread ?? 'from'].slice(0, 40)}" is no year and no date. Write 2008, 2008-01 or 01.01.2008, or choose no column for it.`,
    )
  if (from !== '' && to !== '' && firstOf(from) > lastOf(to))
    return refuse('to', `the period ends (${to}) before it begins (${from}). Correct one of the two.`)
  const { otherName, ...stated } = texts
  return imported({ ...stated, otherNames: otherName === '' ? [] : [otherName], from, to })
}

function entriesOf(limits: typeof longest): readonly (readonly [VariableField, number])[] {
  const fields: VariableField[] = [
    'name',
    'code',
    'otherName',
    'description',
    'type',
    'unit',
    'codeList',
    'theme',
  ]
  return fields.map((field) => [field, limits[field]])
}

function notesOf(
  { header }: NamedGrid,
  chosen: readonly string[],
  unnamed: readonly number[],
): readonly SyncNote[] {
  const left = header.filter((column) => !chosen.includes(column))
  return [
    ...(unnamed.length === 0
      ? []
      : [
          {
            code: 'rows-without-name',
            message: `${unnamed.length} rows without a name are left out, the first is row ${unnamed[0] ?? ''}.`,
            count: unnamed.length,
          },
        ]),
    ...(left.length === 0
      ? []
      : [
          {
            code: 'columns-left-out',
            message: `Columns are left out: ${left.slice(0, 40).join(', ')}.`,
            count: left.length,
          },
        ]),
  ]
}
