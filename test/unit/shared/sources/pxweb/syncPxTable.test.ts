import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cube } from '#shared/domain/cubes/cube'
import type { SyncContext } from '#shared/sources/connector'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { pxLegend } from '#shared/sources/jsonStat/markerLegend'
import type { PxInstallation, PxTable } from '#shared/sources/pxweb/pxTable'
import { syncPxTable } from '#shared/sources/pxweb/syncPxTable'
import { ssbTables } from '#shared/sources/ssb/tables'
import { converse, jsonAnswer, textAnswer } from '#test/support/converse'
import { cellOf } from '#test/support/cubeCells'
import { askedOf, dataOf, populationTable, pxWebServer, type HeldTable } from '#test/support/pxWebTable'

const population = pxTable('ssb/07459')

function pxTable(key: string): PxTable {
  const found = ssbTables.find((table) => table.key === key)
  if (found === undefined) throw new Error(`no table ${key}`)
  return found
}

const installation: PxInstallation = {
  version: 2,
  language: 'no',
  cellLimit: 800_000,
  legend: pxLegend,
  areaVintage: () => '2024',
}
const context: SyncContext = { today: '2026-11-22', previous: null, sinceYear: null }
const held = populationTable()

function sync(
  answer: (request: SourceRequest, index: number) => SourceAnswer,
  changes: Partial<PxInstallation> = {},
  asked: Partial<SyncContext> = {},
) {
  return converse(
    syncPxTable('ssb', { ...installation, ...changes }, population, { ...context, ...asked }),
    answer,
  )
}

function cubeOf(result: ReturnType<typeof sync>['result']): Cube {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`)
  if (result.value.unchanged) throw new Error('unchanged')
  const [cube] = result.value.cubes
  if (cube === undefined) throw new Error('no cube')
  return cube
}

const isData = (request: SourceRequest) => request.method === 'POST'

describe('syncPxTable', () => {
  it('asks for the latest years, and for areas that existed in them', () => {
    const { result, requests } = sync(pxWebServer(held))
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET tables/07459/metadata',
      'POST tables/07459/data',
    ])
    expect(requests[1]?.body).toEqual({
      selection: [
        { variableCode: 'Region', valueCodes: ['0', '03', '11', '31', '0301', '1103'] },
        { variableCode: 'Kjonn', valueCodes: ['*'] },
        { variableCode: 'Alder', valueCodes: ['*'] },
        { variableCode: 'ContentsCode', valueCodes: ['*'] },
        { variableCode: 'Tid', valueCodes: ['2024', '2025', '2026'] },
      ],
    })
    const cube = cubeOf(result)
    expect(cube.cells.length).toBe(6 * 2 * 106 * 3)
    expect(cellOf(cube, { Region: '03', Kjonn: '1', Alder: '010', Tid: '2025' })).toMatchObject({
      value: 270,
      precision: 'exact',
    })
    expect([cube.key, cube.release, cube.areaVintage, cube.language]).toEqual([
      'ssb/07459',
      held.updated,
      '2024',
      'nb',
    ])
  })

  it('takes areas of earlier divisions when it goes further back', () => {
    const { requests } = sync(pxWebServer(held), {}, { sinceYear: 2023 })
    const asked = requests[1] === undefined ? new Map<string, string[]>() : askedOf(requests[1])
    expect(asked.get('Tid')).toEqual(['2023', '2024', '2025', '2026'])
    expect(asked.get('Region')).toEqual(['*'])
  })

  it('says that nothing changed when the release is the one kept, unless that is not to be trusted', () => {
    const kept = { release: held.updated, trusted: true }
    expect(sync(pxWebServer(held), {}, { previous: kept }).result).toEqual({
      ok: true,
      value: { unchanged: true },
    })
    expect(
      cubeOf(sync(pxWebServer(held), {}, { previous: { ...kept, trusted: false } }).result).cells.length,
    ).toBe(3816)
  })

  it('brings the same cells in any number of pieces, in any order of codes', () => {
    const whole = cubeOf(sync(pxWebServer(held)).result)
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 4000 }), fc.boolean(), (cellLimit, reversed) => {
        const { result, requests } = sync(
          (request, index) =>
            isData(request)
              ? jsonAnswer(dataOf(held, askedOf(request), reversed && index % 2 === 0))
              : pxWebServer(held)(request),
          { cellLimit },
        )
        expect(cubeOf(result).cells).toEqual(whole.cells)
        expect(requests.length).toBeGreaterThanOrEqual(1 + Math.ceil(3816 / cellLimit))
      }),
      { numRuns: 12 },
    )
  })

  it('brings the same cells by version 1, with the units of its answers', () => {
    const { result, requests } = sync(pxWebServer(held), { version: 1 })
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET table/07459',
      'POST table/07459',
    ])
    expect(requests[1]?.body).toMatchObject({ response: { format: 'json-stat2' } })
    const cube = cubeOf(result)
    expect(cube.cells).toEqual(cubeOf(sync(pxWebServer(held)).result).cells)
    expect(cube.measures[0]).toMatchObject({ unit: 'personer', grain: 'persons' })
    expect(cube.release).toBe(held.updated)
  })

  it('splits further when the server finds a request too large', () => {
    const size = (request: SourceRequest) => dataOf(held, askedOf(request)).value.length
    const { result, requests } = sync((request) =>
      isData(request) && size(request) > 500
        ? jsonAnswer(
            { type: 'Parameter error', title: 'Forbidden', detail: 'Too many cells selected', status: 403 },
            403,
          )
        : pxWebServer(held)(request),
    )
    expect(cubeOf(result).cells).toEqual(cubeOf(sync(pxWebServer(held)).result).cells)
    expect(requests.length).toBeGreaterThan(8)
  })

  it('gives up on a server to which one cell is too much', () => {
    const { result } = sync((request) =>
      isData(request) ? jsonAnswer({ title: 'Too many cells selected' }, 413) : pxWebServer(held)(request),
    )
    expect(result).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/too-large|refused/) } })
  })

  it('starts over when the table is published anew while it is read', () => {
    const newer: HeldTable = { ...populationTable(), updated: '2026-03-01T07:00:00Z', value: () => 0 }
    const { result } = sync((request, index) => pxWebServer(index < 2 ? held : newer)(request), {
      cellLimit: 2000,
    })
    const cube = cubeOf(result)
    expect(cube.release).toBe('2026-03-01T07:00:00Z')
    expect(cube.cells.value.every((value) => value === 0)).toBe(true)
  })

  it('gives up on a table that changes each time', () => {
    const { result } = sync(
      (request, index) => pxWebServer({ ...held, updated: `2026-03-01T07:00:${index}Z` })(request),
      { cellLimit: 2000 },
    )
    expect(result).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } })
  })

  it('accepts cells with another time than the description, once they say it twice', () => {
    const { result, requests } = sync((request) =>
      pxWebServer(isData(request) ? held : { ...held, updated: '2026-02-25T06:00:00Z' })(request),
    )
    expect(cubeOf(result).release).toBe('2026-02-25T06:00:00Z')
    expect(requests.length).toBe(4)
  })

  it.each([
    ['a new code', { '0': 'Hele landet', x: 'ny' }],
    ['a code gone', { '0': 'Hele landet' }],
  ])('refuses an answer with %s', (_, label) => {
    const { result } = sync((request) => {
      if (!isData(request)) return pxWebServer(held)(request)
      const data = dataOf(held, askedOf(request))
      const codes = Object.keys(label)
      const size = [codes.length, 2, 106, 1, 3]
      return jsonAnswer({
        ...data,
        size,
        dimension: { ...data.dimension, Region: { label: 'region', category: { index: codes, label } } },
        value: Array<number>(size.reduce((a, b) => a * b)).fill(1),
      })
    })
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'changed-shape', details: { dimension: 'Region' } },
    })
  })

  it('refuses a table that has lost a variable meant by name', () => {
    const lost = { ...held, variables: held.variables.filter(({ id }) => id !== 'Region') }
    expect(sync(pxWebServer(lost)).result).toMatchObject({ ok: false, problem: { code: 'changed-shape' } })
  })

  it.each([
    ['a failure without a word', textAnswer('', 500), 'refused'],
    ['a table that is gone', jsonAnswer({ title: 'Non-existent table', status: 404 }, 404), 'not-found'],
    ['a code that is gone', jsonAnswer({ title: 'Non-existent value', status: 400 }, 400), 'changed-shape'],
    [
      'a variable that must be asked for',
      jsonAnswer({ title: 'Missing selection for mandantory variable', status: 400 }, 400),
      'changed-shape',
    ],
    ['a plain sentence', textAnswer('Bad request', 400), 'refused'],
    ['a page', textAnswer('<!DOCTYPE html><html>Log in</html>', 200, 'text/html'), 'sign-in-needed'],
    ['an answer cut short', textAnswer('{"class":"dataset","id":["a"', 200), 'malformed'],
    ['too many requests', textAnswer('', 429), 'throttled'],
  ])('words %s', (_, answer, code) => {
    const { result } = sync((request) => (isData(request) ? answer : pxWebServer(held)(request)))
    expect(result).toMatchObject({ ok: false, problem: { code } })
  })

  it('asks a server of unknown limits for them', () => {
    const { requests } = sync(
      (request) =>
        request.path === 'config' ? jsonAnswer({ maxDataCells: 2000 }) : pxWebServer(held)(request),
      { cellLimit: null },
    )
    expect(requests[0]?.path).toBe('config')
    expect(requests.filter(isData).length).toBe(3)
  })
})
