import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededNumbers } from '#test/support/mutateText'
import { openKillBench, type KillBench, type KillEnding } from '#test/support/sources/killBench'

/** `KOHORT_KILLS=100` runs the whole; docs/sync-faults.md has its figures. */
const kills = Number(process.env['KOHORT_KILLS'] ?? 6)
const numbers = seededNumbers(20_262)

describe('a sync that is killed', () => {
  let bench: KillBench | null = null
  beforeAll(async () => {
    bench = await openKillBench()
  }, 120_000)
  afterAll(() => bench?.close())

  it(
    `leaves a sound cache at ${kills} random moments, and goes on to the same content`,
    async () => {
      if (bench === null) throw new Error('There is no bench')
      const endings: KillEnding[] = []
      for (let index = 0; index < kills; index += 1) {
        // One in each part of the time, so that few kills reach all of it.
        const moment = (index + numbers.below(1000) / 1000) / kills
        endings.push(await bench.kill(moment))
      }
      expect(endings.flatMap(({ violations }) => violations)).toEqual([])
      expect(endings.some(({ killed }) => killed)).toBe(true)
      process.stdout.write(`${summary(endings, bench.span())}\n`)
    },
    kills * 30_000,
  )
})

function summary(endings: readonly KillEnding[], span: number): string {
  const count = (isCounted: (ending: KillEnding) => boolean) => endings.filter(isCounted).length
  return [
    `${endings.length} kills over ${Math.round(span)} ms`,
    `${count(({ killed }) => !killed)} after the end`,
    `${count(({ arrived }) => arrived === 0)} with no new table on the disk`,
    `${count(({ arrived }) => arrived > 0 && arrived < 4)} with some`,
    `${count(({ arrived }) => arrived === 4)} with all`,
    `${count(({ leftover }) => leftover)} with part of one, taken away`,
    `${count(({ resumed }) => resumed > 0)} restarts took up answers, ${endings.reduce((sum, { resumed }) => sum + resumed, 0)} in all`,
  ].join('; ')
}
