import { describe, expect, it } from 'vitest'
import { fail } from '#shared/contract/outcome'
import { sql } from '#shared/database/sql'
import type { Confirmation } from '#shared/domain/sites/bundle/bundleReport'
import { exampleKeyFile, examplePassphrase } from '#test/support/sites/exampleKeyFile'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { publishedProfile, signedBundle, signerOf } from '#test/support/sites/signedBundle'
import { chosenFile, openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

type SiteWorkspace = Awaited<ReturnType<typeof openSiteWorkspace>>

async function take({ handlers }: SiteWorkspace, bytes: Uint8Array, confirmed: Confirmation[] = []) {
  return valueOf(await handlers['sites.importBundle']({ file: chosenFile(bytes), confirmed }))
}

async function held({ handlers }: SiteWorkspace) {
  const { imported } = valueOf(await handlers['sites.list']({}))
  return imported.map(({ version, standing }) => `${version} ${standing}`)
}

const listKeys = sql`SELECT * FROM signing_key`
const newer = { ...publishedProfile(), version: 2, profile: exampleProfile({ bedsDay: 9 }) }

describe('a profile from one workspace to another', () => {
  it('is published, signed, checked and kept', async () => {
    const unitWorkspace = await openSiteWorkspace()
    const { handlers, documents } = unitWorkspace
    const { unit, sequence } = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    valueOf(
      await handlers['sites.publish']({
        unit,
        sequence,
        validFrom: '2026-06-01',
        expires: '2027-06-01',
        note: '',
      }),
    )
    expect(await handlers['sites.createBundle']({ unit, version: null, passphrase: null })).toMatchObject({
      error: { code: 'not-found', details: { what: 'key' } },
    })
    const keys = valueOf(await handlers['sites.makeKey']({ passphrase: null, replace: false }))
    expect(keys.own?.kept).toBe('secret-store')
    const made = valueOf(await handlers['sites.createBundle']({ unit, version: null, passphrase: null }))
    expect(made).toMatchObject({ version: 1, fingerprint: keys.own?.fingerprint })
    valueOf(await handlers['sites.createBundle']({ unit, version: 1, passphrase: null }))
    const [first, again] = documents
    expect(first?.fileName).toBe('Klinisk-forskningspost-aerlig-sykehus-1.kohort-bundle')
    expect(again?.content).toEqual(first?.content)
    const bytes = first?.content as Uint8Array

    const sponsor = await openSiteWorkspace()
    const file = chosenFile(bytes)
    const verified = valueOf(await sponsor.handlers['sites.verifyBundle']({ file }))
    expect(verified.report).toMatchObject({
      fault: null,
      key: 'unknown',
      version: 'first',
      asks: ['unknown-key'],
      content: { organisationNumber: '999999999', fingerprint: made.fingerprint },
    })
    expect(await take(sponsor, bytes)).toMatchObject({ site: null })
    expect(await held(sponsor)).toEqual([])
    const { site } = await take(sponsor, bytes, ['unknown-key'])
    expect(
      valueOf(await sponsor.handlers['sites.profile']({ profile: { kind: 'imported', site: site ?? '' } })),
    ).toEqual({
      profile: exampleProfile(),
      version: 1,
    })
    expect(valueOf(await sponsor.handlers['sites.keys']({})).known).toMatchObject([
      { organisationName: 'Ærlig sykehus HF', fingerprint: made.fingerprint },
    ])
    expect(await take(sponsor, bytes)).toMatchObject({
      site,
      report: { version: 'held', key: 'known', asks: [] },
    })
    expect((await take(unitWorkspace, bytes)).report.fault?.code).toBe('own-unit')
  })
})

describe('bundles that come in', () => {
  it('show what changed since the version that is held', async () => {
    const workspace = await openSiteWorkspace()
    await take(workspace, signedBundle(), ['unknown-key'])
    const { report, differences, held: before, site } = await take(workspace, signedBundle(newer))
    expect(report).toMatchObject({ version: 'newer', heldVersion: 1, asks: [] })
    expect(differences).toEqual([{ field: 'bedsDay', kind: 'changed', rows: [] }])
    expect(before?.bedsDay).toBe(2)
    expect(site).not.toBeNull()
    expect(await held(workspace)).toEqual(['2 current', '1 superseded'])
  })

  it('keep both when two say other things under one number', async () => {
    const workspace = await openSiteWorkspace()
    await take(workspace, signedBundle(), ['unknown-key'])
    const other = signedBundle({ profile: exampleProfile({ visitRooms: 1 }) })
    expect((await take(workspace, other)).report.asks).toEqual(['conflict'])
    await take(workspace, other, ['conflict'])
    expect(await held(workspace)).toEqual(['1 conflicting', '1 conflicting'])
    await take(workspace, signedBundle(newer))
    expect(await held(workspace)).toEqual(['2 current', '1 superseded', '1 superseded'])
  })

  it('are not taken back to an older version unasked', async () => {
    const workspace = await openSiteWorkspace()
    await take(workspace, signedBundle(newer), ['unknown-key'])
    expect(await take(workspace, signedBundle())).toMatchObject({
      site: null,
      report: { asks: ['downgrade'] },
    })
    await take(workspace, signedBundle(), ['downgrade'])
    expect(await held(workspace)).toEqual(['2 current', '1 superseded'])
  })

  it('ask anew when the organisation signs with another key, and then know both', async () => {
    const workspace = await openSiteWorkspace()
    await take(workspace, signedBundle(), ['unknown-key'])
    const other = signedBundle(newer, 8)
    expect(await take(workspace, other, ['unknown-key'])).toMatchObject({
      site: null,
      report: { asks: ['key-changed'] },
    })
    await take(workspace, other, ['key-changed'])
    expect(valueOf(await workspace.handlers['sites.keys']({})).known).toHaveLength(2)
    valueOf(await workspace.handlers['sites.forgetKey']({ key: signerOf(8).key }))
    expect((await take(workspace, other)).report).toMatchObject({ version: 'held', asks: ['key-changed'] })
    expect(await workspace.handlers['sites.forgetKey']({ key: signerOf(8).key })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  it('ask when they have run out', async () => {
    const workspace = await openSiteWorkspace()
    workspace.clock.now = '2100-01-01T00:00:00.000Z'
    expect((await take(workspace, signedBundle())).report.asks).toEqual(['unknown-key', 'expired'])
    await take(workspace, signedBundle(), ['unknown-key', 'expired'])
    expect(valueOf(await workspace.handlers['sites.list']({})).imported).toMatchObject([{ expired: true }])
  })

  it('are refused with the reason when they were altered, whatever is confirmed', async () => {
    const workspace = await openSiteWorkspace()
    const bytes = signedBundle()
    const at = new TextDecoder('latin1').decode(bytes).indexOf('"visitRooms":4')
    bytes[at + 13] = 0x39
    const all: Confirmation[] = ['unknown-key', 'key-changed', 'expired', 'downgrade', 'conflict']
    expect(await take(workspace, bytes, all)).toMatchObject({
      site: null,
      profile: null,
      report: { fault: { code: 'content-altered' }, content: null, asks: [] },
    })
    expect(
      await workspace.handlers['sites.importBundle']({
        file: { name: 'a', content: 'no base64' },
        confirmed: [],
      }),
    ).toMatchObject({
      error: { code: 'malformed-request' },
    })
    expect(await held(workspace)).toEqual([])
  })

  it('can be taken away and put back', async () => {
    const workspace = await openSiteWorkspace()
    const { site } = await take(workspace, signedBundle(), ['unknown-key'])
    const reference = { site: site ?? '' }
    valueOf(await workspace.handlers['sites.removeImported'](reference))
    expect(await held(workspace)).toEqual([])
    valueOf(await workspace.handlers['sites.restoreImported'](reference))
    expect(await held(workspace)).toEqual(['1 current'])
    valueOf(await workspace.handlers['sites.removeImported'](reference))
    const again = await take(workspace, signedBundle())
    expect(again.site).not.toBe(site)
    expect(await held(workspace)).toEqual(['1 current'])
  })

  it('are not kept when the disk refuses', async () => {
    const workspace = await openSiteWorkspace()
    workspace.disk.full = true
    const file = chosenFile(signedBundle())
    expect(
      await workspace.handlers['sites.importBundle']({ file, confirmed: ['unknown-key'] }),
    ).toMatchObject({
      error: { code: 'not-saved' },
    })
  })
})

describe('the key of a workspace without a store for secrets', () => {
  it('is kept under a passphrase, which is asked for with each signature', async () => {
    const { handlers, database } = await openSiteWorkspace({ secretStore: false })
    expect(await handlers['sites.makeKey']({ passphrase: null, replace: false })).toMatchObject({
      error: { code: 'not-available-here', details: { what: 'passphrase' } },
    })
    const made = valueOf(await handlers['sites.makeKey']({ passphrase: examplePassphrase, replace: false }))
    expect(made).toMatchObject({ own: { kept: 'passphrase' }, secretStore: false })
    expect(await handlers['sites.makeKey']({ passphrase: examplePassphrase, replace: false })).toMatchObject({
      error: { code: 'conflict' },
    })
    const { unit, sequence } = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    valueOf(
      await handlers['sites.publish']({
        unit,
        sequence,
        validFrom: '2026-06-01',
        expires: '2027-06-01',
        note: '',
      }),
    )
    const create = (passphrase: string | null) =>
      handlers['sites.createBundle']({ unit, version: null, passphrase })
    expect(await create(null)).toMatchObject({ error: { details: { what: 'passphrase' } } })
    expect(await create('another passphrase')).toMatchObject({ error: { details: { what: 'passphrase' } } })
    expect(await create(examplePassphrase)).toMatchObject({ ok: true })
    expect(JSON.stringify(database.all(listKeys))).not.toContain(examplePassphrase)
  })

  it('goes to another machine as a file', async () => {
    const { handlers, documents } = await openSiteWorkspace()
    const made = valueOf(await handlers['sites.makeKey']({ passphrase: null, replace: false }))
    valueOf(await handlers['sites.exportKey']({ passphrase: null, newPassphrase: examplePassphrase }))
    const text = String(documents[0]?.content)
    expect(documents[0]?.fileName).toMatch(/\.kohort-key$/)
    const other = await openSiteWorkspace({ secretStore: false })
    expect(
      await other.handlers['sites.importKey']({ text, passphrase: 'wrong', replace: false }),
    ).toMatchObject({
      error: { code: 'unreadable-file' },
    })
    expect(
      await other.handlers['sites.importKey']({ text: '{}', passphrase: 'wrong', replace: false }),
    ).toMatchObject({
      error: { code: 'unreadable-file' },
    })
    const moved = valueOf(
      await other.handlers['sites.importKey']({ text, passphrase: examplePassphrase, replace: false }),
    )
    expect(moved.own?.fingerprint).toBe(made.own?.fingerprint)
  })

  it('stays under its passphrase where the store of secrets turns out not to be safe', async () => {
    const { handlers, ports } = await openSiteWorkspace()
    ports.secrets.keep = () => Promise.resolve(fail('not-available-here', 'No store.'))
    expect(await handlers['sites.makeKey']({ passphrase: null, replace: false })).toMatchObject({
      error: { code: 'not-available-here', details: { what: 'passphrase' } },
    })
    const request = { text: exampleKeyFile, passphrase: examplePassphrase, replace: false }
    expect(valueOf(await handlers['sites.importKey'](request)).own?.kept).toBe('passphrase')
  })

  it('says so when another machine keeps it', async () => {
    const workspace = await openSiteWorkspace()
    const { handlers, ports } = workspace
    valueOf(await handlers['sites.makeKey']({ passphrase: null, replace: false }))
    await ports.secrets.keep('site-signing-key', null)
    expect(
      await handlers['sites.exportKey']({ passphrase: null, newPassphrase: examplePassphrase }),
    ).toMatchObject({
      error: { code: 'not-available-here' },
    })
  })
})
