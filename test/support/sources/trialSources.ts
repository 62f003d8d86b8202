import { sha256 } from '#electron/node/sha256'
import { createClinicalTrials, nordicTrials } from '#shared/sources/clinicalTrials/connector'
import { createCtis } from '#shared/sources/ctis/connector'
import { noCellLimit, noGraphql, noNodes, releaseOf, type Holdings, type MadeUpSource } from './madeUpSource'
import type { SourceHandler } from './sourceServer'

const never = {
  'too-many-cells': noCellLimit,
  'graphql-200': noGraphql,
  'graphql-400': noGraphql,
  'node-error': noNodes,
} as const

function study(number: number, { edition, twist }: Holdings) {
  return {
    protocolSection: {
      ...(twist === 'missing-category'
        ? {}
        : {
            identificationModule: {
              nctId: `NCT${String(number).padStart(8, '0')}`,
              briefTitle: `Trial ${number}`,
              ...(twist === 'new-code' && { colour: 'red' }),
            },
          }),
      statusModule: {
        overallStatus: number === 5 ? 'RESTING' : 'RECRUITING',
        startDateStruct: { date: '2024-05' },
      },
      conditionsModule: { conditions: ['Asthma'] },
      designModule: { studyType: 'INTERVENTIONAL', enrollmentInfo: { count: 40 * edition } },
      eligibilityModule: { minimumAge: '18 Years', sex: 'ALL' },
      contactsLocationsModule: {
        locations: [{ facility: 'Haukeland', city: 'Bergen', country: 'Norway', status: 'RECRUITING' }],
      },
    },
  }
}

function trialPages(holdings: Holdings): SourceHandler {
  const { twist } = holdings
  const numbers = [1, 2, 3, 4, ...(twist === 'new-code' ? [5] : [])]
  const listed = (twist === 'order-changed' ? numbers.toReversed() : numbers).map((number) =>
    study(number, holdings),
  )
  let stale = twist === 'moved-on'
  const pages = new Map<string | null, object>([
    [null, { studies: listed.slice(0, 2), nextPageToken: 'a', totalCount: listed.length }],
    ['a', twist === 'empty-page' ? { studies: [], nextPageToken: 'b' } : { studies: listed.slice(2) }],
    ['b', { studies: listed.slice(2) }],
  ])
  return ({ path, query }) => {
    if (path === 'api/v2/version')
      return {
        body: JSON.stringify({
          apiVersion: '2.0.5',
          dataTimestamp: releaseOf(holdings, '2026-08-11T09:00:05', '2026-08-12T09:00:05'),
        }),
      }
    const token = query.get('pageToken')
    if (token !== null && stale) {
      stale = false
      return { status: 400, headers: { 'content-type': 'text/plain' }, body: 'Invalid page token' }
    }
    return { body: JSON.stringify(pages.get(token) ?? {}) }
  }
}

export const clinicalTrialsSource: MadeUpSource = {
  name: 'clinicaltrials-gov',
  connector: createClinicalTrials(nordicTrials, sha256),
  offer: 'clinicaltrials-gov/trials',
  inapplicable: never,
  handler: trialPages,
}

function euTrial(ctNumber: string, { edition, twist }: Holdings) {
  return {
    ...(twist !== 'missing-category' && { ctNumber }),
    ctTitle: `Trial ${ctNumber}`,
    ctStatus: 4,
    totalNumberEnrolled: String(20 * edition),
    startDateEU: '28/04/2021',
    trialCountries: ['Norway:4'],
    ...(ctNumber.endsWith('-44-00') && { colour: 'red' }),
  }
}

function portal(holdings: Holdings): SourceHandler {
  const { twist } = holdings
  const numbers = [
    '2023-500001-11-00',
    '2023-500002-22-00',
    '2023-500003-33-00',
    ...(twist === 'new-code' ? ['2023-500004-44-00'] : []),
  ]
  const listed = twist === 'order-changed' ? numbers.toReversed() : numbers
  return ({ path, body }) => {
    if (path.startsWith('retrieve/'))
      return { body: JSON.stringify(euTrial(path.slice('retrieve/'.length), holdings)) }
    const { page } = (body as { pagination: { page: number } }).pagination
    const given = page === 1 ? listed.slice(0, 2) : listed.slice(2)
    // One trial more was put in before the second page: the last of the first page comes again.
    const moved = twist === 'moved-on' && page > 1 ? listed.slice(1, 2) : given
    return {
      body: JSON.stringify({
        pagination: { totalRecords: listed.length, totalPages: 2 },
        data: (twist === 'empty-page' && page > 1 ? [] : moved).map((number) => euTrial(number, holdings)),
      }),
    }
  }
}

export const ctisSource: MadeUpSource = {
  name: 'ctis',
  connector: createCtis({ countries: [578], conditions: [], mostRecords: 10 }, sha256),
  offer: 'ctis/trials',
  inapplicable: never,
  handler: portal,
}
