import { describe, expect, it } from 'vitest'
import type { Cube } from '#shared/domain/cubes/cube'
import type { SyncContext } from '#shared/sources/connector'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { fhi } from '#shared/sources/fhi/fhi'
import { converse, jsonAnswer, textAnswer } from '#test/support/converse'
import { cellOf, unsoundCells } from '#test/support/cubeCells'
import { mutatedTexts } from '#test/support/mutateText'

const context: SyncContext = { today: '2026-11-22', previous: null, sinceYear: null }
const list = [
  { tableId: 699, title: 'NPR_1', publishedAt: '2026-04-27T05:00:00Z', modifiedAt: '2026-05-26T13:25:14Z' },
  { tableId: 868, title: 'other', publishedAt: '2026-04-27T05:00:00Z', modifiedAt: null },
]
const leaf = (value: string, label: string) => ({ value, label, children: [] })
const dimension = {
  dimensions: [
    {
      code: 'GEO',
      label: 'Geografi',
      categories: [
        {
          value: '0',
          label: 'Hele landet',
          children: [
            { value: '34', label: 'Innlandet', children: [leaf('3450', 'Etnedal')] },
            leaf('39', 'Vestfold'),
          ],
        },
      ],
    },
    {
      code: 'AAR',
      label: 'År',
      categories: [leaf('2021_2023', '2021-2023'), leaf('2022_2024', '2022-2024')],
    },
    { code: 'KJONN', label: 'Kjønn', categories: [leaf('0', 'Kjønn samlet')] },
    { code: 'ALDER', label: 'Alder', categories: [leaf('0_120', 'Alle aldre')] },
    { code: 'KODEGRUPPE', label: 'Sykdomsgruppe', categories: [leaf('J440_J449', 'Kols')] },
    { code: 'MEASURE_TYPE', label: 'Måltall', categories: [leaf('TELLER', 'Antall'), leaf('RATE', 'Rate')] },
  ],
}
const one = (code: string) => ({ label: code, category: { index: [code], label: { [code]: code } } })
const data = {
  class: 'dataset',
  version: '2.0',
  href: null,
  label: 'NPR_1',
  updated: '2026-06-01T05:00:00+00:00',
  source: null,
  id: ['GEO', 'AAR', 'KJONN', 'ALDER', 'KODEGRUPPE', 'MEASURE_TYPE'],
  size: [4, 1, 1, 1, 1, 2],
  role: { time: null, geo: ['GEO'], metric: ['MEASURE_TYPE'] },
  dimension: {
    GEO: { label: 'Geografi', category: { index: ['0', '34', '3450', '39'], label: {} } },
    AAR: one('2022_2024'),
    KJONN: one('0'),
    ALDER: one('0_120'),
    KODEGRUPPE: one('J440_J449'),
    MEASURE_TYPE: { label: 'Måltall', category: { index: ['TELLER', 'RATE'], label: {} } },
  },
  value: [900.3, 16.2, 81.4, 15.1, ':', ':', 40, null],
  status: '',
  extension: {
    flags: { index: [':', '..'], label: { ':': 'Anonymisert eller skjult', '..': 'Manglende data' } },
  },
}

function server(changes: { readonly [part: string]: SourceAnswer } = {}) {
  return ({ path, method }: SourceRequest): SourceAnswer => {
    const part = method === 'POST' ? 'data' : (path.split('/').at(-1) ?? '')
    const made = changes[part]
    if (made !== undefined) return made
    if (part === 'table') return jsonAnswer(list)
    return part === 'dimension' ? jsonAnswer(dimension) : textAnswer(`\uFEFF${JSON.stringify(data)}`)
  }
}

function sync(answer: (request: SourceRequest) => SourceAnswer, asked: Partial<SyncContext> = {}) {
  const offer = fhi.offers.find(({ key }) => key === 'fhi/nokkel/699')
  if (offer === undefined) throw new Error('no offer')
  return converse(fhi.sync(offer, { ...context, ...asked }), answer)
}

function cubeOf({ result }: ReturnType<typeof sync>): Cube {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`)
  const cube = result.value.unchanged ? undefined : result.value.cubes[0]
  if (cube === undefined) throw new Error('no cube')
  return cube
}

describe('FHI Statistikk', () => {
  it('names every dimension once in a request, with a limit of rows', () => {
    const { requests } = sync(server())
    expect(requests.map(({ path }) => path)).toEqual([
      'nokkel/table',
      'nokkel/table/699/dimension',
      'nokkel/table/699/data',
    ])
    expect(requests[2]?.body).toEqual({
      dimensions: [
        { code: 'GEO', filter: 'all', values: ['*'] },
        { code: 'AAR', filter: 'item', values: ['2022_2024'] },
        { code: 'KJONN', filter: 'all', values: ['*'] },
        { code: 'ALDER', filter: 'all', values: ['*'] },
        { code: 'KODEGRUPPE', filter: 'all', values: ['*'] },
        { code: 'MEASURE_TYPE', filter: 'all', values: ['*'] },
      ],
      response: { format: 'json-stat2', maxRowCount: 50_000 },
    })
  })

  it('reads counts and rates of one table apart, with the symbols of its own legend', () => {
    const cube = cubeOf(sync(server()))
    expect(cube.measures.map(({ code, grain }) => [code, grain])).toEqual([
      ['TELLER', 'persons'],
      ['RATE', null],
    ])
    expect(cellOf(cube, { GEO: '34', MEASURE_TYPE: 'TELLER' })).toMatchObject({
      value: 81.4,
      precision: 'rounded',
    })
    expect(cellOf(cube, { GEO: '39', MEASURE_TYPE: 'TELLER' })).toMatchObject({ lower: 39.5, upper: 40.5 })
    expect(cellOf(cube, { GEO: '34', MEASURE_TYPE: 'RATE' })).toMatchObject({ lower: 15.1, upper: 15.1 })
    const hidden = cellOf(cube, { GEO: '3450', MEASURE_TYPE: 'TELLER' })
    expect(hidden).toMatchObject({ value: null, lower: 0, precision: 'suppressed', marker: ':' })
    expect(hidden?.upper).toBeCloseTo(81.45)
    expect(cellOf(cube, { GEO: '39', MEASURE_TYPE: 'RATE' })).toMatchObject({
      precision: 'missing',
      marker: null,
    })
  })

  it('keeps the tree, and says that means of years make no sum', () => {
    const [geo, years] = cubeOf(sync(server())).dimensions
    expect(geo?.categories.map(({ code, parent }) => [code, parent])).toEqual([
      ['0', undefined],
      ['34', '0'],
      ['3450', '34'],
      ['39', '0'],
    ])
    expect(years?.additive).toBe(false)
  })

  it('asks what changed since the release that is kept', () => {
    const previous = { release: '2026-05-26T13:25:14Z', trusted: true }
    const { result, requests } = sync(server(), { previous })
    expect(requests[0]?.query).toEqual([['modifiedAfter', '2026-05-26']])
    expect(result).toEqual({ ok: true, value: { unchanged: true } })
    const none = sync(server({ table: jsonAnswer([]) }), { previous })
    expect(none.result).toEqual({ ok: true, value: { unchanged: true } })
    expect(sync(server({ table: jsonAnswer([]) })).result).toMatchObject({ problem: { code: 'not-found' } })
  })

  it('looks symbols up where the answer does not explain them', () => {
    const bare = { ...data, extension: {}, value: [900.3, 16.2, 81.4, 15.1, 'k', 'k', 40, null] }
    const { requests, ...rest } = sync(
      server({
        data: jsonAnswer(bare),
        flag: jsonAnswer([{ flag: 'k', description: 'Skjult av personvernhensyn' }]),
      }),
    )
    expect(requests.at(-1)?.path).toBe('nokkel/table/699/flag')
    expect(cellOf(cubeOf({ requests, ...rest }), { GEO: '3450', MEASURE_TYPE: 'TELLER' })).toMatchObject({
      precision: 'suppressed',
      marker: 'k',
    })
  })

  it('asks once for a legend that the source refuses, however many answers need it', () => {
    const halves = [
      { codes: ['0', '34'], value: [900.3, 16.2, 'k', 'k'] },
      { codes: ['3450', '39'], value: ['k', 'k', 40, null] },
    ]
    const { requests, ...rest } = sync((request) => {
      if (request.method !== 'POST') return server({ flag: textAnswer('', 500) })(request)
      const half = halves.find(({ codes }) => JSON.stringify(request.body).includes(JSON.stringify(codes)))
      if (half === undefined) return textAnswer('Too many rows', 400)
      const geography = { label: 'Geografi', category: { index: half.codes, label: {} } }
      return jsonAnswer({
        ...data,
        extension: {},
        size: [2, 1, 1, 1, 1, 2],
        dimension: { ...data.dimension, GEO: geography },
        value: half.value,
      })
    })
    expect(requests.map(({ path }) => path.split('/').at(-1))).toEqual([
      'table',
      'dimension',
      'data',
      'data',
      'flag',
      'data',
    ])
    const cube = cubeOf({ requests, ...rest })
    for (const GEO of ['34', '3450'])
      expect(cellOf(cube, { GEO, MEASURE_TYPE: 'TELLER' })).toMatchObject({
        value: null,
        precision: 'missing',
        marker: 'k',
      })
  })

  it('leaves out what the source leaves out, and refuses what it was not asked for', () => {
    const fewer = {
      ...data,
      size: [1, 1, 1, 1, 1, 2],
      dimension: { ...data.dimension, GEO: one('0') },
      value: [900.3, 16.2],
    }
    const result = sync(server({ data: jsonAnswer(fewer) }))
    expect(cubeOf(result).cells.length).toBe(2)
    expect(result.result).toMatchObject({ value: { notes: [{ code: 'cells-left-out', count: 6 }] } })
    const other = { ...fewer, dimension: { ...data.dimension, GEO: one('99') } }
    expect(sync(server({ data: jsonAnswer(other) })).result).toMatchObject({
      problem: { code: 'changed-shape' },
    })
  })

  it('gives patients of a disease group as evidence, in the code range of the source', () => {
    const areas = new Set(['nation:NO', 'county:34', 'county:39', 'municipality:3450'])
    const [table, ...more] = fhi.evidence(cubeOf(sync(server())), '2026-11-22', 'hash', { areas })
    expect(more).toEqual([])
    expect(table).toMatchObject({
      concept: { system: 'icd-10', codes: ['J440-J449'] },
      measure: 'treated',
      lastYear: 2024,
      period: '2022-2024',
      areaLevel: 'county',
      flags: ['treated-not-prevalent'],
    })
    expect(table?.cells.map(({ area, count }) => [area, count.value])).toEqual([
      ['nation:NO', 900.3],
      ['county:34', 81.4],
      ['county:39', 40],
    ])
  })

  it('adds municipalities to a county that it does not print, a hidden one with what is known of it', () => {
    const codes = ['0', '3901', '3903', '34']
    const geography = [
      { ...leaf('0', 'Hele landet'), children: codes.slice(1).map((code) => leaf(code, code)) },
    ]
    const changed = {
      dimension: jsonAnswer({
        dimensions: dimension.dimensions.map((one) =>
          one.code === 'GEO' ? { ...one, categories: geography } : one,
        ),
      }),
      data: jsonAnswer({
        ...data,
        dimension: { ...data.dimension, GEO: { label: 'Geografi', category: { index: codes, label: {} } } },
        value: [900, 16.2, 81, 15.1, ':', ':', 40, null],
      }),
    }
    const inVestfold = ['municipality:3901', 'municipality:3903']
    const evidenceFor = (areas: readonly string[]) =>
      fhi.evidence(cubeOf(sync(server(changed))), '2026-11-22', 'hash', { areas: new Set(areas) })
    const [table] = evidenceFor(['nation:NO', 'county:34', 'county:39', ...inVestfold])
    expect(table?.flags).toContain('areas-summed')
    const summed = table?.cells.find(({ area }) => area === 'county:39')?.count
    expect(summed).toMatchObject({ value: null, precision: 'suppressed', marker: ':' })
    expect(summed?.lower).toBeGreaterThanOrEqual(80)
    expect(summed?.upper).toBeNull()
    const [lacking] = evidenceFor(['nation:NO', 'county:39', ...inVestfold, 'municipality:3905'])
    expect(lacking?.cells.map(({ area }) => area)).toEqual(['nation:NO'])
  })

  it('survives damaged answers', () => {
    let sound = 0
    const parts = {
      table: JSON.stringify(list),
      dimension: JSON.stringify(dimension),
      data: JSON.stringify(data),
    }
    const whole = {
      table: textAnswer(parts.table),
      dimension: textAnswer(parts.dimension),
      data: textAnswer(parts.data),
    }
    for (const [part, count] of [
      ['table', 2000],
      ['dimension', 4000],
      ['data', 4000],
    ] as const)
      for (const text of mutatedTexts(parts[part], count, 31)) {
        const { result } = sync(server({ ...whole, [part]: textAnswer(text) }))
        if (!result.ok || result.value.unchanged) continue
        sound += 1
        if (result.value.cubes.some((cube) => unsoundCells(cube).length > 0)) expect.fail(text)
      }
    expect(sound).toBeGreaterThan(200)
  })
})
