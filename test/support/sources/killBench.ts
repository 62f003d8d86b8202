import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openSqliteDatabase } from '#electron/node/sqliteDatabase'
import { sql } from '#shared/database/sql'
import { listTableReleases } from '#shared/database/tableReleases'
import { listDiscarded } from '#shared/database/syncedTables'
import { startCheaply } from '#test/support/startCheaply'
import { fhiSource } from './fhiSource'
import { compareKept, readKeptOffer, type KeptOffer } from './keptOffer'
import { startSourceServer, type SourceHandler } from './sourceServer'
import { municipalResidents, edited, scbSource } from './statBankSource'
import { patientsTable, pxWebSource } from './pxWebSource'

const cliFile = resolve(process.env['KOHORT_CLI'] ?? 'out/main/cli.js')

/** Tables that are synced together: two from one host, one each from two others. */
const offers = ['ssb/07459', 'ssb/14824', 'scb/TAB6471', 'fhi/nokkel/699'] as const

/** Milliseconds that a source takes to answer, so that there is a middle to be killed in. */
const answerDelay = 15

/** What was found after a kill, and after the sync that followed. */
export interface KillEnding {
  /** Milliseconds from the first request to the kill. */
  readonly after: number
  /** False when the sync had ended before. */
  readonly killed: boolean
  /** Tables of the new release that were on the disk already. */
  readonly arrived: number
  /** Whether a table that was not whole was on the disk, for the restart to take away. */
  readonly leftover: boolean
  /** Answers that the restart took up instead of asking again. */
  readonly resumed: number
  readonly violations: readonly string[]
}

export interface KillBench {
  /** Kills a sync at this share of its time, 0 to 1, and syncs again. */
  kill(moment: number): Promise<KillEnding>
  /** Milliseconds of a sync from the first request to the end, as the machine is now. */
  span(): number
  close(): Promise<void>
}

interface Cache {
  readonly kept: ReadonlyMap<string, KeptOffer>
  readonly releases: ReadonlyMap<string, number>
  readonly leftover: boolean
  readonly damage: string | null
}

async function readCache(directory: string): Promise<Cache> {
  const opened = await openSqliteDatabase(await readFile(join(directory, 'cache.sqlite')))
  try {
    const { database } = opened
    const check = database.get(sql`PRAGMA integrity_check`)?.['integrity_check']
    const orphans = database.all(sql`PRAGMA foreign_key_check`).length
    return {
      kept: new Map(offers.map((offer) => [offer, readKeptOffer(database, offer, 'leftovers')])),
      releases: new Map(offers.map((offer) => [offer, listTableReleases(database, offer).length])),
      leftover: listDiscarded(database).length > 0,
      damage: check === 'ok' && orphans === 0 ? null : `${String(check)}, ${orphans} orphans`,
    }
  } finally {
    opened.close()
  }
}

function isSame(one: KeptOffer | undefined, other: KeptOffer | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const { wrong, more, fewer, unknown } = compareKept(one, other)
  return wrong.length + more + fewer + unknown === 0 && one.releases.join() === other.releases.join()
}

/** The built command line over three sources on this machine; every sync is a process of its own. */
export async function openKillBench(): Promise<KillBench> {
  let edition: 1 | 2 = 1
  let onRequest: () => void = () => undefined
  const serve = (handlerOf: (edition: 1 | 2) => SourceHandler) => {
    const handlers = { 1: handlerOf(1), 2: handlerOf(2) }
    return startSourceServer(async (request) => {
      onRequest()
      await sleep(answerDelay)
      return handlers[edition](request)
    })
  }
  const servers = await Promise.all([
    serve((of) =>
      pxWebSource(
        [municipalResidents(), patientsTable()].map((table) => edited(table, { edition: of, twist: null })),
      ),
    ),
    serve((of) => scbSource.handler({ edition: of, twist: null })),
    serve((of) => fhiSource.handler({ edition: of, twist: null })),
  ])
  const bases = ['ssb', 'scb', 'fhi'].flatMap((source, index) => [
    '--base',
    `${source}=${servers[index]?.base ?? ''}`,
  ])
  const folder = await mkdtemp(join(tmpdir(), 'kohort-kill-'))

  function start(directory: string): ChildProcess {
    const words = ['sync', ...offers, ...bases, '--json', '--data', directory]
    return spawn(process.execPath, [...startCheaply, cliFile, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
  async function finish(child: ChildProcess): Promise<string> {
    const parts: string[] = []
    child.stdout?.setEncoding('utf8').on('data', (text: string) => parts.push(text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => parts.push(text))
    await once(child, 'close')
    return parts.join('')
  }
  async function sync(directory: string): Promise<string> {
    const child = start(directory)
    const output = await finish(child)
    if (child.exitCode !== 0) throw new Error(`The sync ended with ${String(child.exitCode)}: ${output}`)
    return output
  }

  const template = join(folder, 'template')
  await sync(template)
  const before = await readCache(template)
  edition = 2
  const undisturbed = join(folder, 'undisturbed')
  await cp(template, undisturbed, { recursive: true })
  let startedAt = 0
  onRequest = () => (startedAt ||= performance.now())
  await sync(undisturbed)
  let span = performance.now() - startedAt
  const after = await readCache(undisturbed)
  const same = offers.find((offer) => isSame(before.kept.get(offer), after.kept.get(offer)))
  if (same !== undefined) throw new Error(`Both releases of ${same} are the same`)
  let runs = 0

  async function kill(moment: number): Promise<KillEnding> {
    runs += 1
    const directory = join(folder, `run-${runs}`)
    await cp(template, directory, { recursive: true })
    const asked = new Promise<void>((settle) => (onRequest = settle))
    const child = start(directory)
    const ended = finish(child)
    await Promise.race([asked, ended])
    const wait = moment * span
    await Promise.race([sleep(wait), ended])
    child.kill('SIGKILL')
    await ended
    const found = await readCache(directory)
    const violations: string[] = []
    if (found.damage !== null) violations.push(`damaged: ${found.damage}`)
    const arrived = offers.filter((offer) => isSame(found.kept.get(offer), after.kept.get(offer)))
    for (const offer of offers)
      if (!arrived.includes(offer) && !isSame(found.kept.get(offer), before.kept.get(offer)))
        violations.push(`${offer} is neither the old nor the new release`)

    let askedAt = 0
    onRequest = () => (askedAt ||= performance.now())
    const { run } = JSON.parse(await sync(directory)) as {
      run: { offers: readonly { offer: string; state: string; requests: number; resumed: number }[] }
    }
    // Other work on the machine makes all of it slower: the moments stay spread over the whole.
    span = (span + performance.now() - askedAt) / 2
    for (const { offer, state, requests } of run.offers)
      if (arrived.some((key) => key === offer) && requests > 1)
        violations.push(`${offer} was loaded twice (${state}, ${requests} requests)`)
    const mended = await readCache(directory)
    if (mended.damage !== null) violations.push(`damaged after the restart: ${mended.damage}`)
    if (mended.leftover) violations.push('a table that is not whole was left')
    for (const offer of offers) {
      if (!isSame(mended.kept.get(offer), after.kept.get(offer)))
        violations.push(`${offer} has other content`)
      if (mended.releases.get(offer) !== after.releases.get(offer))
        violations.push(`${offer} has another history`)
    }
    await rm(directory, { recursive: true, force: true })
    return {
      after: wait,
      killed: child.signalCode === 'SIGKILL',
      arrived: arrived.length,
      leftover: found.leftover,
      resumed: run.offers.reduce((sum, { resumed }) => sum + resumed, 0),
      violations,
    }
  }

  return {
    kill,
    span: () => span,
    async close() {
      await Promise.all(servers.map((server) => server.close()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
