import { fhi } from '#shared/sources/fhi/fhi'
import {
  noGraphql,
  noNodes,
  noPages,
  otherEdition,
  switchAfter,
  type Holdings,
  type MadeUpSource,
} from './madeUpSource'
import { pxWebSource, type PxSourceTable } from './pxWebSource'
import type { GivenAnswer, SeenRequest, SourceHandler } from './sourceServer'
import { twisted } from './statBankSource'

function table(): PxSourceTable {
  return {
    table: '699',
    updated: '',
    measure: 'MEASURE_TYPE',
    variables: [
      { id: 'GEO', codes: ['0', '34', '39'], labels: ['Hele landet', 'Innlandet', 'Vestfold'] },
      { id: 'AAR', codes: ['2022', '2023'] },
      { id: 'KJONN', codes: ['0'], labels: ['Kjønn samlet'] },
      { id: 'ALDER', codes: ['0_120'], labels: ['Alle aldre'] },
      { id: 'KODEGRUPPE', codes: ['J440_J449', 'I20_I25'] },
      { id: 'MEASURE_TYPE', codes: ['TELLER', 'RATE'], labels: ['Antall', 'Rate'] },
    ],
    value([geo, year, , , group, measure]) {
      const people = (county: string) =>
        Number(county) * 10 + Number(year) - 2000 + (group === 'I20_I25' ? 100 : 0)
      const counted = geo === '0' ? people('34') + people('39') + 3 : people(geo ?? '')
      return measure === 'TELLER' ? counted : counted / 8
    },
  }
}

function dimensionsOf({ variables }: PxSourceTable) {
  return {
    dimensions: variables.map(({ id, codes, labels = codes }) => ({
      code: id,
      label: id,
      categories: codes.map((value, index) => ({ value, label: labels[index] ?? value, children: [] })),
    })),
  }
}

function asPxWeb(request: SeenRequest): SeenRequest {
  const { dimensions } = request.body as {
    dimensions: readonly { code: string; values: readonly string[] }[]
  }
  const selection = dimensions.map(({ code, values }) => ({ variableCode: code, valueCodes: values }))
  return { ...request, path: 'tables/699/data', body: { selection } }
}

/** Flags stand among the values, and more rows than the limit are an error. */
function asFhi(answer: GivenAnswer | 'reset'): GivenAnswer | 'reset' {
  if (answer === 'reset' || (answer.status ?? 200) === 200) return answer
  return { status: 400, body: JSON.stringify({ title: 'maxRowCount exceeded' }) }
}

function handler(holdings: Holdings): SourceHandler {
  const { described, given } = twisted(table(), 'KODEGRUPPE', holdings)
  const cells = pxWebSource([{ ...given, ...(holdings.twist === 'too-many-cells' && { cellLimit: 4 }) }])
  const answer: SourceHandler = async (request) => {
    if (request.method === 'POST') return asFhi(await cells(asPxWeb(request)))
    return request.path.endsWith('/dimension')
      ? { body: JSON.stringify(dimensionsOf(described)) }
      : { body: JSON.stringify([{ tableId: 699, title: 'NPR', modifiedAt: described.updated }]) }
  }
  if (holdings.twist !== 'moved-on') return answer
  const small = (edition: 1 | 2) => handler({ edition, twist: 'too-many-cells' })
  // Two requests are for too many rows; the first part of the table is of the other release.
  return switchAfter(
    3,
    (_, method) => method === 'POST',
    small(otherEdition(holdings)),
    small(holdings.edition),
  )
}

export const fhiSource: MadeUpSource = {
  name: 'fhi',
  connector: fhi,
  offer: 'fhi/nokkel/699',
  inapplicable: {
    'empty-page': noPages,
    'graphql-200': noGraphql,
    'graphql-400': noGraphql,
    'node-error': noNodes,
  },
  handler,
}
