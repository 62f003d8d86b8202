import { readFile } from 'node:fs/promises'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { withData } from './withApplication'
import { checkOutput, writeOutput } from './writeOutput'

export interface ExportTablesOptions {
  readonly out: string
  readonly force: boolean
  readonly data?: string
}

/** Writes tables that are kept as a bundle for another Kohort. The key of an imported file means all of its tables. */
export async function exportTablesCommand(
  keys: readonly string[],
  { out, force, data }: ExportTablesOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const free = await checkOutput(out, environment.directory, force)
  if (!free.ok) return free
  return withData(environment, data ?? null, async ({ handlers, openDocument }) => {
    const imported = fromService(await handlers['imports.list']({}), exitCodes.notPossible)
    if (!imported.ok) return imported
    const tables = keys.flatMap((wanted) => {
      const file = imported.value.find(({ key }) => key === wanted)
      return file === undefined || file.tables.length === 0 ? [wanted] : file.tables.map(({ key }) => key)
    })
    const made = fromService(await handlers['imports.export']({ tables }), exitCodes.wrongUse)
    if (!made.ok) return made
    const opened = fromService(openDocument(made.value.handle), exitCodes.notPossible)
    if (!opened.ok) return opened
    const written = await writeOutput(out, environment.directory, await readFile(opened.value.path), force)
    return written.ok ? done(`Wrote ${[...new Set(tables)].join(', ')} to ${out}.\n`) : written
  })
}
