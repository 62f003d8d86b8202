import { describe, expect, it, onTestFinished } from 'vitest'
import { runSources } from '#electron/node/sync/runSources'
import type { BroughtContent, TransferFigures } from '#shared/sync/broughtContent'
import type { KeptAnswers } from '#shared/sync/syncMessages'
import { patientsTable, pxWebSource } from '#test/support/sources/pxWebSource'
import { startSourceServer } from '#test/support/sources/sourceServer'
import { connectors } from '#test/support/sources/standardConnectors'
import { temporaryFolder } from '#test/support/temporaryFolder'

const releaseA = '2025-06-01T06:00:00Z'
const releaseB = '2026-06-01T06:00:00Z'

interface Brought {
  readonly release: string
  readonly retrievedAt: string
  readonly figures: TransferFigures
}

/** A source with one table, and runs that bring it; `saved` false breaks a run off before its content is on the disk. */
async function openSource() {
  const table = patientsTable()
  table.updated = releaseA
  const server = await startSourceServer(pxWebSource([table]))
  onTestFinished(() => server.close())
  const spoolDirectory = temporaryFolder()
  let now = Date.parse('2026-11-22T10:00:00Z')
  return {
    table,
    async bring(keptAnswers: KeptAnswers, saved = true): Promise<Brought> {
      const brought: [BroughtContent, TransferFigures][] = []
      now += 3600_000
      await runSources(
        {
          offers: [{ offer: 'ssb/14824', base: server.base, token: null, previous: null, sinceYear: null }],
          proxy: null,
          areas: [],
          divisions: [],
          keptAnswers,
        },
        {
          connectors,
          spoolDirectory,
          userAgent: 'Kohort/test',
          signal: new AbortController().signal,
          deadline: 20_000,
          now: () => now,
          random: () => 0.5,
          wait(milliseconds) {
            now += milliseconds
            return Promise.resolve()
          },
        },
        {
          onProgress: () => undefined,
          onBrought(_offer, result, figures) {
            if (result.ok && result.value !== null) brought.push([result.value, figures])
            return Promise.resolve(saved)
          },
        },
      )
      const [[content, figures]] = brought as [[BroughtContent, TransferFigures]]
      return { release: content.cubes[0]?.cube.release ?? '', retrievedAt: content.retrievedAt, figures }
    },
  }
}

describe('answers of an earlier run', () => {
  it('a run that keeps nothing leaves none to the next', async () => {
    const source = await openSource()
    const dry = await source.bring('none', false)
    source.table.updated = releaseB
    const next = await source.bring('use')
    expect(next).toMatchObject({ release: releaseB, figures: { resumed: 0 } })
    expect(next.figures.requests).toBe(dry.figures.requests)
  })

  it('a run that keeps nothing leaves those of a break to the run that takes it up', async () => {
    const source = await openSource()
    const broken = await source.bring('use', false)
    expect((await source.bring('none', false)).figures.resumed).toBe(0)
    expect((await source.bring('use')).figures).toMatchObject({
      requests: 1,
      resumed: broken.figures.requests,
    })
  })

  it('a run in full uses none', async () => {
    const source = await openSource()
    const broken = await source.bring('use', false)
    const full = await source.bring('discard')
    expect(full.figures).toMatchObject({ requests: broken.figures.requests, resumed: 0 })
    expect(full.retrievedAt > broken.retrievedAt).toBe(true)
  })

  it('are taken up while the source has the same release', async () => {
    const source = await openSource()
    const broken = await source.bring('use', false)
    const taken = await source.bring('use')
    expect(taken).toMatchObject({ release: releaseA, retrievedAt: broken.retrievedAt })
    expect(taken.figures).toMatchObject({ requests: 1, resumed: broken.figures.requests })
  })

  it('are dropped when the source has published anew', async () => {
    const source = await openSource()
    const broken = await source.bring('use', false)
    source.table.updated = releaseB
    const anew = await source.bring('use')
    expect(anew).toMatchObject({ release: releaseB, figures: { resumed: 0 } })
    expect(anew.retrievedAt > broken.retrievedAt).toBe(true)
  })
})
