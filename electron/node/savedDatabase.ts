import { succeed, type Outcome } from '#shared/contract/outcome'
import type { WritableDatabase } from '#shared/database/port'
import { keepBackup, listBackups } from './databaseBackups'
import type { DatabaseFileOptions } from './databaseFile'
import { notSaved } from './notSaved'
import type { SqliteDatabase } from './sqliteDatabase'
import { writeDurably } from './writeDurably'

/** A database in memory with its file. */
export interface DatabaseFile {
  readonly database: WritableDatabase
  /**
   * Answers once everything written before the call is on the disk. Calls that come while a save is under way share
   * the next one. `not-saved` when the disk refuses: what people made is then again as it was last saved, so that
   * nothing is shown that the next start would not have; what can be built again stays for the next save.
   */
  save(): Promise<Outcome<null>>
  /** Waits for saves under way and frees the memory; what was not saved is lost. */
  close(): Promise<void>
}

/** The content of a file and when it was saved, ISO. */
export interface SavedContent {
  readonly bytes: Uint8Array
  readonly savedAt: string
}

/** A backup is kept when the content it holds is this much younger than that of the newest one. */
const backupInterval = 10 * 60 * 1000

/** Gives a database in memory the file that it is saved to; `found` is what that holds, null while there is none. */
export function createSavedDatabase(
  { path, now, backups }: DatabaseFileOptions,
  sqlite: SqliteDatabase,
  found: SavedContent | null,
): DatabaseFile {
  const precious = backups > 0
  let savedAt = found?.savedAt ?? null
  /** What a refused save goes back to; null for what can be built again. */
  let lastSaved = precious ? (found?.bytes ?? null) : null
  let timesTakenBack = 0
  let underWay: Promise<Outcome<null>> = Promise.resolve(succeed(null))
  let waiting: Promise<Outcome<null>> | null = null
  let closed = false

  async function write(): Promise<Outcome<null>> {
    const bytes = sqlite.exportBytes()
    // A backup that fails must not keep the change from the disk; the next save tries it again.
    if (savedAt !== null && precious) await keepBackupWhenDue(path, savedAt, backups).catch(() => undefined)
    try {
      await writeDurably(path, bytes)
    } catch (error) {
      takeBack()
      return notSaved(path, error)
    }
    savedAt = now()
    if (precious) lastSaved = bytes
    return succeed(null)
  }

  function takeBack(): void {
    if (lastSaved === null) return
    sqlite.restore(lastSaved)
    timesTakenBack += 1
    // The save that waits was asked for by changes that are gone now; those that come next need one of their own.
    waiting = null
  }

  return {
    database: sqlite.database,
    save() {
      if (closed) return Promise.reject(new Error(`The database ${path} is closed`))
      if (waiting !== null) return waiting
      const before = underWay
      const timesBefore = timesTakenBack
      const turn = (): Promise<Outcome<null>> => {
        if (timesTakenBack !== timesBefore) return before
        waiting = null
        return write()
      }
      // One after the other: of two writes at once, the older content could be put in place last.
      waiting = before.then(turn, turn)
      underWay = waiting
      return waiting
    },
    async close() {
      if (closed) return
      closed = true
      await underWay.catch(() => undefined)
      sqlite.close()
    },
  }
}

async function keepBackupWhenDue(path: string, savedAt: string, limit: number): Promise<void> {
  const [newest] = await listBackups(path)
  // The difference either way: after the clock was put back, the next backup would be years away.
  const age = newest === undefined ? Infinity : Math.abs(Date.parse(savedAt) - Date.parse(newest.savedAt))
  if (age >= backupInterval) await keepBackup(path, savedAt, limit)
}
