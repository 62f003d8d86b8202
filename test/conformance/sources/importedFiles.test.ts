import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stateTable } from '#shared/imports/stateImport'
import { cellByCodes } from '#test/support/imports/cellByCodes'
import { contentOf, onlyCube, readFile } from '#test/support/imports/readFile'
import { samplesMissing } from './samples'

const folder = resolve(import.meta.dirname, '../../../../shared/samples')
const sample = (name: string): [Uint8Array, string] => [
  readFileSync(resolve(folder, name)),
  name.slice(name.indexOf('/') + 1),
]

describe.skipIf(samplesMissing)('files as they came (skipped without the recorded samples)', () => {
  it('sums table 07459 to the people of Norway', async () => {
    const given = sample('ssb-pxweb/ssb_07459_export_2024_by_municipality_age.latin1.csv')
    expect(await readFile(...given)).toMatchObject({
      value: { format: 'pxweb-csv', encoding: 'windows-1252' },
    })
    const cube = await onlyCube(...given)
    expect(cube).toMatchObject({ areaVintage: '2024', sourceTable: '07459' })
    expect(stateTable(cube)).toMatchObject({
      cells: 360 * 106,
      precision: { exact: 360 * 106 },
      sums: [{ grain: 'persons', value: 5_550_203, lower: 5_550_203, upper: 5_550_203 }],
    })
  })

  it('takes the total of the demo collection, and adds no donors', async () => {
    const { cubes } = await contentOf(...sample('bbmri-directory/emx2_demo_CollectionFacts.csv'))
    const collection =
      cubes.find(({ title }) => title.startsWith('bbmri-eric:ID:NL_biobank2:collection:coll2')) ??
      cubes.find((cube) =>
        cube.dimensions.every(
          ({ role, categories }) => role === 'measure' || categories.some(({ code }) => code === '*'),
        ),
      )
    if (collection === undefined) throw new Error(cubes.map(({ title }) => title).join())
    const star = collection.dimensions.map(({ role }) => (role === 'measure' ? 'donors' : '*'))
    expect(cellByCodes(collection, ...star)).toMatchObject({ value: 9000 })
    for (const cube of cubes)
      expect(stateTable(cube).sums.find(({ grain }) => grain === 'donors')).toMatchObject({ value: null })
  })

  it.each(['measure_report_bbmri.json', 'measure_report_bbmri_new_extension.json'])(
    'reads %s, patients apart from diagnoses and samples',
    async (name) => {
      const { cubes } = await contentOf(...sample(`bbmri-locator/${name}`))
      const whole = cubes.map((cube) => [cube.title, cube.measures[0]?.grain, cellByCodes(cube, '*')?.value])
      expect(whole).toEqual([
        ['patients by Gender', 'persons', 74],
        ['patients by Age', 'persons', 74],
        ['patients by Custodian', 'persons', 74],
        ['diagnosis by diagnosis', 'cases', 324],
        ['specimen by sample_kind', 'samples', 124],
      ])
    },
  )

  it.each([
    ['json-stat/canada.json', 'json-stat', 120],
    ['ssb-pxweb/v1_data_13861_ssb.jsonstat2.json', 'json-stat', 56],
    ['fhi/fhi-query-flags.json', 'json-stat', 3],
    ['nordcan/nordcan_lung_mortality_9_6_table_export.csv', 'nordcan', 80],
    ['beacon-v2/spec_beaconCountResponse-example.json', 'beacon', 1],
  ])('reads %s', async (name, format, cells) => {
    const read = await readFile(...sample(name))
    if (!read.ok || !read.value.content.ok) throw new Error(JSON.stringify(read).slice(0, 400))
    expect(read.value.format).toBe(format)
    expect(read.value.content.value.cubes.map((cube) => cube.cells.length)).toEqual([cells])
  })

  it('describes datasets', async () => {
    const { catalogue } = await contentOf(...sample('healthdcat/ckanext_dataset_health.ttl'))
    expect(catalogue?.entries).toHaveLength(1)
  })
})
