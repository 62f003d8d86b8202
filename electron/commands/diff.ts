import { listSyncedTables } from '#shared/database/syncedTables'
import {
  listCellChanges,
  listTableReleases,
  mostKeptChanges,
  type TableRelease,
} from '#shared/database/tableReleases'
import type { CellChange } from '#shared/domain/cubes/compareCubes'
import type { CubeCell } from '#shared/domain/cubes/cubeCells'
import { formatInteger, formatRange } from '#shared/domain/counts/formatNumber'
import type { Application } from '../node/application'
import { countedWords } from './countedWords'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { plainTable } from './plainTable'
import { withData } from './withApplication'

export interface DiffOptions {
  readonly release?: number
  readonly json: boolean
  readonly data?: string
}

/** Changed cells printed for reading; `--json` has all that are kept. */
const mostPrinted = 50

/** Says what changed between two releases of a table, or lists the releases of all. */
export function diffCommand(
  table: string | undefined,
  options: DiffOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return withData(environment, options.data ?? null, (application) =>
    table === undefined ? listReleases(application, options) : tellChanges(application, table, options),
  )
}

function listReleases({ ports }: Application, { json }: DiffOptions): CommandOutcome<string> {
  const { database } = ports.cache
  const tables = listSyncedTables(database).map(({ key }) => ({
    table: key,
    releases: listTableReleases(database, key),
  }))
  if (json) return done(`${JSON.stringify({ tables }, null, 2)}\n`)
  if (tables.length === 0) return done('No table has been synced yet. `kohort sync` brings them.\n')
  const rows = tables.flatMap(({ table, releases }) =>
    releases.map((release) => [table, ...releaseRow(release)]),
  )
  return done(
    `${plainTable([['Table', 'No.', 'Release', 'Read', 'Cells', 'New', 'Gone', 'Changed', 'Within rounding'], ...rows], 4)}\n`,
  )
}

function releaseRow({ number, release, retrievedAt, cells, changes }: TableRelease): readonly string[] {
  const counts = [changes?.added, changes?.gone, changes?.changed, changes?.['within-rounding']]
  return [
    String(number),
    release,
    retrievedAt.slice(0, 10),
    formatInteger(cells, 'en'),
    ...counts.map((count) => (count === undefined ? '–' : formatInteger(count, 'en'))),
  ]
}

function tellChanges({ ports }: Application, table: string, options: DiffOptions): CommandOutcome<string> {
  const { database } = ports.cache
  const releases = listTableReleases(database, table)
  const release = releases.find(({ number }) => number === (options.release ?? releases[0]?.number))
  if (release === undefined) {
    const known = releases.map(({ number }) => number).join(', ')
    return ended(
      exitCodes.wrongUse,
      known === ''
        ? `There is no synced table "${table}". \`kohort diff\` lists those that there are.`
        : `The table "${table}" has no release ${options.release}. It has: ${known}.`,
    )
  }
  const before = releases.find(({ number }) => number === release.number - 1) ?? null
  const changes = listCellChanges(database, table, release.number, 0, mostKeptChanges)
  if (options.json) return done(`${JSON.stringify({ table, before, release, changes }, null, 2)}\n`)
  if (release.changes === null)
    return done(`${table}: release ${release.release} is the first that was read.\n`)
  const { added, gone, changed } = release.changes
  const lines = [
    `${table}: ${before?.release ?? ''} -> ${release.release}`,
    `  ${countedWords(added, 'cell', 'cells')} new, ${formatInteger(gone, 'en')} gone, ${formatInteger(changed, 'en')} changed, ${formatInteger(release.changes['within-rounding'], 'en')} changed within their rounding`,
    ...changes.slice(0, mostPrinted).map((change) => `  ${describeChange(change)}`),
  ]
  const rest =
    added + gone + changed + release.changes['within-rounding'] - Math.min(mostPrinted, changes.length)
  if (rest > 0)
    lines.push(
      `  … and ${formatInteger(rest, 'en')} more${changes.length > mostPrinted ? ' (--json has them)' : ''}`,
    )
  return done(`${lines.join('\n')}\n`)
}

function describeChange({ kind, place, before, after }: CellChange): string {
  const where = Object.entries(place)
    .map(([dimension, code]) => `${dimension} ${code}`)
    .join(', ')
  return `${kind}: ${where}: ${describeCell(before)} -> ${describeCell(after)}`
}

function describeCell(cell: CubeCell | null): string {
  if (cell === null) return 'none'
  const { value, lower, upper, marker } = cell
  if (value !== null && lower === value && upper === value) return String(value)
  const range = formatRange(lower, upper, 'en')
  return value === null ? `${marker ?? 'no number'} (${range})` : `${value} (${range})`
}
