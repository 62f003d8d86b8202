import { describe, expect, it } from 'vitest'
import { workbook } from '#test/support/imports/workbook'
import { exampleProfile } from '#test/support/sites/exampleProfile'
import { signedBundle } from '#test/support/sites/signedBundle'
import { chosenFile, openSiteWorkspace, valueOf } from '#test/support/sites/siteWorkspace'

const sheets = {
  Cover: { A1: 'Ask the unit' },
  Profile: {
    A2: 'field',
    B2: 'value',
    A3: 'bedsDay',
    B3: 4,
    A4: 'city',
    B4: 'Bodø',
    A5: 'phases',
    B5: 'Fase II',
  },
}

describe('a profile as a file', () => {
  it('is written, filled in with a draft, and read back', async () => {
    const { handlers, documents } = await openSiteWorkspace()
    const { unit } = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    const profile = { kind: 'draft', unit } as const
    valueOf(await handlers['sites.template']({ layout: 'rows', language: 'nb', profile, format: 'csv' }))
    valueOf(
      await handlers['sites.template']({ layout: 'columns', language: 'en', profile: null, format: 'csv' }),
    )
    const [filled, empty] = documents
    expect([filled?.fileName, empty?.fileName]).toEqual([
      'Klinisk-forskningspost-aerlig-sykehus.csv',
      'site-profile.csv',
    ])
    const file = chosenFile(filled?.content ?? '', 'unit.csv')
    expect(valueOf(await handlers['sites.readTable']({ file, sheet: null }))).toEqual({
      sheets: [],
      sheet: null,
      profiles: [{ profile: exampleProfile(), problems: [] }],
    })
    expect(
      await handlers['sites.template']({
        layout: 'rows',
        language: 'nb',
        profile: { kind: 'draft', unit: 'no' },
        format: 'csv',
      }),
    ).toMatchObject({ error: { code: 'not-found' } })
  })

  it('is written as a workbook, and read back', async () => {
    const { handlers, documents } = await openSiteWorkspace()
    const { unit } = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    const wish = { layout: 'rows', language: 'nb', format: 'xlsx' } as const
    valueOf(await handlers['sites.template']({ ...wish, profile: { kind: 'draft', unit } }))
    const [made] = documents
    expect(made?.fileName).toBe('Klinisk-forskningspost-aerlig-sykehus.xlsx')
    const file = chosenFile(made?.content ?? '', 'unit.xlsx')
    expect(valueOf(await handlers['sites.readTable']({ file, sheet: null }))).toEqual({
      sheets: ['Profil', 'Valg'],
      sheet: 'Profil',
      profiles: [{ profile: exampleProfile(), problems: [] }],
    })
  })

  it('is printed as draft, version and profile of another', async () => {
    const { handlers, documents, typeset } = await openSiteWorkspace()
    const { unit, sequence } = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    valueOf(await handlers['sites.makeKey']({ passphrase: null, replace: false }))
    const days = { validFrom: '2026-06-01', expires: '2027-06-01', note: '' }
    valueOf(await handlers['sites.publish']({ unit, sequence, ...days }))
    const bundle = { file: chosenFile(signedBundle()), confirmed: ['unknown-key' as const] }
    const { site } = valueOf(await handlers['sites.importBundle'](bundle))
    const references = [
      { kind: 'draft', unit },
      { kind: 'version', unit, version: 1 },
      { kind: 'imported', site: site ?? '' },
    ] as const
    for (const profile of references) valueOf(await handlers['sites.print']({ profile, language: 'nb' }))
    const name = 'Klinisk-forskningspost-aerlig-sykehus'
    expect(documents.map(({ fileName }) => fileName)).toEqual([
      `${name}.pdf`,
      `${name}-1.pdf`,
      `${name}-1.pdf`,
    ])
    const { own } = valueOf(await handlers['sites.keys']({}))
    expect(typeset.map(({ data }) => data)).toMatchObject([
      { draftText: expect.stringContaining('utkast') as string },
      {
        draftText: null,
        facts: expect.arrayContaining([expect.objectContaining({ value: own?.fingerprint })]) as [],
      },
      { state: 'Versjon 1, importert' },
    ])
    expect(
      await handlers['sites.print']({ profile: { kind: 'version', unit, version: 9 }, language: 'en' }),
    ).toMatchObject({ error: { code: 'not-found' } })
  })

  it('is read from a sheet of a workbook', async () => {
    const { handlers } = await openSiteWorkspace()
    const file = chosenFile(workbook(sheets), 'unit.xlsx')
    expect(valueOf(await handlers['sites.readTable']({ file, sheet: 'Profile' }))).toMatchObject({
      sheets: ['Cover', 'Profile'],
      sheet: 'Profile',
      profiles: [{ profile: { bedsDay: 4, city: 'Bodø', phases: ['phase-2'] }, problems: [] }],
    })
    expect(await handlers['sites.readTable']({ file, sheet: null })).toMatchObject({
      error: { code: 'unreadable-file', details: { reason: 'unrecognised', sheet: 'Cover' } },
    })
    expect(await handlers['sites.readTable']({ file, sheet: 'None' })).toMatchObject({
      error: { code: 'unreadable-file', details: { sheets: ['Cover', 'Profile'] } },
    })
  })

  it('is refused with an identity number in any cell, a damaged file and no base64', async () => {
    const { handlers } = await openSiteWorkspace()
    const read = (file: ReturnType<typeof chosenFile>) => handlers['sites.readTable']({ file, sheet: null })
    // Check digits are right, the person is made up.
    expect(await read(chosenFile('field;value;note\ncity;Bodø;15075530010\n'))).toMatchObject({
      error: { code: 'unreadable-file', details: { reason: 'identity-number', row: 2 } },
    })
    expect(await read(chosenFile(workbook(sheets).slice(0, 400)))).toMatchObject({ ok: false })
    expect(await read({ name: 'a.csv', content: '?' })).toMatchObject({
      error: { code: 'malformed-request' },
    })
  })
})
