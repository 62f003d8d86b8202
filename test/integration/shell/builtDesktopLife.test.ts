import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { shellWords } from '#electron/shell/shellWords'
import { bridgeTransport } from '#renderer/host/bridgeTransport'
import { desktopBridge, startFakeDesktop } from '../../support/desktopTransport'

let dataDirectory: string

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'kohort-life-'))
})

afterEach(() => {
  rmSync(dataDirectory, { recursive: true, force: true })
})

it('keeps what was answered, and its window, over a restart', async () => {
  const first = await startFakeDesktop({ dataDirectory })
  const created = await bridgeTransport(desktopBridge(first)).call('studies.create', { name: 'NORDIC-RENAL' })
  expect(created).toMatchObject({ ok: true })
  await first.close()
  expect(await first.ended).toMatchObject({ code: 0, steps: expect.arrayContaining(['quit']) as unknown })
  expect(existsSync(join(dataDirectory, 'desktop', 'shell.json'))).toBe(true)

  const second = await startFakeDesktop({ dataDirectory })
  const studies = await bridgeTransport(desktopBridge(second)).call('studies.list', {})
  expect(studies).toMatchObject({ ok: true, value: [{ name: 'NORDIC-RENAL' }] })
  await second.close()
})

it('ends at once, without services or window, when another instance holds the lock', async () => {
  const desktop = await startFakeDesktop({ dataDirectory, environment: { FAKE_SECOND_INSTANCE: '1' } })
  const { code, steps } = await desktop.ended
  expect(code).toBe(0)
  expect(steps).not.toContain('new BrowserWindow')
  expect(readdirSync(dataDirectory)).toEqual(['desktop'])
})

it('says in words that the data folder is in use, and ends', async () => {
  const holder = await startFakeDesktop({ dataDirectory })
  const other = await startFakeDesktop({ dataDirectory })
  const { code, dialogs } = await other.ended
  expect(code).toBe(0)
  expect(dialogs).toEqual([
    {
      kind: 'error',
      options: { title: shellWords.en.notStarted, content: shellWords.en.startFailures['database-locked'] },
    },
  ])
  expect(await bridgeTransport(desktopBridge(holder)).call('studies.list', {})).toMatchObject({ ok: true })
  await holder.close()
})
