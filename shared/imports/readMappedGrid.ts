import type { SyncNote } from '../sources/connector'
import type { FileReading, TableGlance } from './fileReading'
import { cellText, nameColumns, type Grid, type NamedGrid } from './grid'
import { refuseIdentityNumbers } from './identityNumbers'
import { imported, refuseImport, type Imported } from './importProblem'
import type { TellProgress } from './importProgress'
import { guessMapping } from './mapped/guessMapping'
import { mappedCube } from './mapped/mappedCube'
import type { ImportMapping } from './mapped/mapping'
import { refusePersonLevel } from './personLevel'

/** Rows shown before a mapping is confirmed. */
const shownRows = 20
/** Characters of a cell that are shown. */
const shownCharacters = 200

export function glanceAt({ header, headerRow, rows }: NamedGrid): TableGlance {
  return {
    headerRow,
    columns: header,
    rows: rows.slice(0, shownRows).map(({ row, cells }) => ({
      row,
      cells: header.map((_, index) => cellText(cells[index]).slice(0, shownCharacters)),
    })),
  }
}

/** What a sheet says beside its cells. */
export interface GridNaming {
  readonly title: string
  readonly sourceTable: string
  readonly written: Pick<ImportMapping, 'encoding' | 'delimiter'>
}

type MappedReading = Pick<FileReading, 'glance' | 'mapping' | 'guessed' | 'content'>

/** Reads a sheet by a mapping, guessed where none is given. Refused outright where it tells who people are. */
export function readMappedGrid(
  grid: Grid,
  mapping: ImportMapping | null,
  { title, sourceTable, written }: GridNaming,
  tell?: TellProgress,
): Imported<MappedReading> {
  const named = nameColumns(grid, mapping?.headerRow ?? null)
  const identity = refuseIdentityNumbers(grid, named.ok ? named.value.header : [], tell)
  if (identity !== null) return identity
  if (!named.ok) return named
  const { mapping: used, doubts } =
    mapping === null ? guessMapping(named.value, written) : { mapping, doubts: [] }
  const person = refusePersonLevel(
    named.value,
    used.measures.map(({ column }) => column),
  )
  if (person !== null) return person
  const read = { glance: glanceAt(named.value), mapping: used, guessed: mapping === null }
  if (named.value.rows.length === 0)
    return imported({
      ...read,
      content: refuseImport('malformed', 'There are headings, and no rows below them.', {
        row: named.value.headerRow,
      }),
    })
  if (used.measures.length === 0)
    return imported({
      ...read,
      content: refuseImport(
        'mapping-needed',
        'No column of numbers was recognised. Choose the column that holds the counts.',
        { row: named.value.headerRow },
      ),
    })
  const naming = { title, sourceTable, language: 'nb', release: '', notes: [] }
  const cube = mappedCube(named.value, used, naming, tell)
  const notes: readonly SyncNote[] = [
    ...doubts,
    ...leftOut(named.value, used),
    ...(mapping === null
      ? [
          {
            code: 'mapping-guessed',
            message: 'The meaning of the columns and symbols was guessed.',
            count: 1,
          },
        ]
      : []),
  ]
  return imported({
    ...read,
    content: cube.ok ? imported({ cubes: [cube.value], catalogue: null, notes }) : cube,
  })
}

function leftOut({ header }: NamedGrid, { dimensions, measures }: ImportMapping): readonly SyncNote[] {
  const used = new Set([
    ...dimensions.flatMap(({ column, labels }) => (labels === null ? [column] : [column, labels])),
    ...measures.map(({ column }) => column),
  ])
  const left = header.filter((name) => !used.has(name))
  return left.length === 0
    ? []
    : [
        {
          code: 'columns-left-out',
          message: `Columns are left out: ${left.slice(0, 40).join(', ')}.`,
          count: left.length,
        },
      ]
}
