import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import { absentCell } from '#shared/domain/cubes/absentCell'
import { catalogueContent, factsContent } from '#shared/sources/bbmri/content'
import { readPageAnswer } from '#shared/sources/bbmri/graphqlAnswer'
import { rowOfJson } from '#shared/sources/bbmri/directoryRow'
import { donorsOfCollection } from '#shared/sources/bbmri/donorsOfCollection'
import { buildFactsCube } from '#shared/sources/bbmri/factsCube'
import { readDirectoryFile } from '#shared/sources/bbmri/readFile'
import { readFact, statedSize, type FactRecord } from '#shared/sources/bbmri/records'
import { mutatedTexts } from '#test/support/mutateText'
import { textAnswer } from '#test/support/converse'
import { cellFor } from '#test/support/cubeRows'
import { directoryRows, fact } from './directoryFixtures'

const everyone = { sex: null, ageRange: null, material: null, disease: null }

function facts(...rows: readonly Parameters<typeof fact>[2][]): readonly FactRecord[] {
  return rows.map((codes, index) => record(codes, 10 * (index + 1), 10 * (index + 1)))
}

function record(
  codes: Parameters<typeof fact>[2],
  samples: number | null,
  donors: number | null,
): FactRecord {
  const read = readFact(rowOfJson(fact('f', 'c', codes, samples, donors)))
  if (read === null) throw new Error('no fact')
  return read
}

describe('donorsOfCollection', () => {
  const rows = [
    record(['*', '*', '*', '*'], 500, 120),
    record(['*', '*', '*', 'C34'], 400, 100),
    record(['FEMALE', 'Adult', 'DNA', 'C34'], 200, 90),
    record(['FEMALE', 'Adult', 'PLASMA', 'C34'], 100, 70),
  ]

  it('takes the row that counts what is asked for', () => {
    expect(donorsOfCollection(rows, everyone, null)).toEqual({ value: 120, lower: 120, upper: 120 })
    expect(donorsOfCollection(rows, { ...everyone, disease: ['C34'] }, null)).toMatchObject({ value: 100 })
  })

  it('gives at least the largest row inside and at most a total that holds it', () => {
    const women = { ...everyone, sex: ['FEMALE'], disease: ['C34'] }
    expect(donorsOfCollection(rows, women, null)).toEqual({ value: null, lower: 90, upper: 100 })
  })

  it('adds rows only as a bound, with nine for each combination left out', () => {
    const chosen = { sex: ['FEMALE'], ageRange: ['Adult'], material: ['DNA', 'PLASMA'], disease: ['C34'] }
    const leaves = rows.slice(2)
    expect(donorsOfCollection(leaves, chosen, null)).toEqual({ value: null, lower: 90, upper: 160 })
    expect(donorsOfCollection(leaves, { ...chosen, sex: ['FEMALE', 'MALE'] }, null)).toMatchObject({
      upper: 178,
    })
    expect(donorsOfCollection(leaves, chosen, 95)).toMatchObject({ lower: 90, upper: 95 })
  })

  it('knows no upper bound without a total, nor where the collection contradicts its rows', () => {
    expect(donorsOfCollection(rows.slice(2), everyone, null)).toEqual({ value: null, lower: 90, upper: null })
    expect(donorsOfCollection(rows.slice(2), everyone, 50)).toEqual({ value: null, lower: 90, upper: null })
  })
})

describe('buildFactsCube', () => {
  const collection = { id: 'c', name: 'Blood', samples: null, donors: null }

  it('reads what is left out as 0 to 9 donors where all rows are leaves', () => {
    const built = buildFactsCube(
      collection,
      facts(['FEMALE', 'Adult', 'DNA', 'C34'], ['MALE', 'Child', 'DNA', 'C34']),
      '2025',
    )
    if (built === null) throw new Error('no cube')
    expect(checkCube(built.cube)).toBeNull()
    expect(absentCell(built.cube, 2)).toMatchObject({ lower: 0, upper: 9, precision: 'suppressed' })
    expect(absentCell(built.cube, 3)).toMatchObject({ lower: 0, upper: null, precision: 'missing' })
  })

  it('concludes nothing from what is left out where there are totals', () => {
    const built = buildFactsCube(
      collection,
      facts(['*', '*', '*', '*'], ['FEMALE', 'Adult', 'DNA', 'C34']),
      '2025',
    )
    expect(built?.cube.absent).toBeNull()
    expect(built?.cube.dimensions[0]?.totals).toEqual([{ total: '*', parts: ['FEMALE'], complete: false }])
  })

  it('adds no donors, no totals, and no samples of rows that add to more than there are', () => {
    const rows = facts(['*', '*', '*', '*'], ['FEMALE', 'Adult', 'DNA', 'C34'])
    const cube = buildFactsCube(collection, rows, '')?.cube
    if (cube === undefined) throw new Error('no cube')
    const leaf = { sex: 'FEMALE', measure: 'samples' }
    expect(cellFor(cube, leaf)?.additive).toBe(false)
    const fits = buildFactsCube(collection, [record(['*', '*', '*', '*'], 500, 20), ...rows.slice(1)], '')
    expect(fits === null ? null : cellFor(fits.cube, leaf)?.additive).toBe(true)
    expect(fits === null ? null : cellFor(fits.cube, { ...leaf, measure: 'donors' })?.additive).toBe(false)
    expect(fits === null ? null : cellFor(fits.cube, { sex: '*', measure: 'samples' })?.additive).toBe(false)
  })

  it('says how many donors there are in all, as far as rows and collection tell', () => {
    const leaf = ['FEMALE', 'Adult', 'DNA', 'C34'] as const
    const notesOf = (donors: number | null, ...rows: readonly FactRecord[]) =>
      buildFactsCube({ ...collection, donors }, rows, '')?.cube.notes ?? []
    expect(notesOf(null, record(['*', '*', '*', '*'], 500, 120), record(leaf, 9, 90))).toContain(
      'The collection has 120 donors in all.',
    )
    expect(notesOf(600, record(leaf, 9, 90))).toContain('The collection has 90 to 600 donors in all.')
    expect(notesOf(null, record(leaf, 9, 90))).toContain('The collection has at least 90 donors.')
    expect(notesOf(null, record(leaf, 9, null)).filter((note) => note.includes('has'))).toEqual([])
  })

  it('keeps both numbers of rows that contradict, and nothing for a row without one', () => {
    const codes = ['FEMALE', 'Adult', 'DNA', 'C34'] as const
    const built = buildFactsCube(collection, [record(codes, 5, 10), record(codes, 5, 14)], '')
    expect(built?.contradictions).toBe(1)
    expect(built === null ? null : cellFor(built.cube, { measure: 'donors' })).toMatchObject({
      value: null,
      lower: 10,
      upper: 14,
    })
    const without = buildFactsCube(collection, [record(codes, 5, null)], '')
    expect(without === null ? null : cellFor(without.cube, { measure: 'donors' })).toMatchObject({
      value: null,
      upper: null,
      precision: 'missing',
    })
  })

  it('takes 98 000 facts of one collection without delay', () => {
    const lines = Array.from(
      { length: 98_000 },
      (_, index) =>
        `f${index},c,${index % 2 ? 'FEMALE' : 'MALE'},Adult,M${index % 40},ORPHA:${Math.floor(index / 2)},${index},${index},2025-01-01`,
    )
    const header =
      'id,collection,sex,age_range,sample_type,disease,number_of_samples,number_of_donors,last_update'
    const start = process.cpuUsage()
    const read = readDirectoryFile([header, ...lines].join('\n'), 'facts.csv')
    // Time of this process alone: the machine may be busy with others.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000)
    expect(read.ok ? read.value.cubes[0]?.cells.length : 0).toBe(196_000)
  })
})

describe('statedSize', () => {
  it('prefers the number and reads an order of magnitude as its range', () => {
    expect(statedSize(600, '2')).toMatchObject({ value: 600, precision: 'exact' })
    expect(statedSize(null, '0')).toMatchObject({ value: null, lower: 0, upper: 9 })
    expect(statedSize(null, '4')).toMatchObject({ lower: 10_000, upper: 99_999, precision: 'magnitude' })
    expect(statedSize(null, null)).toMatchObject({ lower: 0, upper: null, precision: 'missing' })
  })
})

describe('damaged answers of the Directory', () => {
  it('are refused or read into sound tables', () => {
    const page = {
      data: {
        CollectionFacts: directoryRows['CollectionFacts']?.slice(1, 3),
        Collections: directoryRows['Collections']?.slice(1, 2),
        CollectionFacts_agg: { count: 4 },
      },
    }
    let sound = 0
    for (const mutated of mutatedTexts(JSON.stringify(page), 10_000, 12)) {
      const answer = textAnswer(mutated)
      const facts = readPageAnswer(answer, 'CollectionFacts', 'facts')
      const collections = readPageAnswer(answer, 'Collections', 'collections')
      if (!facts.ok || !collections.ok) continue
      const catalogue = catalogueContent({ Collections: collections.value.rows.map(rowOfJson) }, null)
      const content = factsContent(facts.value.rows.map(rowOfJson), null)
      const faults = [...content.cubes, ...catalogue.cubes].map(checkCube).filter((fault) => fault !== null)
      if (faults.length > 0) expect(faults).toEqual([])
      const keys = catalogue.catalogue?.entries.map(({ key }) => key) ?? []
      if (new Set(keys).size !== keys.length) expect(keys).toEqual([])
      sound += 1
    }
    expect(sound).toBeGreaterThan(1000)
  })
})

describe('damaged files of the Directory', () => {
  it('are refused or read into sound tables', () => {
    const text = [
      'id,collection,sex,age_range,sample_type,disease,number_of_samples,number_of_donors,last_update',
      'f1,c,*,*,*,*,500,120,2025-01-01',
      'f2,c,FEMALE,Adult,DNA,ORPHA:1,200,90,2025-01-01',
      'f3,c,MALE,Adult,DNA,"ORPHA:1",100,70,2025-01-01',
    ].join('\n')
    let sound = 0
    for (const mutated of mutatedTexts(text, 10_000, 4)) {
      const read = readDirectoryFile(mutated, 'facts.csv')
      if (!read.ok) continue
      for (const cube of read.value.cubes) if (checkCube(cube) === null) sound += 1
      expect(read.value.cubes.map(checkCube).find((fault) => fault !== null)).toBeUndefined()
    }
    expect(sound).toBeGreaterThan(1000)
  })
})
