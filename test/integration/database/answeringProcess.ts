import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabaseFile, type DatabaseFile } from '#electron/node/databaseFile'
import { lockDirectory } from '#electron/node/directoryLock'
import { appendStep } from '#shared/database/protocolSteps'
import { workspaceSchema } from '#shared/database/schemas'
import { insertStudy } from '#shared/database/studies'
import { exampleProtocol, exampleStudy } from '#test/support/databaseContent'

/** Writers at once, so that saves meet each other. */
const writers = 3

/** Every save is long after the one before: each keeps a backup, and is killed in the middle of that too. */
let minutes = 0
function now(): string {
  minutes += 11
  return new Date(Date.now() + minutes * 60_000).toISOString()
}

/** Tells the test what was answered; the pipe keeps it when this process is killed. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

async function save(file: DatabaseFile): Promise<void> {
  const saved = await file.save()
  if (!saved.ok) throw new Error(saved.error.message)
}

/** Writes studies with two steps each, and says which were answered, until it is killed. */
async function write(file: DatabaseFile, run: string, writer: number): Promise<never> {
  for (let number = 0; ; number += 1) {
    const id = `study-${run}-${writer}-${number}`
    const inserted = insertStudy(file.database, exampleStudy({ id }), { at: now(), change: 'Created' })
    if (!inserted.ok) throw new Error(inserted.error.message)
    await save(file)
    say(`answered ${id} 1`)
    const { sequence } = inserted.value.current
    const step = {
      study: id,
      version: 'version-1',
      sequence,
      change: 'Age',
      protocol: exampleProtocol(70),
      at: now(),
    }
    const appended = appendStep(file.database, step)
    if (!appended.ok) throw new Error(appended.error.message)
    await save(file)
    say(`answered ${id} 2`)
  }
}

const [directory = '', run = ''] = process.argv.slice(2)
const lock = await lockDirectory(directory)
if (!lock.ok) throw new Error(lock.error.message)
const opened = await openDatabaseFile({
  path: join(directory, 'workspace.sqlite'),
  schema: workspaceSchema,
  now,
  backups: 5,
})
if (!opened.ok) throw new Error(opened.error.message)
say('open')
await Promise.all(Array.from({ length: writers }, (_, writer) => write(opened.value, run, writer)))
