import { describe, expect, it } from 'vitest'
import { readStarterDataset, type NamedText } from '#shared/domain/sources/readStarterDataset'
import type { CountTable, TableCell } from '#shared/domain/sources/countTable'
import { populationTableKeys, type StarterDataset } from '#shared/domain/sources/starterDataset'
import { readReferenceFiles } from '#test/support/referenceFiles'

function shipped(): StarterDataset {
  const outcome = readStarterDataset(readReferenceFiles())
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

function table(dataset: StarterDataset, key: string): CountTable {
  const found = dataset.tables.find((candidate) => candidate.key === key)
  if (found === undefined) throw new Error(`No table ${key}`)
  return found
}

function cell(from: CountTable, area: string): TableCell {
  const found = from.cells.find((candidate) => candidate.area === area)
  if (found === undefined) throw new Error(`No cell ${area}`)
  return found
}

describe('the starter dataset', () => {
  const dataset = shipped()

  it('holds the areas of 2024 and the pieces in which they cross', () => {
    const levels = dataset.areas.map((area) => area.level)
    expect(levels.filter((level) => level === 'county')).toHaveLength(15)
    expect(levels.filter((level) => level === 'referral-area')).toHaveLength(19)
    expect(levels.filter((level) => level === 'health-region')).toHaveLength(4)
    expect(levels.filter((level) => level === 'municipality')).toHaveLength(357)
    expect(dataset.baseAreas).toHaveLength(25)
    expect(dataset.areas.find((area) => area.level === 'nation')?.population).toBe(5_550_203)
  })

  it('counts the same residents by county and by referral area', () => {
    for (const key of Object.values(populationTableKeys)) {
      const total = table(dataset, key).cells.reduce((sum, { count }) => sum + (count.value ?? 0), 0)
      expect(total).toBe(5_550_203)
    }
  })

  it('gives the published annual mean with the width of its rounding', () => {
    const sclerosis = table(dataset, 'helseatlas/multiple-sclerosis/treated/2019-2021/18-')
    expect(sclerosis.title).toEqual({
      en: 'Multiple sclerosis, treated per year',
      nb: 'Multippel sklerose, behandlet per år',
    })
    expect(sclerosis.flags).toEqual(['treated-not-prevalent', 'areas-defined-differently'])
    expect(sclerosis.concept).toEqual({ system: 'icd-10', codes: ['G35'] })
    const nation = cell(sclerosis, 'nation:NO')
    expect(nation.count).toMatchObject({ value: 14152.7, precision: 'rounded', grain: 'persons' })
    expect(nation.count.lower).toBeCloseTo(14152.65, 6)
    expect(nation.count.upper).toBeCloseTo(14152.75, 6)
    expect(nation.population).toBe(4_244_785)
  })

  it('adds the published parts of Oslo and says so', () => {
    const oslo = cell(
      table(dataset, 'helseatlas/multiple-sclerosis/treated/2019-2021/18-'),
      'referral-area:30',
    )
    expect(oslo.count.value).toBe(1186.6)
    expect((oslo.count.upper ?? 0) - oslo.count.lower).toBeCloseTo(0.3, 6)
    expect(oslo.population).toBe(218_202 + 136_184 + 117_502)
    expect(oslo.count.provenance[0]?.table).toContain(
      'sum of OUS 590, Lovisenberg 314.3, Diakonhjemmet 282.3',
    )
  })

  it('marks areas that add to more than the country as not additive', () => {
    const depression = table(dataset, 'helseatlas/depression/treated/2020-2024/18-64')
    expect(depression.flags).toContain('areas-overlap')
    expect(depression.cells.every(({ count }) => !count.additive)).toBe(true)
    for (const { flags, cells } of dataset.tables.filter((candidate) =>
      candidate.key.startsWith('helseatlas/'),
    )) {
      const sum = cells
        .filter(({ area }) => area !== 'nation:NO')
        .reduce((total, { count }) => total + (count.value ?? 0), 0)
      const nation = cells.find(({ area }) => area === 'nation:NO')?.count.value ?? 0
      expect(flags.includes('areas-overlap')).toBe(sum > nation * 1.003)
    }
  })

  it('keeps a published share as a share, not as a count', () => {
    const lungs = table(dataset, 'fhi-copd/copd/prevalent/2017-2022/40-')
    const [only] = lungs.cells
    expect(only?.share?.lower).toBe(0.06)
    expect(only?.share?.value).toBeCloseTo(0.065, 12)
    expect(only?.share?.upper).toBe(0.07)
    expect(only?.count).toMatchObject({ value: null, upper: null, precision: 'missing' })
    expect(lungs.flags).toEqual(['national-only', 'published-as-range', 'derived-from-share'])
  })

  it('never lets cells of one level overlap', () => {
    for (const { key, cells } of dataset.tables) {
      for (const area of new Set(cells.map((candidate) => candidate.area))) {
        const inArea = cells.filter((candidate) => candidate.area === area)
        const both = inArea.filter(({ sex }) => sex === 'any').length
        expect(both === 0 || both === inArea.length, key).toBe(true)
      }
    }
  })

  it('marks what ends before 2019 as old and what has no areas as national only', () => {
    for (const { key, flags, lastYear, areaLevel, measure } of dataset.tables) {
      expect(flags.includes('old'), key).toBe(lastYear < 2019)
      expect(flags.includes('national-only'), key).toBe(areaLevel === 'nation')
      expect(flags.includes('treated-not-prevalent'), key).toBe(measure === 'treated')
    }
  })

  it('names a source for every table and every row', () => {
    const sources = new Set(dataset.sources.map((source) => source.key))
    for (const { source } of dataset.tables) expect(sources.has(source)).toBe(true)
    for (const { source } of dataset.catalogue) expect(sources.has(source)).toBe(true)
    expect(new Set(dataset.catalogue.map((entry) => entry.kind)).size).toBe(12)
  })

  it('keeps the threshold of every source that states one, with where it stands', () => {
    const stated = dataset.sources.flatMap(({ key, smallCountRule }) =>
      smallCountRule === null ? [] : [[key, smallCountRule.threshold, smallCountRule.citation !== '']],
    )
    expect(stated).toEqual([
      ['ssb-07459', 3, true],
      ['registry-indicators-2019', 10, true],
    ])
    // A threshold without words, or words without a threshold, would contradict each other on the screen.
    for (const { suppressionRule, smallCountRule } of dataset.sources)
      expect(smallCountRule === null).toBe(suppressionRule === null)
  })

  it('names and defines everything in both languages', () => {
    const texts = [
      ...dataset.sources.flatMap(({ name, holder, licence, suppressionRule }) => [
        name,
        holder,
        licence,
        ...(suppressionRule === null ? [] : [suppressionRule]),
      ]),
      ...dataset.tables.flatMap(({ title, caseDefinition }) => [title, caseDefinition]),
    ]
    const english = /\b(the|and|with|from|people|patients|registry|report)\b/i
    for (const { en, nb } of texts) {
      expect(nb).not.toMatch(english)
      expect(new Set(nb.match(/\d+/g))).toEqual(new Set(en.match(/\d+/g)))
    }
    for (const { caseDefinition } of dataset.tables) expect(caseDefinition.nb).not.toBe(caseDefinition.en)
  })

  it('does not depend on the order of the files', () => {
    expect(readStarterDataset([...readReferenceFiles()].reverse())).toEqual({ ok: true, value: dataset })
  })
})

describe('damaged reference files', () => {
  const files = readReferenceFiles()

  function withChange(name: string, change: (text: string) => string): readonly NamedText[] {
    return files.map((file) => {
      if (file.name !== name) return file
      const text = change(file.text)
      expect(text).not.toBe(file.text)
      return { name, text }
    })
  }

  function failureOf(damaged: readonly NamedText[]) {
    const outcome = readStarterDataset(damaged)
    if (outcome.ok) throw new Error('The damage was not seen.')
    return outcome.error
  }

  it('names file, row and field of a wrong value', () => {
    const error = failureOf(
      withChange('diseaseRegionalTables.json', (text) => text.replace('"value":367.7', '"value":-1')),
    )
    expect(error.code).toBe('unreadable-file')
    expect(error.details).toEqual({
      file: 'diseaseRegionalTables.json',
      row: 'tables 1, cells 2',
      field: 'value',
    })
    expect(error.message).toContain('"diseaseRegionalTables.json", tables 1, cells 2, field "value"')
  })

  it.each([
    [
      'a rule that hides one number alone',
      'sources.json',
      (text: string) => text.replace('"threshold":3,"zeroShown":true', '"threshold":2,"zeroShown":true'),
      'hides one number alone',
    ],
    ['text that is no JSON', 'sources.json', (text: string) => text.slice(0, -10), 'is not JSON'],
    [
      'an unknown field',
      'testbeds.json',
      (text: string) => text.replace('"key":', '"colour":1,"key":'),
      'colour',
    ],
    [
      'an unknown format',
      'registries.json',
      (text: string) => text.replace('kohort-catalogue', 'other'),
      'format',
    ],
    [
      'parts that do not add up',
      'diseaseRegionalTables.json',
      (text: string) => text.replace('"name":"OUS","value":1495.3', '"name":"OUS","value":1495.4'),
      'do not add up',
    ],
    [
      'a share outside its limits',
      'diseaseNationalTables.json',
      (text: string) => text.replace('"share":{"value":0.028', '"share":{"value":0.5'),
      'between its limits',
    ],
    [
      'an unknown source',
      'nordicPopulation.json',
      (text: string) => text.replace('"source":"', '"source":"no-'),
      'no source has the key',
    ],
    ['a key twice', 'geography.json', (text: string) => text.replace('"county:11"', '"county:03"'), 'twice'],
    [
      'an unknown area',
      'populationCounty.json',
      (text: string) => text.replace('"county:03"', '"county:99"'),
      'county:99',
    ],
    [
      'a population that is not the sum of its parts',
      'geography.json',
      (text: string) => text.replace('"population":717710}', '"population":717711}'),
      'its base areas',
    ],
    [
      'a missing table',
      'populationReferralArea.json',
      (text: string) => text.replace('population/referral-area/2024', 'other'),
      'is missing',
    ],
  ])('refuses %s', (_, name, change, expected) => {
    expect(failureOf(withChange(name, change)).message).toContain(expected)
  })

  it('refuses a file that is too large before reading it', () => {
    expect(failureOf([...files, { name: 'large.json', text: ' '.repeat(5_000_001) }]).message).toContain(
      'larger than',
    )
    expect(
      failureOf(Array.from({ length: 61 }, (_, index) => ({ name: `${index}.json`, text: '{}' }))).code,
    ).toBe('too-large')
  })
})
