import { createPxWebConnector } from '#shared/sources/pxweb/pxWebConnector'
import { scb } from '#shared/sources/scb/scb'
import { ssb, ssbVersion1 } from '#shared/sources/ssb/ssb'
import {
  noGraphql,
  noNodes,
  noPages,
  otherEdition,
  releaseOf,
  switchAfter,
  type Holdings,
  type MadeUpSource,
} from './madeUpSource'
import {
  patientsTable,
  pxWebSource,
  residentsTable,
  type PxSourceTable,
  type PxVariable,
} from './pxWebSource'
import type { SeenRequest, SourceHandler } from './sourceServer'

const inapplicable = {
  'empty-page': noPages,
  'graphql-200': noGraphql,
  'graphql-400': noGraphql,
  'node-error': noNodes,
} as const

/** A table of the second release has all numbers threefold, so that sums stay sums. */
export function edited(table: PxSourceTable, holdings: Holdings): PxSourceTable {
  const { value } = table
  const factor = holdings.edition === 1 ? 1 : 3
  return {
    ...table,
    updated: releaseOf(holdings, '2026-05-01T06:00:00Z', '2026-06-01T06:00:00Z'),
    value(codes) {
      const found = value(codes)
      return typeof found === 'number' ? found * factor : found
    },
    ...(holdings.twist === 'too-many-cells' && { cellLimit: smallLimit(table) }),
  }
}

/** A limit that asks for several parts. */
function smallLimit({ variables }: PxSourceTable): number {
  return Math.ceil(variables.reduce((product, { codes }) => product * codes.length, 1) / 3)
}

function withVariable(table: PxSourceTable, id: string, change: (given: PxVariable) => PxVariable) {
  return { ...table, variables: table.variables.map((given) => (given.id === id ? change(given) : given)) }
}

/** The table as its description has it, and as its cells come. */
export function twisted(
  table: PxSourceTable,
  varied: string,
  holdings: Holdings,
): { readonly described: PxSourceTable; readonly given: PxSourceTable } {
  const described = edited(table, holdings)
  switch (holdings.twist) {
    case 'new-code': {
      const more = withVariable(described, varied, ({ id, codes, labels = codes }) => ({
        id,
        codes: [...codes, 'X99'],
        labels: [...labels, 'New'],
      }))
      return { described: more, given: more }
    }
    case 'missing-category':
      return {
        described,
        given: withVariable(described, varied, ({ id, codes, labels = codes }) => ({
          id,
          codes: codes.slice(0, -1),
          labels: labels.slice(0, -1),
        })),
      }
    case 'order-changed': {
      const { value, variables } = described
      const reversed = (codes: readonly string[]) => value(codes.toReversed())
      return {
        described,
        given: withVariable(
          { ...described, variables: variables.toReversed(), value: reversed },
          varied,
          ({ id, codes, labels = codes }) => ({
            id,
            codes: codes.toReversed(),
            labels: labels.toReversed(),
          }),
        ),
      }
    }
    default:
      return { described, given: described }
  }
}

/** Version 2 of the interface, over one table. */
function version2(table: PxSourceTable, varied: string, holdings: Holdings): SourceHandler {
  const { described, given } = twisted(table, varied, holdings)
  const [description, cells] = [pxWebSource([described]), pxWebSource([given])]
  const answer: SourceHandler = (request) =>
    request.path.endsWith('/metadata') ? description(request) : cells(request)
  return holdings.twist === 'moved-on'
    ? switchAfter(
        1,
        (path) => path.endsWith('/metadata'),
        version2(table, varied, { edition: otherEdition(holdings), twist: null }),
        answer,
      )
    : answer
}

/** Version 1: another description, another form of the query, the same cells. */
function version1(table: PxSourceTable, varied: string, holdings: Holdings): SourceHandler {
  if (holdings.twist === 'moved-on') {
    // It says when a table was published only with its cells: the first of its parts is of the other release.
    const small = (edition: 1 | 2) => version1(table, varied, { edition, twist: 'too-many-cells' })
    return switchAfter(
      3,
      (_, method) => method === 'POST',
      small(otherEdition(holdings)),
      small(holdings.edition),
    )
  }
  const { described } = twisted(table, varied, holdings)
  const cells = version2(table, varied, holdings)
  return (request) =>
    request.method === 'GET'
      ? { body: JSON.stringify(oldDescription(described)) }
      : cells(asVersion2(request, table))
}

function oldDescription({ table, variables }: PxSourceTable) {
  return {
    title: `${table}: made up`,
    variables: variables.map(({ id, codes, labels = codes }) => ({
      code: id,
      text: id,
      values: codes,
      valueTexts: labels,
      elimination: false,
      ...(id === 'Tid' && { time: true }),
    })),
  }
}

function asVersion2(request: SeenRequest, { table }: PxSourceTable): SeenRequest {
  const { query } = request.body as {
    query: readonly { code: string; selection: { filter: string; values: readonly string[] } }[]
  }
  const selection = query.map(({ code, selection: { values } }) => ({
    variableCode: code,
    valueCodes: values,
  }))
  return { ...request, path: `tables/${table}/data`, body: { selection } }
}

/** Residents of municipalities in the shape of 07459: more than is written in one go, and than is answered at once. */
export function municipalResidents(): PxSourceTable {
  const municipalities = Array.from({ length: 12 }, (_, index) => String(3101 + index))
  return {
    ...withVariable(residentsTable(['2024', '2025', '2026']), 'Region', ({ id }) => ({
      id,
      codes: municipalities,
      labels: municipalities,
    })),
    cellLimit: 3000,
  }
}

function swedishTable(): PxSourceTable {
  return {
    table: 'TAB6471',
    updated: '',
    variables: [
      {
        id: 'Region',
        codes: ['01', '03', '04'],
        labels: ['Stockholms län', 'Uppsala län', 'Södermanlands län'],
      },
      { id: 'Kon', codes: ['1', '2'], labels: ['män', 'kvinnor'] },
      { id: 'ContentsCode', codes: ['000007SF'], labels: ['Antal'] },
      { id: 'Tid', codes: ['2025'] },
    ],
    value: ([region, sex]) => Number(region) * 100 + Number(sex) * 7 + 21,
  }
}

export const scbSource: MadeUpSource = {
  name: 'scb',
  connector: createPxWebConnector(scb),
  offer: 'scb/TAB6471',
  inapplicable,
  handler: (holdings) => version2(swedishTable(), 'Kon', holdings),
}

export const statBankSources: readonly MadeUpSource[] = [
  {
    name: 'ssb',
    connector: createPxWebConnector(ssb),
    offer: 'ssb/14824',
    inapplicable,
    handler: (holdings) => version2(patientsTable(), 'Diagnose', holdings),
  },
  {
    name: 'ssb, version 1',
    connector: createPxWebConnector(ssbVersion1),
    offer: 'ssb-v1/14824',
    inapplicable,
    handler: (holdings) => version1(patientsTable(), 'Diagnose', holdings),
  },
  scbSource,
]
