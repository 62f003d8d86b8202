import { describe, expect, it } from 'vitest'
import { sha256 } from '#electron/node/sha256'
import { checkCube } from '#shared/domain/cubes/checkCube'
import { beaconCell, type BeaconNumber } from '#shared/sources/beacon/beaconCell'
import { createBeacon, readBeaconFile } from '#shared/sources/beacon/connector'
import type { BeaconQuery } from '#shared/sources/questions/beaconQuestions'
import type { SourceAnswer } from '#shared/sources/conversation'
import { converse, jsonAnswer, textAnswer, valueOf } from '#test/support/converse'
import { cellFor } from '#test/support/cubeRows'
import { mutatedTexts } from '#test/support/mutateText'

const plain: BeaconNumber = { exists: true, number: 25, precision: null, adjustedTo: [], failure: null }

describe('beaconCell', () => {
  it.each<[string, Partial<BeaconNumber>, object]>([
    ['a plain number', {}, { value: 25, lower: 25, upper: 25, precision: 'exact' }],
    [
      'a failed node',
      { exists: false, number: 0, failure: 'down' },
      { value: null, lower: 0, upper: null, marker: 'down' },
    ],
    ['existence alone', { number: null }, { value: null, lower: 1, upper: null, precision: 'missing' }],
    ['absence alone', { exists: false, number: null }, { value: 0, lower: 0, upper: 0, precision: 'exact' }],
    [
      'a threshold for nobody',
      { exists: false, number: 10 },
      { value: null, lower: 0, upper: 10, precision: 'floored' },
    ],
    [
      'a threshold in place of a small number',
      { number: 10, precision: 'imprecise', adjustedTo: [10] },
      { value: null, lower: 1, upper: 10, precision: 'floored' },
    ],
    [
      'a number above the threshold',
      { number: 31, precision: 'imprecise', adjustedTo: [10] },
      { value: 31, lower: 31, upper: 31 },
    ],
    [
      'a number rounded up',
      { number: 30, precision: 'rounded', adjustedTo: ['immediate ten'] },
      { value: 30, lower: 21, upper: 30, precision: 'rounded' },
    ],
    ['rounded by an unknown unit', { number: 30, precision: 'rounded' }, { value: 30, lower: 1, upper: 30 }],
    ['somebody, but 0', { number: 0 }, { value: null, lower: 1, upper: null, precision: 'missing' }],
    ['a precision nobody knows', { precision: 'fuzzy' }, { value: null, upper: null, marker: 'fuzzy 25' }],
  ])('reads %s', (_, change, cell) => {
    expect(beaconCell({ ...plain, ...change })).toMatchObject({ ...cell, additive: false })
  })
})

const network = {
  meta: { beaconId: 'org.example.network', returnedGranularity: 'count' },
  responseSummary: { exists: true, numTotalResults: 195 },
  response: {
    resultSets: [
      { beaconId: 'no.node', exists: true, resultsCount: 131 },
      { beaconId: 'fi.node', exists: false, info: { error: { errorCode: 500, errorMessage: 'no answer' } } },
      { beaconId: 'pt.node', id: 'set', exists: false, resultsCount: 0 },
    ],
  },
}

const heavy: BeaconQuery = {
  name: 'BMI above 30',
  filters: [{ id: 'BMI', operator: '>', value: '30' }],
  variant: null,
}

function bring(answer: SourceAnswer, questions: readonly BeaconQuery[] = [heavy]) {
  const connector = createBeacon(
    { key: 'beacon-example', name: 'Example', base: 'https://beacon.example.org/', questions },
    sha256,
  )
  const [offer] = connector.offers
  if (offer === undefined) throw new Error('no offer')
  return converse(
    connector.sync(offer, { today: '2026-01-01', previous: null, sinceYear: null }),
    () => answer,
  )
}

describe('a beacon network', () => {
  it('takes failed nodes for missing, and the sum for a lower bound', () => {
    const { result, requests } = bring(jsonAnswer(network))
    const value = valueOf(result)
    const cube = value.unchanged ? undefined : value.cubes[0]
    if (cube === undefined || value.unchanged) throw new Error('no cube')
    expect(checkCube(cube)).toBeNull()
    expect(cellFor(cube, { dataset: 'no.node' })).toMatchObject({ value: 131, precision: 'exact' })
    expect(cellFor(cube, { dataset: 'fi.node' })).toMatchObject({ value: null, precision: 'missing' })
    expect(cellFor(cube, { dataset: 'pt.node/set' })).toMatchObject({ value: 0 })
    expect(cellFor(cube, { dataset: '*' })).toMatchObject({ value: null, lower: 195, upper: null })
    expect(value.notes).toMatchObject([{ code: 'nodes-failed', count: 1 }])
    expect(requests[0]).toMatchObject({
      method: 'POST',
      path: 'individuals',
      body: {
        query: {
          requestedGranularity: 'count',
          filters: [{ id: 'BMI', operator: '>', value: '30', scope: 'individual' }],
        },
      },
    })
  })

  it('asks for a variant in the words of the specification, and believes only a beacon that heard it', () => {
    const carrier: BeaconQuery = {
      name: 'A variant',
      filters: [],
      variant: {
        assemblyId: 'GRCh38',
        referenceName: '17',
        start: 7577120,
        referenceBases: 'G',
        alternateBases: 'A',
        geneId: null,
      },
    }
    const numberOf = (receivedRequestSummary: object | undefined) => {
      const meta = { ...network.meta, ...(receivedRequestSummary && { receivedRequestSummary }) }
      const { result, requests } = bring(
        jsonAnswer({ meta, responseSummary: { exists: true, numTotalResults: 7 } }),
        [carrier],
      )
      const value = valueOf(result)
      const cube = value.unchanged ? undefined : value.cubes[0]
      if (cube === undefined) throw new Error('no cube')
      expect(requests[0]?.body).toMatchObject({
        query: {
          filters: [],
          requestParameters: {
            assemblyId: 'GRCh38',
            referenceName: '17',
            start: [7577120],
            referenceBases: 'G',
            alternateBases: 'A',
          },
        },
      })
      expect(JSON.stringify(requests[0]?.body)).not.toContain('geneId')
      return cellFor(cube, { dataset: '*' })
    }
    expect(numberOf(undefined)).toMatchObject({ value: 7 })
    expect(numberOf({ requestParameters: { start: [7577120] } })).toMatchObject({ value: 7 })
    expect(numberOf({ requestParameters: {} })).toMatchObject({ value: null, lower: 0, upper: null })
    expect(numberOf({ filters: [] })).toMatchObject({ value: null, precision: 'missing' })
  })

  it('says that it has nothing to ask', () => {
    expect(bring(jsonAnswer(network), []).result).toMatchObject({ ok: false, problem: { code: 'refused' } })
  })

  it('takes no imprecise sum over several datasets for a number', () => {
    const { result } = bring(
      jsonAnswer({
        responseSummary: {
          exists: true,
          numTotalResults: 20,
          countPrecision: 'imprecise',
          countAdjustedTo: [10],
        },
        response: {
          resultSets: [
            { id: 'a', exists: true, resultsCount: 10 },
            { id: 'b', exists: true, resultsCount: 500 },
          ],
        },
      }),
    )
    const value = valueOf(result)
    const cube = value.unchanged ? undefined : value.cubes[0]
    if (cube === undefined) throw new Error('no cube')
    expect(cellFor(cube, { dataset: '*' })).toMatchObject({ value: null, lower: 1, upper: null })
    expect(cellFor(cube, { dataset: 'a' })).toMatchObject({ value: null, lower: 1, upper: 10 })
    expect(cellFor(cube, { dataset: 'b' })).toMatchObject({ value: 500 })
  })

  it('notes a beacon that tells existence only', () => {
    const { result } = bring(
      jsonAnswer({ meta: { returnedGranularity: 'boolean' }, responseSummary: { exists: true } }),
    )
    const value = valueOf(result)
    expect(value.unchanged ? [] : value.notes).toMatchObject([{ code: 'granularity-degraded' }])
  })

  it.each([
    ['a plain 401', jsonAnswer({ error: 'Unauthorized' }, 401), 'sign-in-needed'],
    ['a 403', jsonAnswer({ error: 'Forbidden' }, 403), 'sign-in-needed'],
    [
      'an error as specified',
      jsonAnswer({ meta: {}, error: { errorCode: 400, errorMessage: 'Bad filter' } }, 400),
      'refused',
    ],
    ['an error inside 200', jsonAnswer({ error: { errorCode: 400, errorMessage: 'Bad filter' } }), 'refused'],
    ['no summary', jsonAnswer({ meta: {} }), 'malformed'],
    ['a page', textAnswer('<html>Sign in</html>'), 'sign-in-needed'],
  ])('refuses %s', (_, answer, code) => {
    expect(bring(answer).result).toMatchObject({ ok: false, problem: { code } })
  })
})

describe('saved answers of beacons', () => {
  it('are refused or read into sound tables when damaged', () => {
    let sound = 0
    for (const mutated of mutatedTexts(JSON.stringify(network), 10_000, 8)) {
      const read = readBeaconFile(mutated, 'answer.json')
      if (!read.ok) continue
      sound += 1
      const faults = read.value.cubes.map(checkCube).filter((fault) => fault !== null)
      if (faults.length > 0) expect(faults).toEqual([])
    }
    expect(sound).toBeGreaterThan(500)
  })
})
