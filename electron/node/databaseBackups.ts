import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { errorCode, syncDirectory, temporaryEnding } from './writeDurably'

/** A former content of a database file. */
export interface DatabaseBackup {
  readonly path: string
  /** ISO instant at which this content was saved. */
  readonly savedAt: string
}

const stampPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/

/** The backups of a database file, newest first. */
export async function listBackups(path: string): Promise<readonly DatabaseBackup[]> {
  const prefix = `${nameOf(path)}-`
  const names = await readdir(backupDirectory(path)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => {
      if (!name.startsWith(prefix) || extname(name) !== extname(path)) return []
      const savedAt = readStamp(name.slice(prefix.length, -extname(path).length))
      return savedAt === null ? [] : [{ path: join(backupDirectory(path), name), savedAt }]
    })
    .sort((first, second) => (first.savedAt < second.savedAt ? 1 : -1))
}

/** Keeps the file as it is now as a backup of what was saved at `savedAt`, and forgets all but the newest `limit`. */
export async function keepBackup(path: string, savedAt: string, limit: number): Promise<void> {
  const directory = backupDirectory(path)
  await mkdir(directory).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error
  })
  await keepAs(path, join(directory, `${nameOf(path)}-${writeStamp(savedAt)}${extname(path)}`))
  for (const old of (await listBackups(path)).slice(limit)) await rm(old.path, { force: true })
}

/** Keeps a damaged file beside its place under a name that says so; answers the new path, null when there is no file. */
export async function keepDamaged(path: string, at: string): Promise<string | null> {
  const aside = join(dirname(path), `${nameOf(path)}-damaged-${writeStamp(at)}${extname(path)}`)
  try {
    await keepAs(path, aside)
    return aside
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * Gives the content a second name. A database file is replaced and never written into, so another name for the same
 * content costs neither time nor room; file systems that know no second names get a copy.
 */
async function keepAs(path: string, kept: string): Promise<void> {
  try {
    await link(path, kept)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    await copyDurably(path, kept)
  }
  await syncDirectory(dirname(kept))
}

async function copyDurably(path: string, copy: string): Promise<void> {
  const temporary = `${copy}.${process.pid}${temporaryEnding}`
  await copyFile(path, temporary, constants.COPYFILE_FICLONE)
  const file = await open(temporary, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, copy)
}

function backupDirectory(path: string): string {
  return join(dirname(path), 'backups')
}

function nameOf(path: string): string {
  return basename(path, extname(path))
}

/** `2024-05-02T10:11:12.345Z` without the signs that file names may not hold. */
function writeStamp(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:.]/g, '')
}

function readStamp(text: string): string | null {
  const parts = stampPattern.exec(text)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second, millisecond] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`
}
