import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { folderIndex, serveFolder } from '#test/support/sites/servedFolder'
import { publishedProfile, signedBundle } from '#test/support/sites/signedBundle'
import { openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const one = signedBundle()
const two = signedBundle({ ...publishedProfile(), version: 2, profile: exampleProfile({ bedsDay: 9 }) })

describe('profiles from a folder on the web', () => {
  it('are fetched, checked, confirmed once, and then followed', async () => {
    const { handlers } = await openSiteWorkspace()
    const files: Record<string, Uint8Array | string> = {
      'index.json': folderIndex({ 'unit-1.kohort-bundle': one }),
      'unit-1.kohort-bundle': one,
    }
    const asked: string[] = []
    const address = await serveFolder(files, asked)
    expect(await handlers['sites.fetch']({ address })).toMatchObject({ error: { code: 'not-found' } })
    expect(asked).toEqual([])
    valueOf(await handlers['sites.subscribe']({ address }))
    const first = valueOf(await handlers['sites.fetch']({ address }))
    expect(first).toMatchObject({
      checkedAt: '2026-06-01T08:00:00.000Z',
      bundles: [
        { file: 'unit-1.kohort-bundle', state: 'asks', asks: ['unknown-key'], version: 1, fault: null },
      ],
    })
    expect(valueOf(await handlers['sites.list']({})).imported).toEqual([])
    const file = 'unit-1.kohort-bundle'
    const kept = valueOf(await handlers['sites.importFetched']({ address, file, confirmed: ['unknown-key'] }))
    expect(kept.site).not.toBeNull()
    expect(valueOf(await handlers['sites.subscriptions']({}))[0]?.bundles).toMatchObject([{ state: 'kept' }])

    files['index.json'] = folderIndex({ 'unit-1.kohort-bundle': one, 'unit-2.kohort-bundle': two })
    files['unit-2.kohort-bundle'] = two
    asked.length = 0
    const second = valueOf(await handlers['sites.fetch']({ address }))
    // What is here already is not fetched again; the newer version of a known key is kept at once.
    expect(asked).toEqual(['index.json', 'unit-2.kohort-bundle'])
    expect(second.bundles.map(({ state }) => state)).toEqual(['kept', 'kept'])
    expect(valueOf(await handlers['sites.list']({})).imported).toMatchObject([
      { version: 2, origin: `${address}unit-2.kohort-bundle`, standing: 'current' },
      { version: 1 },
    ])
    expect(valueOf(await handlers['sites.unsubscribe']({ address }))).toEqual([])
  })

  it('are told apart when they are altered, other than listed, or not there', async () => {
    const { handlers } = await openSiteWorkspace()
    const bad = one.slice()
    bad[bad.length - 30] = 0
    const address = await serveFolder({
      'index.json': folderIndex({
        'bad.kohort-bundle': bad,
        'gone.kohort-bundle': two,
        'other.kohort-bundle': one,
      }),
      'bad.kohort-bundle': bad,
      'other.kohort-bundle': two,
    })
    valueOf(await handlers['sites.subscribe']({ address }))
    const { bundles } = valueOf(await handlers['sites.fetch']({ address }))
    expect(bundles.map(({ file, state }) => `${file} ${state}`)).toEqual([
      'bad.kohort-bundle refused',
      'gone.kohort-bundle missing',
      'other.kohort-bundle missing',
    ])
    expect(bundles.map(({ missing }) => missing)).toEqual([null, 'gone', 'not-as-listed'])
    expect(bundles[0]?.fault).toBe('damaged')
    expect(
      await handlers['sites.importFetched']({ address, file: 'gone.kohort-bundle', confirmed: [] }),
    ).toMatchObject({
      error: { code: 'host-unreachable' },
    })
    expect(
      await handlers['sites.importFetched']({ address, file: 'nowhere.kohort-bundle', confirmed: [] }),
    ).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  it.each([
    ['not-found', {}],
    ['unreadable-file', { 'index.json': 'no JSON' }],
    ['unreadable-file', { 'index.json': '{}' }],
    [
      'unreadable-file',
      { 'index.json': folderIndex({ 'a.kohort-bundle': one }).replace('a.kohort', '../../a.kohort') },
    ],
    ['too-large', { 'index.json': 'x'.repeat(1_000_001) }],
  ])('are not looked for where the index is no index: %s (%#)', async (code, files) => {
    const { handlers } = await openSiteWorkspace()
    const address = await serveFolder(files)
    valueOf(await handlers['sites.subscribe']({ address }))
    expect(await handlers['sites.fetch']({ address })).toMatchObject({ ok: false, error: { code } })
  })

  it('tell how far they are, can be called off, and keep what was seen by then', async () => {
    const { handlers, events } = await openSiteWorkspace()
    const address: string = await serveFolder({
      'index.json': folderIndex({ 'a.kohort-bundle': one, 'b.kohort-bundle': two }),
      get 'a.kohort-bundle'() {
        // Called off while the first is on its way.
        void handlers['sites.cancelFetch']({ address })
        return one
      },
      'b.kohort-bundle': two,
    })
    valueOf(await handlers['sites.subscribe']({ address }))
    expect(await handlers['sites.fetch']({ address })).toMatchObject({ error: { code: 'cancelled' } })
    const [after] = valueOf(await handlers['sites.subscriptions']({}))
    expect(after?.checkedAt).toBeNull()
    expect(after?.bundles.length).toBeLessThan(2)
    // Calling off what is not under way changes nothing.
    valueOf(await handlers['sites.cancelFetch']({ address }))
    expect(events.filter(({ name }) => name === 'site-fetch-progress')).toContainEqual({
      name: 'site-fetch-progress',
      address,
      done: 0,
      total: 2,
    })
  })

  it('are looked at by one request at a time', async () => {
    const { handlers } = await openSiteWorkspace()
    const address = await serveFolder({ 'index.json': folderIndex({}) })
    valueOf(await handlers['sites.subscribe']({ address }))
    const [first, second] = await Promise.all([
      handlers['sites.fetch']({ address }),
      handlers['sites.fetch']({ address }),
    ])
    expect([first.ok, second]).toMatchObject([true, { error: { code: 'conflict' } }])
  })

  it('come from a folder that a unit made, each signed as its own file', async () => {
    const unit = await openSiteWorkspace()
    const make = async (profile: SiteProfile) => {
      const { unit: id, sequence } = valueOf(await unit.handlers['sites.create']({ profile }))
      const days = { validFrom: '2026-06-01', expires: '2027-06-01', note: '' }
      valueOf(await unit.handlers['sites.publish']({ unit: id, sequence, ...days }))
      return id
    }
    const units = [await make(exampleProfile()), await make(exampleProfile({ bedsDay: 1 }))]
    const wish = { units, passphrase: null }
    expect(await unit.handlers['sites.createFolder'](wish)).toMatchObject({ error: { code: 'not-found' } })
    valueOf(await unit.handlers['sites.makeKey']({ passphrase: null, replace: false }))
    const made = valueOf(await unit.handlers['sites.createFolder'](wish))
    valueOf(await unit.handlers['sites.createFolder'](wish))
    const [archive, again] = unit.documents.map(({ content }) => Buffer.from(content))
    expect(archive?.equals(again ?? Buffer.from(''))).toBe(true)
    const name = 'Klinisk-forskningspost-aerlig-sykehus-1'
    expect(made.bundles.map(({ file }) => file)).toEqual([`${name}.kohort-bundle`, `${name}.2.kohort-bundle`])

    const sponsor = await openSiteWorkspace({ prefix: 'sponsor' })
    const address = await serveFolder(unzipSync(new Uint8Array(archive ?? [])))
    valueOf(await sponsor.handlers['sites.subscribe']({ address }))
    const { bundles } = valueOf(await sponsor.handlers['sites.fetch']({ address }))
    expect(bundles).toMatchObject([
      { state: 'asks', fingerprint: made.fingerprint },
      { state: 'asks', fingerprint: made.fingerprint },
    ])
    expect(await unit.handlers['sites.createFolder']({ ...wish, units: ['no'] })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  it('says when nobody answers', async () => {
    const { handlers } = await openSiteWorkspace()
    const address = 'http://127.0.0.1:2/'
    valueOf(await handlers['sites.subscribe']({ address }))
    expect(await handlers['sites.fetch']({ address })).toMatchObject({ error: { code: 'host-unreachable' } })
  })
})
