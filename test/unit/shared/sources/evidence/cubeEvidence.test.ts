import { describe, expect, it } from 'vitest'
import type { Cube } from '#shared/domain/cubes/cube'
import type { CountTable } from '#shared/domain/sources/countTable'
import type { SourceConnector } from '#shared/sources/connector'
import { createPxWebConnector } from '#shared/sources/pxweb/pxWebConnector'
import { ssb as statBank } from '#shared/sources/ssb/ssb'
import { converse, valueOf } from '#test/support/converse'
import { populationTable, pxWebServer, type HeldTable } from '#test/support/pxWebTable'

const ssb = createPxWebConnector(statBank)

const knowledge = {
  areas: new Set([
    'nation:NO',
    'county:03',
    'county:11',
    'county:31',
    'health-region:4',
    'municipality:0301',
  ]),
}

function cubeOf(connector: SourceConnector, key: string, table: HeldTable): Cube {
  const offer = connector.offers.find((candidate) => candidate.key === key)
  if (offer === undefined) throw new Error(key)
  const context = { today: '2026-11-22', previous: null, sinceYear: null }
  const result = valueOf(converse(connector.sync(offer, context), pxWebServer(table)).result)
  const cube = result.unchanged ? undefined : result.cubes[0]
  if (cube === undefined) throw new Error('no cube')
  return cube
}

function evidenceOf(key: string, table: HeldTable): readonly CountTable[] {
  return ssb.evidence(cubeOf(ssb, key, table), '2026-11-22', 'hash', knowledge)
}

const patients: HeldTable = {
  label: '14824: Pasienter',
  updated: '2026-05-01T06:00:00Z',
  time: 'Tid',
  metric: 'ContentsCode',
  variables: [
    {
      id: 'Region',
      label: 'region',
      codes: [
        ['0', 'Hele landet'],
        ['31', 'Østfold'],
        ['03', 'Oslo'],
        ['H12', 'Helse Sør-Øst RHF'],
      ],
    },
    {
      id: 'Alder',
      label: 'alder',
      codes: [
        ['999', 'Alle aldre'],
        ['0-17', '0-17 år'],
        ['18-', '18 år og over'],
      ],
    },
    {
      id: 'Diagnose',
      label: 'diagnose',
      codes: [
        ['_T', 'Alle diagnoser'],
        ['II', 'Svulster'],
        ['A00-A09', 'Tarminfeksjoner'],
        ['zz1', 'Andre'],
      ],
    },
    {
      id: 'ContentsCode',
      label: 'statistikkvariabel',
      codes: [
        ['Pasient', 'Pasienter'],
        ['KontaktPolikl', 'Polikliniske konsultasjoner'],
      ],
    },
    {
      id: 'Tid',
      label: 'år',
      codes: [
        ['2024', '2024'],
        ['2025', '2025'],
      ],
    },
  ],
  value: ({ Region = '', Alder, Diagnose, ContentsCode }) => {
    const area = { '0': 4, H12: 2, '03': 1, '31': 1 }[Region] ?? 0
    const age = { '999': 3, '0-17': 1, '18-': 2 }[Alder ?? ''] ?? 0
    if (Diagnose === 'A00-A09' && Region === '31' && Alder === '0-17') return ':'
    return (ContentsCode === 'Pasient' ? 10 : 50) * area * age
  },
}

describe('cubeEvidence', () => {
  it('gives residents by county, sex and the bands of the strata', () => {
    const tables = evidenceOf('ssb/07459', populationTable())
    expect(tables.map(({ key }) => key)).toEqual(['ssb/07459/Personer1/2026/county/by-sex-by-age'])
    const [table] = tables
    expect(table).toMatchObject({
      source: 'ssb',
      measure: 'resident-population',
      grain: 'persons',
      concept: null,
      areaLevel: 'county',
      period: '2026',
      lastYear: 2026,
      ageFrom: 0,
      ageTo: null,
      bySex: true,
      flags: [],
    })
    const rows = table?.cells.filter(({ area, sex }) => area === 'county:03' && sex === 'male') ?? []
    expect(rows.length).toBe(19)
    expect(rows[0]).toMatchObject({
      ageFrom: 0,
      ageTo: 4,
      count: { value: 3 * (100 + 99 + 98 + 97 + 96), precision: 'exact' },
    })
    expect(rows[18]).toMatchObject({ ageFrom: 90, ageTo: null })
    expect(rows[0]?.count.provenance).toEqual([
      {
        source: 'ssb',
        table: '07459',
        release: '2026-02-25T07:00:00Z',
        retrievedAt: '2026-11-22',
        queryHash: 'hash',
        licence: 'CC BY 4.0',
        areaVintage: '2024',
      },
    ])
  })

  it('gives patients by block and chapter, and neither contacts nor totals of diagnoses', () => {
    const tables = evidenceOf('ssb/14824', patients)
    expect([...new Set(tables.map(({ concept }) => concept?.codes.join()))]).toEqual(['C00-D48', 'A00-A09'])
    expect(new Set(tables.map(({ measure }) => measure))).toEqual(new Set(['treated']))
    expect(tables.every(({ flags }) => flags.includes('treated-not-prevalent'))).toBe(true)
  })

  it('adds a table of all ages only where the finest one hides a number', () => {
    const tables = evidenceOf('ssb/14824', patients)
    expect(tables.map(({ key }) => key.replace('ssb/14824/Pasient/', ''))).toEqual([
      'II/2025/county/both-sexes-by-age',
      'A00-A09/2025/county/both-sexes-by-age',
      'A00-A09/2025/county/both-sexes-all-ages',
    ])
    const hidden = tables[1]?.cells.find(({ count }) => count.value === null)
    expect(hidden).toMatchObject({
      area: 'county:31',
      ageFrom: 0,
      ageTo: 17,
      count: { lower: 0, upper: 30, precision: 'suppressed', marker: ':' },
    })
  })

  it('never has two cells of one level for the same people', () => {
    for (const { cells } of [
      ...evidenceOf('ssb/14824', patients),
      ...evidenceOf('ssb/07459', populationTable()),
    ]) {
      const places = cells.map(({ area, sex, ageFrom }) => `${area} ${sex} ${ageFrom}`)
      expect(new Set(places).size).toBe(places.length)
      const covered = cells.toSorted((a, b) => a.ageFrom - b.ageFrom)
      for (const cell of covered)
        expect(
          covered.filter(
            (other) =>
              other !== cell &&
              other.area === cell.area &&
              other.sex === cell.sex &&
              other.ageFrom <= (cell.ageTo ?? Infinity) &&
              cell.ageFrom <= (other.ageTo ?? Infinity),
          ),
        ).toEqual([])
    }
  })

  it('gives nothing for a table whose further dimension has no total that is sure', () => {
    const more = {
      ...patients,
      variables: [
        ...patients.variables,
        {
          id: 'Omsorg',
          label: 'omsorgsnivå',
          codes: [
            ['a', 'Dag'],
            ['b', 'Døgn'],
          ] as const,
        },
      ],
    }
    expect(evidenceOf('ssb/14824', more)).toEqual([])
  })

  const ofOldCounties: HeldTable = {
    ...patients,
    variables: patients.variables.map((variable) =>
      variable.id === 'Region'
        ? {
            ...variable,
            codes: [
              ['0', 'Hele landet'],
              ['03', 'Oslo'],
              ['30', 'Viken (2020-2023)'],
              ['31', 'Østfold'],
            ] as const,
          }
        : variable,
    ),
    value: (codes) => {
      if (codes['Region'] === '31') return '.'
      return codes['Region'] === '30'
        ? 2 * Number(patients.value({ ...codes, Region: '03' }))
        : patients.value(codes)
    },
  }

  it('leaves out counties of another division of the country that it does not know', () => {
    const [table] = evidenceOf('ssb/14824', ofOldCounties)
    expect(table?.areaLevel).toBe('nation')
    expect(table?.flags).toContain('national-only')
  })

  it('carries counties of an earlier division to those of today, and says so', () => {
    const viken = {
      code: '30',
      pieces: [
        { county: '31', residents: 100, municipalities: null },
        { county: '11', residents: 300, municipalities: null },
      ],
    }
    const divisions = [{ vintage: '2020', until: '2024-01-01', counties: [viken] }]
    const cube = cubeOf(ssb, 'ssb/14824', ofOldCounties)
    const [table] = ssb.evidence(cube, '2026-11-22', 'hash', { ...knowledge, divisions })
    expect(table?.areaLevel).toBe('county')
    expect(table?.flags).toEqual(['treated-not-prevalent', 'areas-carried', 'areas-divided-by-population'])
    const counted = table?.cells.filter(({ ageFrom }) => ageFrom === 18) ?? []
    const vintages = counted.map(({ area, count }) => [area, count.value, count.provenance[0]?.areaVintage])
    expect(vintages).toEqual([
      ['nation:NO', 80, '2024'],
      ['county:03', 20, '2024'],
      ['county:11', 30, '2020→2024'],
      ['county:31', 10, '2020→2024'],
    ])
    expect(counted[3]?.count).toMatchObject({ lower: 0, upper: 40, precision: 'estimated' })
  })
})
