import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProfileTable } from '#shared/domain/sites/table/profileTable'
import { writeProfileTable } from '#shared/domain/sites/table/writeProfileTable'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import type { Grid } from '#shared/imports/grid'
import { readGrid } from '#shared/imports/readGrid'
import { exampleProfile } from '#test/support/sites/exampleProfile'

function gridOf(text: string): Grid {
  const read = readGrid(text.replace(/^\u{feff}/u, ''), 'table', null)
  if (!read.ok) throw new Error(read.problem.message)
  return read.value.grid
}

function readText(text: string) {
  const read = readProfileTable(gridOf(text))
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

describe('a profile as a table', () => {
  it.each([
    ['rows', 'en'],
    ['rows', 'nb'],
    ['columns', 'en'],
  ] as const)('is read back as it was written, by %s in %s', (layout, language) => {
    const profile = exampleProfile({
      coordinates: { latitude: 63.42, longitude: -10.4 },
      arcticDescription: 'Long way;\n"over the sea"',
      contactTelephone: '+47 22 00 00 00',
      tracers: ['FDG', 'PSMA'],
      cyclotronDistance: 0,
    })
    expect(readText(writeProfileTable(profile, layout, language))).toEqual([{ profile, problems: [] }])
  })

  it('is read back whatever words stand in it', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' })
      .map((text) => text.trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(words, words, fc.constantFrom('rows', 'columns'), (unitName, city, layout) => {
        const profile: SiteProfile = { unitName, city }
        expect(readText(writeProfileTable(profile, layout, 'en'))).toEqual([{ profile, problems: [] }])
      }),
      { numRuns: 60 },
    )
  })

  it('is a form that says what may stand where, and reads as nothing when it is empty', () => {
    const text = writeProfileTable({}, 'rows', 'nb')
    expect(text).toContain('contractTime.low;;"Avtale, fra";uker;')
    expect(text).toContain('staff.3.role;;Personale 3: Rolle;;')
    expect(text).toContain('asepticPreparation;;Aseptisk tilvirkning;;')
    expect(readText(text)).toEqual([{ profile: {}, problems: [] }])
    expect(readText(writeProfileTable({}, 'columns', 'en'))).toEqual([])
  })

  it('keeps spreadsheets from taking texts for formulas', () => {
    const text = writeProfileTable({ unitName: '=HYPERLINK("a")', city: '@a' }, 'columns', 'en')
    expect(text).toContain(`"'=HYPERLINK(""a"")"`)
    expect(text).toContain("'@a")
  })

  it('takes what people write', () => {
    const [read] = readText(
      [
        'Field;Value',
        'organisationNumber;971 526 920',
        'asepticPreparation;Ja',
        'intensiveCare;nei',
        'phases;Phase II; Fase III',
        'fullTimeHours;37,5',
        'therapeuticAreas;neurology;',
        'staff.2.role;Studiesykepleier',
      ]
        .map((line) => line.replace('Phase II; Fase III', '"Phase II; Fase III"'))
        .join('\n'),
    )
    expect(read).toEqual({
      profile: {
        organisationNumber: '971526920',
        asepticPreparation: true,
        intensiveCare: false,
        phases: ['phase-2', 'phase-3'],
        fullTimeHours: 37.5,
        therapeuticAreas: ['neurology'],
        staff: [{ role: 'study-nurse' }],
      },
      problems: [],
    })
  })

  it('takes days and months as people and spreadsheets write them', () => {
    const text = [
      'field;value',
      'staff.1.gcpDate;5.1.2026',
      'trials.1.name;A',
      'trials.1.opens;2026-03-01',
      'trials.1.closes;4.2027',
    ].join('\n')
    expect(readText(text)[0]).toEqual({
      profile: {
        staff: [{ gcpDate: '2026-01-05' }],
        trials: [{ name: 'A', opens: '2026-03', closes: '2027-04' }],
      },
      problems: [],
    })
  })

  it('leaves out what does not fit, and says where', () => {
    const [read] = readText(
      'field;value\nbeds;4\nbedsDay;many\ncontractTime.low;3\nphases;phase-9\ndryIce;perhaps\nstaff.1.gcpDate;soon\n__proto__;1\ncity;Bodø\n',
    )
    expect(read?.profile).toEqual({ city: 'Bodø' })
    expect(read?.problems.map(({ code, row, path }) => `${row} ${path} ${code}`).sort()).toEqual(
      [
        '2 beds unknown-field',
        '3 bedsDay not-a-number',
        '4 contractTime does-not-fit',
        '5 phases not-an-option',
        '6 dryIce not-yes-or-no',
        '7 staff does-not-fit',
        '8 __proto__ unknown-field',
      ].sort(),
    )
  })

  it('holds several units, one in a row', () => {
    const read = readText('unitName,bedsDay,remark\nA,2,\nB,,x\n')
    expect(read.map(({ profile }) => profile)).toEqual([{ unitName: 'A', bedsDay: 2 }, { unitName: 'B' }])
    expect(read[1]?.problems).toEqual([{ code: 'unknown-field', row: 3, column: 'remark', path: 'remark' }])
  })

  it('is refused when nothing in it is of a profile', () => {
    expect(readProfileTable(gridOf('county,persons\n03,12\n'))).toMatchObject({
      ok: false,
      problem: { code: 'unrecognised', place: { row: 1 } },
    })
  })
})
