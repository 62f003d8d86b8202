import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import type { SyncedContent } from '#shared/sources/connector'
import { createBbmriDirectory } from '#shared/sources/bbmri/connector'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { cellFor } from '#test/support/cubeRows'
import { converse, jsonAnswer, textAnswer, valueOf } from '#test/support/converse'
import { answerDirectory, directoryRows } from './directoryFixtures'

const context = { today: '2026-01-01', previous: null, sinceYear: null }

function bring(key: string, answer: (request: SourceRequest) => SourceAnswer = answerDirectory) {
  const connector = createBbmriDirectory()
  const offer = connector.offers.find((each) => each.key === key)
  if (offer === undefined) throw new Error(key)
  return converse(connector.sync(offer, context), (request) => answer(request))
}

function content(key: string, answer?: (request: SourceRequest) => SourceAnswer): SyncedContent {
  const value = valueOf(bring(key, answer).result)
  if (value.unchanged) throw new Error('unchanged')
  return value
}

describe('catalogue of the BBMRI Directory', () => {
  it('brings biobanks, collections and networks in use, and leaves withdrawn ones out with a note', () => {
    const { catalogue, notes } = content('bbmri/catalogue')
    expect(catalogue?.entries.map(({ kind, key }) => [kind, key])).toEqual([
      ['biobank', 'bbmri/NO_1'],
      ['biobank-collection', 'NO_1:c1'],
      ['biobank-collection', 'NO_1:c1a'],
      ['biobank-network', 'EU_net'],
    ])
    expect(notes.map(({ code, count }) => [code, count])).toEqual(
      expect.arrayContaining([
        ['withdrawn-collections', 1],
        ['withdrawn-biobanks', 1],
        ['table-missing', 1],
      ]),
    )
  })

  it('states numbers, ranges of orders of magnitude, and nothing where nothing is stated', () => {
    const { catalogue } = content('bbmri/catalogue')
    const fieldsOf = (key: string) => catalogue?.entries.find((entry) => entry.key === key)?.fields
    expect(fieldsOf('NO_1:c1')).toMatchObject({ donors: '120', samples: '500' })
    expect(fieldsOf('NO_1:c1a')).toMatchObject({ donorsFrom: '10', donorsTo: '99', samples: '100' })
    expect(fieldsOf('NO_1:c1a')).not.toHaveProperty('donors')
    expect(fieldsOf('bbmri/NO_1')).toMatchObject({ samplesAtLeast: '500' })
  })

  it('adds no samples of a collection inside another', () => {
    const [cube] = content('bbmri/catalogue').cubes
    if (cube === undefined) throw new Error('no cube')
    expect(checkCube(cube)).toBeNull()
    expect(cellFor(cube, { collection: 'NO_1:c1', measure: 'samples' })?.additive).toBe(true)
    expect(cellFor(cube, { collection: 'NO_1:c1a', measure: 'samples' })?.additive).toBe(false)
    expect(cellFor(cube, { collection: 'NO_1:c1a', measure: 'donors' })).toMatchObject({
      value: null,
      lower: 10,
      upper: 99,
      precision: 'magnitude',
      marker: '1',
    })
  })

  it('asks for no field that the installation lacks', () => {
    const { requests } = bring('bbmri/catalogue')
    const queries = requests.map(({ body }) => JSON.stringify(body))
    expect(queries).toHaveLength(4)
    expect(queries.join()).not.toContain('tRL')
    expect(queries.join()).not.toContain('materials')
    expect(queries[1]).toContain('limit:1000,offset:0,orderby:{id:ASC}')
  })
})

describe('facts of the BBMRI Directory', () => {
  it('brings a table per collection that is in use', () => {
    const { cubes, notes } = content('bbmri/facts')
    expect(cubes.map(({ key }) => key)).toEqual(['bbmri/facts/NO_1:c1'])
    expect(notes).toContainEqual(expect.objectContaining({ code: 'facts-left-out', count: 1 }))
  })

  const manyCollections = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `NO_1:${index}`,
      name: `Collection ${index}`,
      country: { name: 'NO' },
      biobank: { id: 'NO_1' },
    }))

  it('reads on until all rows are there', () => {
    const { requests, result } = bring('bbmri/catalogue', (request) =>
      answerDirectory(request, { ...directoryRows, Collections: manyCollections(2300) }),
    )
    expect(requests.map(({ label }) => label)).toEqual([
      'schema',
      'Biobanks 0',
      'Collections 0',
      'Collections 1000',
      'Collections 2000',
      'Networks 0',
    ])
    const value = valueOf(result)
    expect(value.unchanged ? 0 : value.cubes[0]?.cells.length).toBe(4600)
  })

  it.each([
    [1497, 1497, null],
    [1497, 1499, 'changed-meanwhile'],
    // An account may see the count rounded up to the next ten.
    [1491, 1500, null],
    [1490, 1500, 'changed-meanwhile'],
    [0, 3, 'changed-meanwhile'],
  ])('takes %i rows of %i as %s', (came, counted, code) => {
    const { result } = bring('bbmri/catalogue', (request) => {
      const rows = { ...directoryRows, Collections: manyCollections(came) }
      const answer = answerDirectory(request, rows)
      return JSON.stringify(request.body).includes('{Collections(')
        ? { ...answer, text: answer.text.replace(/"count":\d+/, `"count":${counted}`) }
        : answer
    })
    expect(result.ok ? null : result.problem.code).toBe(code)
  })

  it.each([
    ['rows that are gone', (rows: readonly object[]) => rows.slice(20)],
    ['a row that comes twice', (rows: readonly object[]) => [{ id: 'NO_1:new' }, ...rows]],
  ])('refuses %s while they are read', (_, change) => {
    const rows = manyCollections(1500)
    const { result } = bring('bbmri/catalogue', (request) =>
      answerDirectory(request, {
        ...directoryRows,
        Collections: JSON.stringify(request.body).includes('offset:1000')
          ? change(rows).map((row) => ({ ...row }))
          : rows,
      }),
    )
    expect(result).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } })
  })
})

describe('what the BBMRI Directory refuses', () => {
  it.each([200, 400, 500])('tells the words of an error with status %i', (status) => {
    const { result } = bring('bbmri/facts', () =>
      jsonAnswer({ errors: [{ message: 'Field services is undefined' }] }, status),
    )
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'refused', details: { words: 'Field services is undefined' } },
    })
  })

  it('takes a page for a sign-in and a missing table for another installation', () => {
    expect(bring('bbmri/facts', () => textAnswer('<!doctype html><p>Sign in')).result).toMatchObject({
      ok: false,
      problem: { code: 'sign-in-needed' },
    })
    const other = bring('bbmri/facts', () =>
      jsonAnswer({ data: { _schema: { tables: [{ id: 'Pet', columns: [{ id: 'name' }] }] } } }),
    )
    expect(other.result).toMatchObject({ ok: false, problem: { code: 'changed-shape' } })
  })
})

describe('the CSV twin of the BBMRI Directory', () => {
  const tables: Readonly<Record<string, string>> = {
    Collections:
      'id,name,country,biobank,order_of_magnitude,withdrawn,size\nNO_1:c1,Blood,NO,NO_1,2,false,500\nIT_1:c1,Sangue,IT,IT_1,2,false,900\n',
    CollectionFacts:
      'id,collection,sex,age_range,sample_type,disease,number_of_samples,number_of_donors,last_update\nf1,NO_1:c1,*,*,*,*,500,120,2025-02-01\nf2,IT_1:c1,*,*,*,*,900,300,2025-02-01\n',
  }

  it('brings the same tables, and those of the countries alone', () => {
    const connector = createBbmriDirectory({ countries: ['NO'], wire: 'csv' })
    const offer = connector.offers.find(({ key }) => key === 'bbmri/facts')
    if (offer === undefined) throw new Error('no offer')
    const { result, requests } = converse(connector.sync(offer, context), ({ path }) =>
      textAnswer(tables[path.split('/').at(-1) ?? ''] ?? '', 200, 'text/csv'),
    )
    const value = valueOf(result)
    expect(value.unchanged ? [] : value.cubes.map(({ key }) => key)).toEqual(['bbmri/facts/NO_1:c1'])
    expect(requests.map(({ path }) => path)).toEqual(['api/csv/Collections', 'api/csv/CollectionFacts'])
  })

  it('are refused when they broke off', () => {
    const connector = createBbmriDirectory({ countries: ['NO'], wire: 'csv' })
    const offer = connector.offers.find(({ key }) => key === 'bbmri/facts')
    if (offer === undefined) throw new Error('no offer')
    const { result } = converse(connector.sync(offer, context), ({ path }) =>
      textAnswer((tables[path.split('/').at(-1) ?? ''] ?? '').slice(0, -4), 200, 'text/csv'),
    )
    expect(result).toMatchObject({ problem: { code: 'malformed', details: { reason: 'broke-off' } } })
  })
})
