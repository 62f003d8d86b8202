import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import { sha256 } from '#electron/node/sha256'
import { createClinicalTrials, nordicTrials } from '#shared/sources/clinicalTrials/connector'
import { readTrialsFile } from '#shared/sources/clinicalTrials/readFile'
import type { SyncContext } from '#shared/sources/connector'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { converse, jsonAnswer, textAnswer, valueOf } from '#test/support/converse'
import { cellFor } from '#test/support/cubeRows'
import { mutatedTexts } from '#test/support/mutateText'
import { study } from './trialFixtures'

const first: SyncContext = { today: '2026-01-01', previous: null, sinceYear: null }
const version = jsonAnswer({ apiVersion: '2.0.5', dataTimestamp: '2026-08-11T09:00:05' })

function bring(
  pages: (token: string | undefined, page: number) => SourceAnswer,
  search = nordicTrials,
  context = first,
) {
  const connector = createClinicalTrials(search, sha256)
  const [offer] = connector.offers
  if (offer === undefined) throw new Error('no offer')
  return converse(connector.sync(offer, context), (request, index) =>
    request.path === 'api/v2/version' ? version : pages(tokenOf(request), index),
  )
}

function tokenOf({ query = [] }: SourceRequest): string | undefined {
  return query.find(([name]) => name === 'pageToken')?.[1]
}

const threePages = (token: string | undefined) => {
  if (token === undefined) return jsonAnswer({ studies: [study(1)], totalCount: 2, nextPageToken: 'a' })
  if (token === 'a') return jsonAnswer({ studies: [], nextPageToken: 'b' })
  return jsonAnswer({ studies: [study(2)] })
}

describe('ClinicalTrials.gov', () => {
  it('asks for the conditions that were set, any of several', () => {
    const queryOf = (conditions: readonly string[]) =>
      bring(threePages, { ...nordicTrials, conditions })
        .requests.flatMap(({ query = [] }) => query)
        .find(([name]) => name === 'query.cond')?.[1]
    expect(queryOf([])).toBeUndefined()
    expect(queryOf(['multiple sclerosis'])).toBe('multiple sclerosis')
    expect(queryOf(['asthma', 'eczema'])).toBe('(asthma) OR (eczema)')
  })

  it('reads past an empty page and repeats every parameter but the count', () => {
    const { result, requests } = bring(threePages)
    const value = valueOf(result)
    expect(value.unchanged ? [] : value.catalogue?.entries.map(({ key }) => key)).toEqual([
      'NCT00000001',
      'NCT00000002',
      'NCT00000001/Norway/Bergen/Haukeland',
      'NCT00000002/Norway/Bergen/Haukeland',
    ])
    const [, one, two] = requests.map(({ query = [] }) => query)
    expect(one).toContainEqual(['countTotal', 'true'])
    expect(one).toContainEqual(['filter.advanced', expect.stringContaining('AREA[LocationCountry]Norway OR')])
    expect(two?.filter(([name]) => name !== 'pageToken')).toEqual(
      one?.filter(([name]) => name !== 'countTotal'),
    )
  })

  it('begins again when a token is no longer good, and gives up after three times', () => {
    let rejected = 0
    const once = bring((token) => {
      if (token !== 'a' || rejected > 0) return threePages(token)
      rejected += 1
      return textAnswer('Invalid page token', 400)
    })
    expect(once.result.ok).toBe(true)
    expect(once.requests.filter((request) => tokenOf(request) === undefined)).toHaveLength(3)
    const always = bring((token) => (token === undefined ? threePages(token) : textAnswer('no', 400)))
    expect(always.result).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } })
  })

  it('takes fewer trials than promised for data that changed', () => {
    const { result } = bring(() => jsonAnswer({ studies: [study(1)], totalCount: 5 }))
    expect(result).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } })
  })

  it('tells an error in plain text, and pages that do not end', () => {
    expect(bring(() => textAnswer('Unknown field: Colour', 400)).result).toMatchObject({
      ok: false,
      problem: { code: 'refused', details: { words: 'Unknown field: Colour' } },
    })
    expect(bring(() => jsonAnswer({ studies: [study(1)], nextPageToken: 'same' })).result).toMatchObject({
      ok: false,
      problem: { code: 'malformed' },
    })
  })

  it('asks for nothing more where the data are those it has', () => {
    const previous = { release: '2026-08-11T09:00:05', trusted: true }
    const { result, requests } = bring(threePages, nordicTrials, { ...first, previous })
    expect(result).toEqual({ ok: true, value: { unchanged: true } })
    expect(requests).toHaveLength(1)
  })

  it('refuses a condition of trial numbers, for which the source drops its filters', () => {
    const { result, requests } = bring(threePages, {
      ...nordicTrials,
      conditions: ['NCT00000001, NCT00000002'],
    })
    expect(result).toMatchObject({ ok: false, problem: { code: 'refused' } })
    expect(requests).toEqual([])
  })

  it('leaves out what nobody knows, and gives no place the status of its trial', () => {
    const unknown = study(3, {
      enrolment: 99_999_999,
      start: 'soon',
      status: 'COMPLETED',
      locations: [{ facility: 'Rigshospitalet', city: 'Copenhagen', country: 'Denmark' }],
    })
    const { result } = bring(() => jsonAnswer({ studies: [unknown], totalCount: 1 }))
    const value = valueOf(result)
    const [trial, location] = value.unchanged ? [] : (value.catalogue?.entries ?? [])
    expect(trial?.fields).not.toHaveProperty('enrolment')
    expect(trial?.fields).not.toHaveProperty('startDate')
    expect(trial?.year).toBeNull()
    expect(location?.fields).not.toHaveProperty('status')
    expect(location?.fields).toMatchObject({ trialStatus: 'COMPLETED', country: 'Denmark' })
  })

  it('counts a trial once over all countries and once in each', () => {
    const both = study(1, {
      locations: [
        { facility: 'A', city: 'Oslo', country: 'Norway' },
        { facility: 'B', city: 'Oslo', country: 'Norway' },
        { facility: 'C', city: 'Lund', country: 'Sweden' },
      ],
    })
    const { result } = bring(() => jsonAnswer({ studies: [both, study(2)], totalCount: 2 }))
    const value = valueOf(result)
    const cube = value.unchanged ? undefined : value.cubes[0]
    if (cube === undefined) throw new Error('no cube')
    expect(checkCube(cube)).toBeNull()
    const numbers = ['*', 'Norway', 'Sweden', 'Iceland'].map((country) => cellFor(cube, { country })?.value)
    expect(numbers).toEqual([2, 2, 1, 0])
  })

  it('gives a range for a country where trials do not tell their places, and none a 0', () => {
    const studies = [
      study(1),
      study(2, { locations: [] }),
      study(3, { locations: [{ facility: 'A', city: 'Lund' }] }),
      study(4, { status: 'COMPLETED' }),
    ]
    const { cubes, notes } = valueOf(readTrialsFile(JSON.stringify({ studies }), 'page.json'))
    const [cube] = cubes
    if (cube === undefined) throw new Error('no cube')
    expect(checkCube(cube)).toBeNull()
    const missing = { value: null, precision: 'missing', additive: false }
    expect(cellFor(cube, { country: 'Norway', status: 'RECRUITING' })).toMatchObject({
      ...missing,
      lower: 1,
      upper: 3,
    })
    expect(cellFor(cube, { country: 'Iceland', status: 'RECRUITING' })).toMatchObject({
      ...missing,
      lower: 0,
      upper: 2,
    })
    expect(cellFor(cube, { country: 'Iceland', status: 'COMPLETED' })).toMatchObject({
      value: 0,
      precision: 'exact',
    })
    expect(cellFor(cube, { country: '*', status: 'RECRUITING' })).toMatchObject({
      value: 3,
      precision: 'exact',
    })
    expect(notes).toMatchObject([{ code: 'trials-without-locations', count: 1 }])
  })
})

describe('saved answers of ClinicalTrials.gov', () => {
  it('are refused or read into sound tables when damaged', () => {
    const text = JSON.stringify({ studies: [study(1), study(2, { status: 'COMPLETED' })], totalCount: 2 })
    let sound = 0
    for (const mutated of mutatedTexts(text, 10_000, 5)) {
      const read = readTrialsFile(mutated, 'page.json')
      if (!read.ok) continue
      sound += 1
      const faults = read.value.cubes.map(checkCube).filter((fault) => fault !== null)
      if (faults.length > 0) expect(faults).toEqual([])
    }
    expect(sound).toBeGreaterThan(500)
  })
})
