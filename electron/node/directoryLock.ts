import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import { isProcessAlive, readProcessIdentity } from './processIdentity'
import { errorCode } from './writeDurably'

/** The right to open the databases of a directory; held by one process at a time. */
export interface DirectoryLock {
  release(): Promise<void>
}

const lockContent = v.object({
  token: v.string(),
  process: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Tells two processes apart that got the same number one after the other; null where the system does not tell. */
  identity: v.nullable(v.string()),
  computer: v.string(),
})
type LockContent = v.InferOutput<typeof lockContent>

/** Milliseconds after which what is half done was left by a stopped process: it takes a few only. */
const unfinishedLifetime = 5_000
/** Milliseconds for which a start waits for what is half done: one second longer than that is taken for unfinished. */
const patienceWithUnfinished = unfinishedLifetime + 1_000
const pauseBetweenLooks = 100

/** Locks of this process: a lock file with its number and another token is left over from a former process. */
const heldHere = new Set<string>()

/**
 * Takes the lock of a data directory, which is made when it is not there. `database-locked` when another process has it.
 * A lock that a stopped process left behind is taken over; one that was stopped in the middle of writing its lock leaves
 * half a file, for whose end this waits `patience` milliseconds.
 */
export async function lockDirectory(
  directory: string,
  patience = patienceWithUnfinished,
): Promise<Outcome<DirectoryLock>> {
  const path = join(directory, 'kohort.lock')
  const own: LockContent = {
    token: randomUUID(),
    process: process.pid,
    identity: await readProcessIdentity(process.pid),
    computer: hostname(),
  }
  await mkdir(directory, { recursive: true })
  heldHere.add(own.token)
  const patient = Date.now() + patience
  for (;;) {
    if (await createLockFile(path, own)) return succeed({ release: () => releaseLock(path, own) })
    const holder = await readLockFile(path)
    const held = holder !== 'gone' && (await isHeld(path, holder))
    if (held && holder !== null) return refuse(directory, path, holder, own)
    if (!held && holder !== 'gone' && (await removeLeftover(path, own))) continue
    if (Date.now() >= patient) return refuse(directory, path, null, own)
    await wait(pauseBetweenLooks)
  }
}

async function createLockFile(path: string, content: LockContent): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(JSON.stringify(content))
    } catch (error) {
      // On a full disk an empty lock is left, which the next attempt would take for one that is being written.
      await rm(path, { force: true })
      throw error
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Who holds the lock; null when the file cannot be understood. */
async function readLockFile(path: string): Promise<LockContent | null | 'gone'> {
  try {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), lockContent), await readFile(path, 'utf8'))
    return parsed.success ? parsed.output : null
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone'
    throw error
  }
}

async function isHeld(path: string, holder: LockContent | null): Promise<boolean> {
  if (holder === null) return (await ageOf(path)) < unfinishedLifetime
  // The processes of another computer cannot be seen from here.
  if (holder.computer !== hostname()) return true
  if (heldHere.has(holder.token)) return true
  if (holder.process === process.pid || !isProcessAlive(holder.process)) return false
  const identity = await readProcessIdentity(holder.process)
  return holder.identity === null || identity === null || identity === holder.identity
}

/**
 * Removes a left-over lock. A second lock file lets only one process do so at a time, and that one looks again: between
 * its first look and now, another may have removed the left-over and put its own lock there. False when it was not this
 * one's turn.
 */
async function removeLeftover(path: string, own: LockContent): Promise<boolean> {
  const guard = `${path}.takeover`
  if (!(await createLockFile(guard, own))) {
    if ((await ageOf(guard)) <= unfinishedLifetime) return false
    await rm(guard, { force: true })
    return true
  }
  try {
    const holder = await readLockFile(path)
    if (holder !== 'gone' && !(await isHeld(path, holder))) await rm(path, { force: true })
    return true
  } finally {
    await rm(guard, { force: true })
  }
}

/** Milliseconds since the file was written; endless when it is gone. */
async function ageOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Number.POSITIVE_INFINITY,
  )
}

async function releaseLock(path: string, own: LockContent): Promise<void> {
  if (!heldHere.delete(own.token)) return
  const holder = await readLockFile(path)
  if (holder !== 'gone' && holder?.token === own.token) await rm(path, { force: true })
}

function refuse(
  directory: string,
  path: string,
  holder: LockContent | null,
  own: LockContent,
): Outcome<never> {
  heldHere.delete(own.token)
  const who =
    holder === null ? 'Another Kohort' : `Another Kohort (process ${holder.process} on ${holder.computer})`
  return fail(
    'database-locked',
    `${who} has the data folder ${directory} open. Close it, or choose another folder. ` +
      `If no other Kohort is running, delete ${path} and start again.`,
    {
      directory,
      lockFile: path,
      ...(holder === null ? {} : { process: holder.process, computer: holder.computer }),
    },
  )
}
