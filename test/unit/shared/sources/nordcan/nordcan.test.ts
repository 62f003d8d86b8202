import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import type { SyncedContent } from '#shared/sources/connector'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { createNordcan } from '#shared/sources/nordcan/connector'
import { buildNordcanCube } from '#shared/sources/nordcan/nordcanCube'
import { readNordcanAnswer } from '#shared/sources/nordcan/readRows'
import { readNordcanFile } from '#shared/sources/nordcan/readFile'
import { converse, jsonAnswer, textAnswer, valueOf } from '#test/support/converse'
import { cellFor } from '#test/support/cubeRows'
import { mutatedTexts } from '#test/support/mutateText'

const connector = createNordcan({ version: '96', yearFrom: 2023 })
const context = { today: '2026-01-01', previous: null, sinceYear: null }

function row(country: number, sex: number, cancer: number, year: number, total: number | null) {
  return {
    country,
    sex,
    type: 0,
    cancer,
    year,
    asr: 10.5,
    asr_e: 14.2,
    asr_e2013: 20.1,
    asr_n: 19.8,
    crude_rate: 30.2,
    total,
    total_pop: 2_700_000,
  }
}

/** Norway and Sweden; Sweden has no figures for the last year, and lung cancer of women is missing in it. */
function dataset(cancers: readonly number[]) {
  return cancers.flatMap((cancer) =>
    [1, 2].flatMap((sex) => [
      row(578, sex, cancer, 2023, 1000 + cancer + sex),
      row(578, sex, cancer, 2024, cancer === 160 && sex === 2 ? null : 2000 + cancer + sex),
      row(752, sex, cancer, 2023, 3000),
    ]),
  )
}

function cancersOf({ path }: SourceRequest): readonly number[] {
  return (path.split('/').at(-2) ?? '').split('_').map(Number)
}

function bring(answer: (request: SourceRequest) => SourceAnswer) {
  const [offer] = connector.offers
  if (offer === undefined) throw new Error('no offer')
  return converse(connector.sync(offer, context), (request) => answer(request))
}

function content(): SyncedContent {
  const value = valueOf(
    bring((request) => jsonAnswer({ error: [], dataset: dataset(cancersOf(request)) })).result,
  )
  if (value.unchanged) throw new Error('unchanged')
  return value
}

describe('NORDCAN', () => {
  it('asks for the release in the path, and countries, sexes and cancers joined', () => {
    const { requests } = bring((request) => jsonAnswer({ dataset: dataset(cancersOf(request)) }))
    expect(requests[0]).toMatchObject({
      path: '96/data/population/0/1_2/208_246_352_578_752/60_70_80_90_100_105_110_120/',
      query: [
        ['ages_group', '0_17'],
        ['year_start', '2023'],
        ['year_end', '2026'],
      ],
    })
  })

  it('keeps numbers, population and rates apart, and adds none of them', () => {
    const [cube] = content().cubes
    if (cube === undefined) throw new Error('no cube')
    expect(checkCube(cube)).toBeNull()
    expect(cube.measures.map(({ grain, additive }) => [grain, additive])).toEqual([
      ['cases', false],
      ['persons', false],
      ...Array.from({ length: 5 }, () => [null, false]),
    ])
    const lung = { country: '578', sex: '1', cancer: '160', year: '2024' }
    expect(cellFor(cube, { ...lung, measure: 'total' })).toMatchObject({ value: 2161, additive: false })
    expect(cellFor(cube, { ...lung, measure: 'asr_n' })).toMatchObject({ value: 19.8, additive: false })
    expect(cellFor(cube, { ...lung, sex: '2', measure: 'total' })).toMatchObject({
      value: null,
      precision: 'missing',
    })
    expect(cellFor(cube, { ...lung, country: '752' })).toBeUndefined()
  })

  it('notes the countries whose figures end earlier or are not there', () => {
    expect(content().notes).toMatchObject([
      { code: 'years-end-earlier', message: 'Figures end before 2024: Sweden 2023.' },
      { code: 'left-out', message: 'No figures came for Denmark, Finland, Iceland.', count: 3 },
    ])
  })

  it('refuses figures of one sex where both were asked for', () => {
    const { result } = bring((request) =>
      jsonAnswer({ dataset: dataset(cancersOf(request)).filter(({ sex }) => sex === 2) }),
    )
    expect(result).toMatchObject({ problem: { code: 'changed-shape', details: { sex: '1' } } })
  })

  it.each([
    ['a release that is not there', textAnswer('Not found', 404), 'not-found'],
    ['an error in the answer', jsonAnswer({ error: ['no such cancer'], dataset: [] }), 'refused'],
    ['no figures', jsonAnswer({ error: [], dataset: [] }), 'not-found'],
    ['another shape', jsonAnswer({ rows: [] }), 'malformed'],
    [
      'a combination twice',
      jsonAnswer({ dataset: [row(578, 1, 60, 2023, 1), row(578, 1, 60, 2023, 2)] }),
      'unsound',
    ],
  ])('refuses %s', (_, answer, code) => {
    expect(bring(() => answer).result).toMatchObject({ ok: false, problem: { code } })
  })
})

describe('evidence of NORDCAN', () => {
  const [cube] = content().cubes
  if (cube === undefined) throw new Error('no cube')
  const tables = connector.evidence(cube, '2026-01-01', 'hash', { areas: new Set(['nation:NO']) })
  const tableOf = (id: number) => tables.find(({ key }) => key.startsWith(`nordcan/incidence/${id}/`))

  it('counts new cases in Norway by sex in the last year that has both', () => {
    expect(tableOf(180)).toMatchObject({
      key: 'nordcan/incidence/180/2024',
      measure: 'incident',
      grain: 'cases',
      concept: { system: 'icd-10', codes: ['C50'] },
      cells: [
        { area: 'nation:NO', sex: 'female', count: { value: 2182 }, population: 2_700_000 },
        { area: 'nation:NO', sex: 'male', count: { value: 2181 } },
      ],
    })
    expect(tableOf(160)?.lastYear).toBe(2023)
  })

  it('counts one sex for cancers of one, and nothing for groups of parts of codes', () => {
    expect(tableOf(240)?.cells.map(({ sex }) => sex)).toEqual(['male'])
    expect(tableOf(190)?.cells.map(({ sex }) => sex)).toEqual(['female'])
    expect([280, 400, 980].map(tableOf)).toEqual([undefined, undefined, undefined])
  })
})

describe('a table exported from NORDCAN', () => {
  const text =
    'geography,geography_code,year,asr_world,crude\nNorway,norway,2023,13.4,36.4\nNorway,norway,2024,14.1,\nFaroe Islands,faroe_islands,2023,13.4,45.9\n'

  it('has rates that count nothing, and no cell where a country does not reach a year', () => {
    const [cube] = valueOf(readNordcanFile(text, 'lung.csv')).cubes
    if (cube === undefined) throw new Error('no cube')
    expect(checkCube(cube)).toBeNull()
    expect(cellFor(cube, { geography: 'norway', year: '2024', measure: 'asr_world' })?.value).toBe(14.1)
    expect(cellFor(cube, { geography: 'norway', year: '2024', measure: 'crude' })?.value).toBeNull()
    expect(cellFor(cube, { geography: 'faroe_islands', year: '2024' })).toBeUndefined()
  })

  it.each([
    ['name,value\na,1', 'malformed'],
    [text.replace('36.4', 'few'), 'malformed'],
    [text.replace('2024', '2023'), 'unsound'],
  ])('refuses %j', (damaged, code) => {
    expect(readNordcanFile(damaged, 'lung.csv')).toMatchObject({ ok: false, problem: { code } })
  })

  it('is refused or read into a sound table when damaged', () => {
    let sound = 0
    for (const mutated of mutatedTexts(text, 10_000, 7)) {
      const read = readNordcanFile(mutated, 'lung.csv')
      if (!read.ok) continue
      sound += 1
      const faults = read.value.cubes.map(checkCube).filter((fault) => fault !== null)
      if (faults.length > 0) expect(faults).toEqual([])
    }
    expect(sound).toBeGreaterThan(1000)
  })
})

describe('damaged answers of NORDCAN', () => {
  it('are refused or read into sound tables', () => {
    let sound = 0
    for (const mutated of mutatedTexts(
      JSON.stringify({ error: [], dataset: dataset([60, 160]) }),
      10_000,
      9,
    )) {
      const rows = readNordcanAnswer(textAnswer(mutated), 'NORDCAN')
      const cube =
        rows.ok && rows.value.length > 0
          ? buildNordcanCube(rows.value, { type: 'incidence', release: '96' })
          : null
      if (cube?.ok !== true) continue
      sound += 1
      const fault = checkCube(cube.value)
      if (fault !== null) expect(fault).toBeNull()
    }
    expect(sound).toBeGreaterThan(500)
  })
})
