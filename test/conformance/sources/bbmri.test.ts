import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import { readDirectoryCsv } from '#shared/sources/bbmri/directoryRow'
import { factsContent, readCollections } from '#shared/sources/bbmri/content'
import { donorsOfCollection } from '#shared/sources/bbmri/donorsOfCollection'
import { readDirectoryFile } from '#shared/sources/bbmri/readFile'
import { readFact } from '#shared/sources/bbmri/records'
import { cellFor } from '#test/support/cubeRows'
import { valueOf } from '#test/support/converse'
import { sampleText, samplesMissing } from './samples'

const everyone = { sex: null, ageRange: null, material: null, disease: null }

function rowsOf(table: string) {
  return valueOf(readDirectoryCsv(sampleText(`bbmri-directory/emx2_demo_${table}.csv`), table)).rows
}

describe.skipIf(samplesMissing)('demo data of the Directory (skipped without the recorded samples)', () => {
  it('counts 9 000 donors in the second collection, not the sum of its rows', () => {
    const facts = rowsOf('CollectionFacts').flatMap((row) => readFact(row) ?? [])
    const second = facts.filter(
      ({ collection }) => collection === 'bbmri-eric:ID:NL_biobank2:collection:coll2',
    )
    expect(second.reduce((sum, { donors }) => sum + (donors ?? 0), 0)).toBe(264_517)
    expect(donorsOfCollection(second, everyone, null)).toEqual({ value: 9000, lower: 9000, upper: 9000 })
    const first = facts.filter(
      ({ collection }) => collection === 'bbmri-eric:ID:DE_biobank1:collection:coll1',
    )
    expect(first.reduce((sum, { donors }) => sum + (donors ?? 0), 0)).toBe(13_697)
    const { lower, upper } = donorsOfCollection(first, everyone, 600)
    expect([lower, upper]).toEqual([Math.max(...first.map(({ donors }) => donors ?? 0)), 600])
  })

  it('makes a sound table of each collection, in which no donors add', () => {
    const { collections } = readCollections(rowsOf('Collections'), null)
    const { cubes, notes } = factsContent(rowsOf('CollectionFacts'), collections)
    expect(cubes.map(({ key }) => key.split(':').at(-1))).toEqual(['coll1', 'coll2', 'coll2a'])
    expect(cubes.map(checkCube)).toEqual([null, null, null])
    expect(notes).toEqual([])
    const [, second] = cubes
    if (second === undefined) throw new Error('no cube')
    const all = { sex: '*', age_range: '*', sample_type: '*', disease: '*' }
    expect(cellFor(second, { ...all, measure: 'donors' })).toMatchObject({ value: 9000, additive: false })
    expect(cellFor(second, { ...all, measure: 'samples' })).toMatchObject({ value: 11_000, additive: false })
    expect(cellFor(second, { ...all, sex: 'MALE', measure: 'donors' })).toMatchObject({ value: 0 })
  })

  it.each([
    ['Biobanks', 3],
    ['Collections', 3],
    ['Networks', 3],
    ['Services', 2],
  ])('reads the file of %s into %i entries', (table, count) => {
    const text = sampleText(`bbmri-directory/emx2_demo_${table}.csv`)
    const content = valueOf(readDirectoryFile(text, `${table}.csv`))
    expect(content.catalogue?.entries).toHaveLength(count)
    expect(content.cubes.map(checkCube).filter((fault) => fault !== null)).toEqual([])
  })
})
