import { describe, expect, it, onTestFinished } from 'vitest'
import { exitCodes } from '#electron/commands/exitCodes'
import { runCli } from '../commandLine/runCli'
import { patientsTable, pxWebSource } from '#test/support/sources/pxWebSource'
import { startSourceServer } from '#test/support/sources/sourceServer'
import { temporaryFolder } from '#test/support/temporaryFolder'

describe('syncing from the command line', () => {
  it('brings a table, tells what changed, and counts with it', async () => {
    const table = patientsTable()
    const server = await startSourceServer(pxWebSource([table]))
    onTestFinished(() => server.close())
    const data = ['--data', temporaryFolder()]
    const sync = ['sync', 'ssb/14824', '--base', `ssb=${server.base}`, ...data]

    const first = await runCli([...sync, '--dry-run'])
    expect(first.code).toBe(exitCodes.done)
    expect(first.output).toContain('nothing was kept')
    expect((await runCli(['diff', ...data])).output).toContain('No table has been synced yet')

    const asked = server.requests.length
    const kept = await runCli([...sync, '--json'])
    const answer = JSON.parse(kept.output)
    expect(answer.run.offers).toMatchObject([
      { offer: 'ssb/14824', state: 'brought', requests: asked, resumed: 0 },
    ])
    expect(server.requests).toHaveLength(2 * asked)
    const cells = 16 * 3 * 2 * 2 * 2
    expect(answer.tables).toMatchObject([{ key: 'ssb/14824', cells, address: server.base, changes: null }])

    const { value } = table
    table.updated = '2026-06-01T06:00:00Z'
    table.value = (codes) =>
      codes[1] === '0-17' && codes[0] === '03' && codes[3] === 'Pasient' ? ':' : value(codes)
    expect((await runCli(sync)).code).toBe(exitCodes.done)
    const difference = await runCli(['diff', 'ssb/14824', ...data])
    expect(difference.output).toContain('0 cells new, 0 gone, 0 changed, 4 changed within their rounding')
    expect(difference.output).toContain('Region 03, Alder 0-17')

    const estimate = await runCli([
      'estimate',
      'example:myocardial-infarction',
      '--preview',
      '--json',
      ...data,
    ])
    expect(JSON.parse(estimate.output).eligible.lower).toBeGreaterThanOrEqual(0)
  })

  it('says which source or table is not known, and why one was refused', async () => {
    const data = ['--data', temporaryFolder()]
    expect(await runCli(['sync', 'nobody', ...data])).toMatchObject({ code: exitCodes.wrongUse })
    expect(await runCli(['sync', '--base', 'ssb=ftp://x', ...data])).toMatchObject({
      code: exitCodes.wrongUse,
    })
    const closed = await runCli(['sync', 'ssb/14824', '--base', 'ssb=http://127.0.0.1:2/', ...data])
    expect(closed).toMatchObject({ code: exitCodes.syncIncomplete })
    expect(closed.output).toContain('cannot be reached')
  })
})
