import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { BrowserWindow } from 'electron'
import { relayCapabilities } from '#electron/shell/capabilityRelay'
import { channels } from '#electron/shell/channels'
import { becomeReady, record } from '../../../support/electronFake/record.mjs'
import { createFakeServices } from '../../../support/electronFakeServices'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

becomeReady()
const folder = sharedTemporaryFolder()
writeFileSync(join(folder, 'kept.pdf'), '%PDF')
const services = createFakeServices({
  documents: {
    known: { path: join(folder, 'kept.pdf'), fileName: 'NORDIC.pdf', mediaType: 'application/pdf' },
  },
})
let window: BrowserWindow | null = new BrowserWindow({})
relayCapabilities({ worker: services, window: () => window, language: () => 'nb', platform: 'linux' })

const ask = (payload: unknown): unknown =>
  record.handlers.get(channels.capability)?.(
    { senderFrame: { origin: 'app://kohort', parent: null }, sender: {} },
    payload,
  )
const document = { handle: 'known', fileName: 'chosen by the page.exe', mediaType: 'x', bytes: 1 }

describe('relayCapabilities', () => {
  it('saves the document behind the handle under the name that the host knows', async () => {
    record.dialogAnswers.push({ canceled: false, filePath: join(folder, 'mine.pdf') })
    expect(await ask({ kind: 'save-document', document })).toBe(true)
    expect(record.dialogs[0]?.options).toMatchObject({
      title: 'Lagre',
      defaultPath: join('/documents', 'NORDIC.pdf'),
    })
    expect(readFileSync(join(folder, 'mine.pdf'), 'utf8')).toBe('%PDF')
  })

  it('picks a text file', async () => {
    record.dialogAnswers.push({ canceled: false, filePaths: [join(folder, 'kept.pdf')] })
    expect(await ask({ kind: 'pick-text-file', extensions: ['json'], maximumBytes: 10 })).toEqual({
      ok: true,
      value: { name: 'kept.pdf', text: '%PDF' },
    })
  })

  it('opens links of the list only', async () => {
    expect(await ask({ kind: 'open-link', address: 'https://evil.example/' })).toBe(false)
    expect(await ask({ kind: 'open-link', address: 'https://www.ssb.no/' })).toBe(true)
    expect(record.openedLinks).toEqual(['https://www.ssb.no/'])
  })

  it('refuses what it does not know, without telling why', async () => {
    await expect(ask({ kind: 'read-file', path: '/etc/passwd' })).rejects.toThrow(
      'Refused: not a request the shell knows.',
    )
  })

  it('shows no dialog without a window', async () => {
    window = null
    const before = record.dialogs.length
    await expect(ask({ kind: 'save-document', document })).rejects.toThrow('Refused: the window is closed.')
    expect(record.dialogs).toHaveLength(before)
  })
})
