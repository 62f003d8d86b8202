import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bridgeTransport } from '#renderer/host/bridgeTransport'
import { menuCommands } from '#shared/contract/events'
import type { HostBridge, Transport } from '#shared/contract/transport'
import {
  desktopBridge,
  requireBuild,
  startFakeDesktop,
  type FakeDesktop,
} from '../../support/desktopTransport'

const pageSchema = v.object({
  loaded: v.array(
    v.object({ address: v.string(), status: v.number(), mediaType: v.string(), length: v.number() }),
  ),
  policy: v.string(),
  html: v.string(),
  world: v.record(v.string(), v.array(v.string())),
})
const stateSchema = v.object({
  steps: v.array(v.string()),
  openedLinks: v.array(v.string()),
  dialogs: v.array(v.object({ kind: v.string(), options: v.unknown() })),
  menu: v.array(v.string()),
  granted: v.array(v.unknown()),
  windows: v.array(
    v.object({
      options: v.looseObject({}),
      shown: v.boolean(),
      focused: v.number(),
      minimized: v.boolean(),
      colours: v.array(v.unknown()),
    }),
  ),
})

let dataDirectory: string
let desktop: FakeDesktop
let bridge: HostBridge
let transport: Transport
const events: unknown[] = []

const page = async () => v.parse(pageSchema, await desktop.ask({ kind: 'page' }))
const state = async () => v.parse(stateSchema, await desktop.ask({ kind: 'state' }))
const fetchPage = async (address: string, method = 'GET') =>
  v.parse(
    v.object({ status: v.number(), headers: v.record(v.string(), v.string()), body: v.string() }),
    await desktop.ask({ kind: 'fetch', address, method }),
  )

beforeAll(async () => {
  requireBuild()
  dataDirectory = mkdtempSync(join(tmpdir(), 'kohort-desktop-'))
  desktop = await startFakeDesktop({ dataDirectory })
  bridge = desktopBridge(desktop)
  transport = bridgeTransport(bridge)
  desktop.subscribe((event) => events.push(event))
})

afterAll(async () => {
  await desktop.close()
  rmSync(dataDirectory, { recursive: true, force: true })
})

describe('the page of the built desktop application', () => {
  it('loads everything that index.html names', async () => {
    const { loaded } = await page()
    expect(loaded[0]).toMatchObject({ address: 'app://kohort/index.html', status: 200 })
    expect(loaded.some(({ mediaType }) => mediaType.startsWith('text/javascript'))).toBe(true)
    expect(loaded.some(({ mediaType }) => mediaType.startsWith('text/css'))).toBe(true)
    expect(loaded.filter(({ status, length }) => status !== 200 || length === 0)).toEqual([])
  })

  it('names no script, style or address outside itself', async () => {
    const { html } = await page()
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/)
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })

  it('carries a strict policy and the nonce it names, new on every load', async () => {
    const { policy, html } = await page()
    const [, nonce = ''] = /<meta name="csp-nonce" content="([^"]+)"/.exec(html) ?? []
    expect(nonce).toMatch(/^[\w-]{20,}$/)
    expect(policy).toContain(`'nonce-${nonce}'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe-|https?:|app:|\*/)
    const again = await fetchPage('app://kohort/index.html')
    expect(again.headers['content-security-policy']).not.toContain(nonce)
  })

  it('cannot be made to serve anything else', async () => {
    const addresses = [
      '/../package.json',
      '/..%2fmain%2fmain.js',
      '/%2e%2e/preload/preload.cjs',
      '/assets/',
      '/nothing.js',
    ]
    for (const path of addresses) expect((await fetchPage(`app://kohort${path}`)).status).toBe(404)
    expect((await fetchPage('app://other/index.html')).status).toBe(404)
    expect((await fetchPage('app://kohort/index.html', 'POST')).status).toBe(405)
  })

  it('gets the bridge and nothing else', async () => {
    expect((await page()).world).toEqual({
      host: ['call', 'kind', 'openLink', 'pickTextFile', 'platform', 'saveDocument', 'subscribe'],
    })
  })
})

describe('calls of the page', () => {
  it('reach the services, and their answers the page', async () => {
    const { version }: { version: string } = v.parse(
      v.object({ version: v.string() }),
      JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8')),
    )
    const described = await transport.call('application.describe', {})
    expect(described).toMatchObject({ ok: true, value: { version, dataDirectory } })
    const examples = await transport.call('examples.list', { language: 'en' })
    expect(examples.ok && examples.value.length).toBeGreaterThanOrEqual(3)
  })

  it('are answered in words when they make no sense', async () => {
    expect(await bridge.call('constructor', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation' },
    })
    expect(await bridge.call('settings.read', { more: 1 })).toMatchObject({
      error: { code: 'malformed-request' },
    })
    expect(await bridge.call('a'.repeat(101), {})).toMatchObject({ error: { code: 'malformed-request' } })
  })

  it.each([
    ['a frame that is gone', null],
    ['a blank page', { origin: 'about:blank', parent: null }],
    ['an empty origin', { origin: '', parent: null }],
    ['the network', { origin: 'https://kohort', parent: null }],
    ['a frame inside the page', { origin: 'app://kohort', parent: {} }],
  ])('are refused from %s', async (_name, frame) => {
    for (const channel of ['kohort:call', 'kohort:capability']) {
      const payloads = [{ name: 'application.describe', request: {} }]
      await expect(desktop.ask({ kind: 'invoke', frame, channel, payloads })).rejects.toThrow(
        /Refused: not sent by/,
      )
    }
  })
})

describe('the shell around the page', () => {
  it('does in order what Electron asks for', async () => {
    expect((await state()).steps.slice(0, 8)).toEqual([
      'app.setPath userData',
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.requestSingleInstanceLock',
      'ready',
      'protocol.handle',
      'app.setAboutPanelOptions',
      'new BrowserWindow',
    ])
  })

  it('shows a window that keeps the page apart', async () => {
    const { windows } = await state()
    expect(windows).toMatchObject([
      {
        shown: true,
        options: {
          minWidth: 1024,
          minHeight: 680,
          webPreferences: {
            sandbox: true,
            contextIsolation: true,
            nodeIntegration: false,
            webSecurity: true,
          },
        },
      },
    ])
  })

  it('grants nothing', async () => {
    expect((await state()).granted).toEqual([false, false, false])
  })

  it('goes nowhere and opens nothing but allowed links, outside', async () => {
    const emit = (name: string, details: object) => desktop.ask({ kind: 'contents-event', name, details })
    expect(await emit('will-navigate', { url: 'https://www.ssb.no/' })).toBe(true)
    expect(await emit('will-navigate', { url: 'app://kohort/index.html' })).toBe(false)
    expect(await emit('will-redirect', { url: 'app://kohort/index.html' })).toBe(true)
    expect(await emit('will-attach-webview', {})).toBe(true)
    expect(await desktop.ask({ kind: 'window-open', address: 'https://evil.example/' })).toEqual({
      action: 'deny',
    })
    expect(await bridge.openLink('https://evil.example/')).toBe(false)
    expect((await state()).openedLinks).toEqual([])
    expect(await bridge.openLink('https://www.helsedata.no/')).toBe(true)
    expect((await state()).openedLinks).toEqual(['https://www.helsedata.no/'])
  })

  it('sends every command of its menu to the page', async () => {
    for (const command of menuCommands) {
      expect(await desktop.ask({ kind: 'click', item: command })).toBe(true)
      await vi.waitFor(() => {
        expect(events).toContainEqual({ name: 'menu-command', command })
      })
    }
  })

  it('changes language and theme with the settings', async () => {
    expect((await state()).menu).toContain('New study')
    await transport.call('settings.update', { language: 'nb', theme: 'dark' })
    await vi.waitFor(async () => {
      expect((await state()).menu).toContain('Ny studie')
    })
    expect(events).toContainEqual({ name: 'settings-changed' })
    expect(JSON.stringify((await state()).windows)).toContain('#0F1518')
    await transport.call('settings.update', { language: 'en', theme: 'system' })
    await vi.waitFor(async () => {
      expect((await state()).menu).toContain('New study')
    })
  })

  it('brings its window to the front when it is started a second time', async () => {
    await desktop.ask({ kind: 'window', method: 'minimize' })
    await desktop.ask({ kind: 'app-event', name: 'second-instance' })
    expect((await state()).windows).toMatchObject([{ focused: 1, minimized: false }])
  })

  it('saves a copy of a study where the person wants it, and opens it again', async () => {
    const opened = await transport.call('examples.list', { language: 'en' })
    const example = opened.ok ? opened.value[0]?.id : undefined
    const study = await transport.call('examples.open', { example: example ?? '' })
    if (!study.ok) throw new Error(study.error.message)
    const exported = await transport.call('studies.export', { study: study.value.id })
    if (!exported.ok) throw new Error(exported.error.message)

    const filePath = join(dataDirectory, 'mine.kohort.json')
    writeFileSync(filePath, 'what was there')
    await desktop.ask({ kind: 'answer-dialogs', answers: [{ canceled: false, filePath }] })
    expect(await bridge.saveDocument(exported.value)).toBe(true)
    await desktop.ask({ kind: 'answer-dialogs', answers: [{ canceled: false, filePaths: [filePath] }] })
    const picked = await bridge.pickTextFile({ extensions: ['kohort.json'], maximumBytes: 1_000_000 })
    if (!picked.ok || picked.value === null) throw new Error('Nothing was picked')
    expect(picked.value).toEqual({ name: 'mine.kohort.json', text: readFileSync(filePath, 'utf8') })
    const imported = await transport.call('studies.import', {
      text: picked.value.text,
      fileName: picked.value.name,
    })
    expect(imported).toMatchObject({ ok: true, value: { name: study.value.name } })
  })

  it('says that an unknown document is gone, and cancels quietly', async () => {
    const document = { handle: 'unknown', fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 1 }
    expect(await bridge.saveDocument(document)).toBe(false)
    expect((await state()).dialogs.at(-1)).toMatchObject({ kind: 'message', options: { type: 'error' } })
    expect(await bridge.pickTextFile({ extensions: ['json'], maximumBytes: 10 })).toEqual({
      ok: true,
      value: null,
    })
  })
})
