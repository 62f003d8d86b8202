import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '#electron/node/documents/writeWorkbook'
import { readWorkbook } from '#electron/node/imports/readWorkbook'
import { profileWorkbook } from '#shared/documents/siteProfile/profileWorkbook'
import { options, type OptionSet } from '#shared/domain/sites/fields/options'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { readProfileTable } from '#shared/domain/sites/table/profileTable'
import { optionLabel } from '#shared/domain/sites/words/siteWords'
import { exampleProfile } from '#test/support/sites/exampleProfile'

async function sheetsOf(profile: SiteProfile, layout: 'rows' | 'columns', language: 'en' | 'nb') {
  const sheets = await readWorkbook(await writeWorkbook(profileWorkbook(profile, layout, language)))
  if (!sheets.ok) throw new Error(sheets.problem.message)
  return sheets.value
}

async function readBack(profile: SiteProfile, layout: 'rows' | 'columns', language: 'en' | 'nb') {
  const [first] = await sheetsOf(profile, layout, language)
  const read = first === undefined ? null : readProfileTable(first)
  if (read?.ok !== true) throw new Error('No profile')
  return read.value
}

const full = exampleProfile({
  coordinates: { latitude: 63.42, longitude: -10.4 },
  arcticDescription: 'Long way;\n"over the sea"',
  contactTelephone: '+47 22 00 00 00',
  address: "'=HYPERLINK(1)",
  city: '=1+1',
  tracers: ['FDG', 'PSMA'],
  dryIce: false,
})

describe('a profile as a workbook', () => {
  it.each([
    ['rows', 'en'],
    ['rows', 'nb'],
    ['columns', 'en'],
    ['columns', 'nb'],
  ] as const)('is read back as it was written, by %s in %s', async (layout, language) => {
    expect(await readBack(full, layout, language)).toEqual([{ profile: full, problems: [] }])
  })

  it('reads every option by its name in both languages', async () => {
    const { populations: _, ...rest } = full
    for (const language of ['en', 'nb'] as const) {
      const all: SiteProfile = {
        ...rest,
        therapeuticAreas: [...options.therapeuticArea],
        phases: [...options.phase],
        populations: [...options.population],
        languages: [...options.language],
        staff: options.staffRole.map((role) => ({ role })),
      }
      expect(await readBack(all, 'rows', language)).toEqual([{ profile: all, problems: [] }])
    }
  })

  it('is a form that reads as nothing while it is empty', async () => {
    expect(await readBack({}, 'rows', 'nb')).toEqual([{ profile: {}, problems: [] }])
    const [sheet, fields] = await sheetsOf({}, 'columns', 'nb')
    expect(sheet?.rows).toHaveLength(1)
    expect(fields?.sheet).toBe('Felter')
  })

  it.each(['en', 'nb'] as const)('offers for each field exactly what it takes (%s)', (language) => {
    const { sheets } = profileWorkbook({}, 'rows', language)
    const [form, last] = [sheets[0], sheets.at(-1)]
    const offered = (path: string) => {
      const row = form?.rows.findIndex(([cell]) => cell?.value === path)
      const choice = form?.choices.find((each) => each.row === row)
      if (choice === undefined || last === undefined) return null
      expect(choice.from.sheet).toBe(last.name)
      const { row: first, rows, column } = choice.from
      return {
        strict: choice.strict,
        words: last.rows.slice(first, first + rows).map((cells) => cells[column]?.value),
      }
    }
    const labels = (set: OptionSet) => options[set].map((option) => optionLabel(set, option, language))
    expect(offered('staff.2.role')).toEqual({ strict: true, words: labels('staffRole') })
    expect(offered('phases')).toEqual({ strict: false, words: labels('phase') })
    expect(offered('dryIce')?.words).toEqual(language === 'en' ? ['Yes', 'No'] : ['Ja', 'Nei'])
    expect(offered('bedsDay')).toBeNull()
  })
})
