import { describe, expect, it } from 'vitest'
import { sha256 } from '#electron/node/sha256'
import { createCtis } from '#shared/sources/ctis/connector'
import type { SourceAnswer, SourceRequest } from '#shared/sources/conversation'
import { converse, jsonAnswer, textAnswer, valueOf } from '#test/support/converse'
import { mutatedTexts } from '#test/support/mutateText'
import { bringTrial } from '#test/support/sources/ctisTrial'

const numbers = ['2023-500001-11-00', '2023-500002-22-00', '2023-500003-33-00']

function record(ctNumber: string) {
  return {
    ctNumber,
    authorizedApplication: {
      authorizedPartI: {
        medicalConditions: [{ medicalCondition: 'Asthma' }],
        sponsors: [{ organisation: { name: 'Sponsor' }, publicContacts: [{ functionalName: 'Somebody' }] }],
        trialDetails: { clinicalTrialIdentifiers: { publicTitle: 'A trial' } },
      },
      authorizedPartsII: [
        {
          recruitmentSubjectCount: 20,
          trialSites: [
            {
              organisationAddressInfo: {
                organisation: { name: 'Haukeland universitetssjukehus' },
                address: { city: 'Bergen', countryName: 'Norway' },
                email: 'somebody@example.org',
              },
              personInfo: { firstName: 'Some', lastName: 'Body' },
            },
            {
              organisationAddressInfo: {
                organisation: { name: 'Klinik' },
                address: { countryName: 'Germany' },
              },
            },
          ],
        },
      ],
    },
  }
}

function overview(ctNumber: string) {
  return {
    ctNumber,
    ctTitle: `Trial ${ctNumber}`,
    ctStatus: 4,
    totalNumberEnrolled: '20',
    startDateEU: '28/04/2021',
    trialCountries: ['Norway:4'],
  }
}

function portal({ path, body }: SourceRequest): SourceAnswer {
  if (path.startsWith('retrieve/')) {
    const number = path.slice('retrieve/'.length)
    return number === numbers[2] ? textAnswer('', 404) : jsonAnswer(record(number))
  }
  const page = JSON.stringify(body).includes('"page":1,') ? 1 : 2
  const data = (page === 1 ? numbers.slice(0, 2) : numbers.slice(2)).map(overview)
  return jsonAnswer({ pagination: { totalRecords: 3, currentPage: page, totalPages: 2, size: 2 }, data })
}

function bring(
  answer: (request: SourceRequest) => SourceAnswer,
  mostRecords = 10,
  conditions: readonly string[] = [],
) {
  const connector = createCtis({ countries: [578], conditions, mostRecords }, sha256)
  const [offer] = connector.offers
  if (offer === undefined) throw new Error('no offer')
  return converse(
    connector.sync(offer, { today: '2026-01-01', previous: null, sinceYear: null }),
    (request) => answer(request),
  )
}

const first = { ctNumber: numbers[0] ?? '' }

function contentOf(text: string) {
  const value = valueOf(bringTrial(text, first))
  if (value.unchanged) throw new Error('unchanged')
  return value
}

describe('CTIS', () => {
  it('searches from page 1 and brings the record of each trial', () => {
    const { result, requests } = bring(portal)
    const value = valueOf(result)
    if (value.unchanged) throw new Error('unchanged')
    expect(requests.map(({ label }) => label)).toEqual(['search 1', 'search 2', ...numbers])
    expect(value.catalogue?.entries.map(({ key }) => key)).toEqual([
      ...numbers.map((number) => `ctis/${number}`),
      ...numbers.slice(0, 2).map((number) => `ctis/${number}/Norway/Bergen/Haukeland universitetssjukehus`),
    ])
    expect(value.catalogue?.entries[0]).toMatchObject({
      year: 2021,
      fields: { status: '4', participantsEea: '20', conditions: 'Asthma', sponsor: 'Sponsor' },
    })
    expect(value.notes).toMatchObject([{ code: 'records-left-out', count: 1 }])
  })

  it('searches for each condition in turn, and lists a trial of both once', () => {
    const { result, requests } = bring(portal, 0, ['asthma', 'eczema'])
    const searches = requests.map(({ body }) => JSON.stringify(body))
    expect(searches.filter((body) => body.includes('"medicalCondition":"asthma"'))).toHaveLength(2)
    expect(searches.filter((body) => body.includes('"medicalCondition":"eczema"'))).toHaveLength(2)
    const value = valueOf(result)
    expect(value.unchanged ? [] : value.catalogue?.entries.map(({ key }) => key)).toEqual(
      numbers.map((number) => `ctis/${number}`),
    )
  })

  it('keeps the raw answer without persons, as far as it is not too long', () => {
    const [trial] = contentOf(JSON.stringify(record(numbers[0] ?? ''))).catalogue?.entries ?? []
    const raw = trial?.fields['rawAnswer'] ?? ''
    expect(JSON.parse(raw)).toMatchObject({ ctNumber: numbers[0] })
    expect(raw).not.toMatch(/Somebody|Body|example\.org/)
    const long = contentOf(JSON.stringify({ ...record(numbers[0] ?? ''), more: 'x'.repeat(200_000) }))
    expect(long.catalogue?.entries[0]?.fields).not.toHaveProperty('rawAnswer')
    expect(long.notes).toMatchObject([{ code: 'raw-too-long', count: 1 }])
  })

  it('needs the number alone', () => {
    const [trial] = contentOf('{"ctNumber":"2023-500001-11-00"}').catalogue?.entries ?? []
    expect(trial).toMatchObject({ name: '2023-500001-11-00', year: null })
    expect(Object.keys(trial?.fields ?? {})).toEqual(['address', 'rawAnswer'])
    expect(bringTrial('{"title":"Trial"}', first)).toMatchObject({
      ok: false,
      problem: { code: 'malformed' },
    })
  })

  it.each<[string, (request: SourceRequest) => SourceAnswer, string]>([
    [
      'a search that finds nothing',
      () => jsonAnswer({ pagination: { totalRecords: 0 }, data: [] }),
      'changed-shape',
    ],
    [
      'pages that end early',
      () => jsonAnswer({ pagination: { totalRecords: 3, totalPages: 1 }, data: [] }),
      'changed-meanwhile',
    ],
    ['a page in place of data', () => textAnswer('<html>'), 'sign-in-needed'],
    [
      'the record of another trial',
      (request) => (request.method === 'GET' ? jsonAnswer(record('2024-500009-99-00')) : portal(request)),
      'malformed',
    ],
  ])('refuses %s', (_, answer, code) => {
    expect(bring(answer).result).toMatchObject({ ok: false, problem: { code } })
  })

  it('never throws on damaged records', () => {
    let read = 0
    for (const mutated of mutatedTexts(JSON.stringify(record(numbers[0] ?? '')), 10_000, 6)) {
      if (bringTrial(mutated, first).ok) read += 1
    }
    expect(read).toBeGreaterThan(2000)
  })
})
