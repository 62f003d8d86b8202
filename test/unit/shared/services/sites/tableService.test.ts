import { describe, expect, it } from 'vitest'
import { workbook } from '#test/support/imports/workbook'
import { exampleProfile } from '#test/support/sites/exampleProfile'
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
    valueOf(await handlers['sites.template']({ layout: 'rows', language: 'nb', profile }))
    valueOf(await handlers['sites.template']({ layout: 'columns', language: 'en', profile: null }))
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
      }),
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
