import { compareKept, type KeptOffer } from './keptOffer'
import { faults, faulty, type Fault, type FaultKey } from './faults'
import type { MadeUpSource, Twist } from './madeUpSource'
import type { SourceHandler } from './sourceServer'
import { openSyncedSource } from './syncedSource'

/** How a sync with a fault ended, in the words of the table. */
export interface FaultEnding {
  readonly words: string
  /** What must never be: wrong numbers, half a table, a table that was lost. */
  readonly violations: readonly string[]
}

export interface FaultBench {
  readonly fault: (key: FaultKey) => Promise<FaultEnding>
  readonly twist: (twist: Twist) => Promise<FaultEnding>
}

/** Problems after which the next sync goes on with the answers that had come. */
const breaks: ReadonlySet<string> = new Set(['unreachable', 'timed-out', 'throttled'])

function same(one: KeptOffer, other: KeptOffer): boolean {
  const { wrong, more, fewer, unknown } = compareKept(one, other)
  return wrong.length + more + fewer + unknown === 0 && one.releases.join() === other.releases.join()
}

/**
 * Runs one source with one fault after the other. Each time one of two releases is kept, the other is synced with the fault
 * and then without it: what is kept is the whole old or the whole new release, and at last the new one.
 */
export async function openFaultBench(source: MadeUpSource): Promise<FaultBench> {
  const synced = await openSyncedSource(source)
  const sound = (edition: 1 | 2) => source.handler({ edition, twist: null })
  let requests = 0
  await synced.sync(sound(2))
  const second = synced.kept()
  const first = sound(1)
  await synced.sync((request) => {
    requests += 1
    return first(request)
  })
  const releases = { 1: synced.kept(), 2: second }
  if (same(releases[1], releases[2])) throw new Error(`${source.name}: both releases are the same`)
  let edition: 1 | 2 = 1

  async function run(isExact: boolean, open: (edition: 1 | 2) => SourceHandler, deadline?: number) {
    const before = releases[edition]
    edition = edition === 1 ? 2 : 1
    const after = releases[edition]
    const violations: string[] = []
    const ended = await synced.sync(open(edition), deadline)
    const kept = synced.kept()
    const words: string[] = []
    if (ended.state === 'brought') {
      const { wrong, more, fewer, unknown } = compareKept(kept, after)
      violations.push(...wrong.slice(0, 3).map((key) => `wrong: ${key}`))
      if (isExact && !same(kept, after)) violations.push('not what an undisturbed run brings')
      words.push('complete')
      if (more > 0) words.push(`${more} more`)
      if (fewer > 0) words.push(`${fewer} fewer`)
      if (unknown > 0) words.push(`${unknown} unknown`)
    } else {
      if (!same(kept, before)) violations.push('the old release was changed')
      if (ended.problem === null || ended.problem.message === '') violations.push('refused without a reason')
    }
    const mended = await synced.sync(sound(edition))
    if (mended.state !== 'brought' || !same(synced.kept(), after))
      violations.push(`the next sync ended as ${mended.state}, ${mended.problem?.message ?? 'other content'}`)
    if (ended.state !== 'brought') {
      const code = ended.problem?.code ?? ended.state
      const resumes = breaks.has(code)
      words.push(resumes ? `resumed (${code})` : `refused: ${code}`)
      if (mended.resumed !== (resumes ? requests - 1 : 0))
        violations.push(`${mended.resumed} answers were taken up after ${code}`)
    }
    return { words: words.join(', '), violations }
  }

  return {
    fault(key) {
      const fault: Fault = faults[key]
      return run(true, (wanted) => faulty(sound(wanted), fault, requests - 1), fault.deadline)
    },
    twist: (twist) => run(false, (wanted) => source.handler({ edition: wanted, twist })),
  }
}
