import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listBackups } from '#electron/node/databaseBackups'
import { listSoundBackups } from '#electron/node/databaseDamage'
import { openDatabaseFile } from '#electron/node/databaseFile'
import { workspaceSchema } from '#shared/database/schemas'
import { sql } from '#shared/database/sql'
import { listStudies, readStudy, readWholeStudy } from '#shared/database/studies'

const projectRoot = resolve(import.meta.dirname, '../../..')
const directories = 20
const killsPerDirectory = 10
/**
 * SQLite compiled once and simply, without helper threads: the process lives too briefly for more to pay. Its start is
 * what this test takes its time for, 0.2 of the 0.22 seconds of processor time that a kill costs.
 */
const startCheaply = ['--liftoff-only', '--single-threaded'] as const
/** As many processes at once as the smallest machine has cores. */
const lanes = 2

let temporary: string
let program: string

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'kohort-durability-'))
  const built = join(projectRoot, 'test-results', `durability-${process.pid}`)
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    // Only what is used of it: the whole takes longer to load.
    ssr: { noExternal: ['valibot'] },
    build: {
      ssr: resolve(import.meta.dirname, 'answeringProcess.ts'),
      outDir: built,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'answeringProcess.mjs' } },
    },
  })
  program = join(built, 'answeringProcess.mjs')
})

afterAll(async () => {
  await rm(resolve(program, '..'), { recursive: true, force: true })
  await rm(temporary, { recursive: true, force: true })
})

/** What a process said before it was killed. */
interface Killed {
  readonly opened: boolean
  /** Newest answered step of each study. */
  readonly answered: ReadonlyMap<string, number>
  readonly complaint: string
}

/** Starts a process that writes, and kills it: while it opens the file, or a moment after some answer. */
async function writeUntilKilled(directory: string, run: number, random: () => number): Promise<Killed> {
  const child = spawn(process.execPath, [...startCheaply, program, directory, String(run)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const answered = new Map<string, number>()
  let opened = false
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString()
  })
  const linesBefore = random() < 0.15 ? 0 : 1 + Math.floor(random() * 16)
  let lines = 0
  // While it starts and opens the file there is no line to wait for.
  if (linesBefore === 0) killAfter(child, 40 + random() * 120)
  const reader = createInterface(child.stdout)
  reader.on('line', (line) => {
    lines += 1
    if (lines === linesBefore) killAfter(child, random() * 6)
    if (line === 'open') opened = true
    const [, study, step] = /^answered (\S+) (\d)$/.exec(line) ?? []
    if (study !== undefined) answered.set(study, Number(step))
  })
  await Promise.all([once(child, 'exit'), once(reader, 'close')])
  return { opened, answered, complaint }
}

function killAfter(child: ChildProcess, milliseconds: number): void {
  setTimeout(() => child.kill('SIGKILL'), milliseconds)
}

/** Opens the file as a restart does, and looks for everything that was ever answered. */
async function checkAfterRestart(directory: string, answered: ReadonlyMap<string, number>): Promise<void> {
  const path = join(directory, 'workspace.sqlite')
  const opened = await openDatabaseFile({
    path,
    schema: workspaceSchema,
    now: () => new Date().toISOString(),
    backups: 5,
  })
  if (!opened.ok) throw new Error(opened.error.message)
  const { database } = opened.value
  expect(database.all(sql`PRAGMA integrity_check`)).toEqual([{ integrity_check: 'ok' }])
  expect(database.all(sql`PRAGMA foreign_key_check`)).toEqual([])
  const missing = [...answered].filter(
    ([study, step]) => (readStudy(database, study)?.current.sequence ?? 0) < step,
  )
  expect(missing).toEqual([])
  for (const { id } of listStudies(database)) expect(readWholeStudy(database, id)?.versions).toHaveLength(1)
  await opened.value.close()
  expect((await readdir(directory)).filter((name) => name.endsWith('.tmp'))).toEqual([])
}

interface Tally {
  kills: number
  opened: number
  answers: number
}

async function killRepeatedly(directory: string, random: () => number, tally: Tally): Promise<void> {
  const answered = new Map<string, number>()
  for (let run = 0; run < killsPerDirectory; run += 1) {
    const killed = await writeUntilKilled(directory, run, random)
    expect(killed.complaint).toBe('')
    for (const [study, step] of killed.answered) answered.set(study, step)
    await checkAfterRestart(directory, answered)
    tally.kills += 1
    tally.opened += killed.opened ? 1 : 0
    tally.answers += killed.answered.size
  }
  const path = join(directory, 'workspace.sqlite')
  expect(await listSoundBackups(path, workspaceSchema)).toEqual(await listBackups(path))
}

/** Numbers from 0 to 1 that a seed repeats (Park and Miller 1988, doi:10.1145/63039.63042). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}

describe('a process that is killed while it writes', () => {
  it(
    `keeps every answered write through ${directories * killsPerDirectory} kills`,
    { timeout: 300_000 },
    async () => {
      const tally: Tally = { kills: 0, opened: 0, answers: 0 }
      const seed = 1 + (Date.now() % 2147483646)
      const waiting = Array.from({ length: directories }, (_, index) => index)
      const lane = async () => {
        for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
          await killRepeatedly(await mkdtemp(join(temporary, 'data-')), createRandom(seed + index), tally)
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
      expect(tally.kills).toBe(directories * killsPerDirectory)
      // The kills fell where they were meant to: most while it wrote, some before.
      expect(tally.opened).toBeGreaterThan(tally.kills / 2)
      expect(tally.answers).toBeGreaterThan(tally.kills)
    },
  )
})
