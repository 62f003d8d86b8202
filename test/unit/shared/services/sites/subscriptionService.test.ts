import { describe, expect, it } from 'vitest'
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

  it('says when nobody answers', async () => {
    const { handlers } = await openSiteWorkspace()
    const address = 'http://127.0.0.1:2/'
    valueOf(await handlers['sites.subscribe']({ address }))
    expect(await handlers['sites.fetch']({ address })).toMatchObject({ error: { code: 'host-unreachable' } })
  })
})
