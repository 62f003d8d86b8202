import { createBbmriDirectory } from '#shared/sources/bbmri/connector'
import { noCellLimit, noGraphql, noNodes, noPages, type Holdings, type MadeUpSource } from './madeUpSource'
import type { GivenAnswer, SourceHandler } from './sourceServer'

type Row = Readonly<Record<string, string | number>>

/** Rows as a CSV file has them; references are keys. */
function rowsOf({ edition, twist }: Holdings): Readonly<Record<string, readonly Row[]>> {
  const fact = (id: string, sex: string, disease: string, samples: number, donors: number): Row => ({
    id,
    collection: 'NO_1:c1',
    sex,
    age_range: sex === '*' ? '*' : 'Adult',
    sample_type: sex === '*' ? '*' : 'DNA',
    disease,
    number_of_samples: samples * edition,
    number_of_donors: donors * edition,
    last_update: '2025-02-01',
  })
  const facts = [
    fact('f1', '*', '*', 500, 120),
    fact('f2', 'FEMALE', 'urn:miriam:icd:C34', 200, 90),
    fact('f3', 'MALE', 'urn:miriam:icd:C50', 100, 70),
    ...(twist === 'new-code' ? [fact('f4', 'UNKNOWN', 'ORPHA:3000', 30, 20)] : []),
  ]
  return {
    Biobanks: [
      { id: 'NO_1', name: 'Fjordbank', country: 'NO', withdrawn: 'false', juridical_person: 'Fjord' },
    ],
    Collections: [
      {
        id: 'NO_1:c1',
        name: 'Blood',
        country: 'NO',
        biobank: 'NO_1',
        withdrawn: 'false',
        size: 500 * edition,
        order_of_magnitude: '2',
        number_of_donors: 120 * edition,
        ...(twist === 'new-code' && { colour: 'red' }),
      },
    ],
    CollectionFacts: twist === 'order-changed' ? facts.toReversed() : facts,
  }
}

/** The column that a twist takes away. */
const needed: Readonly<Record<string, string>> = { CollectionFacts: 'disease', Collections: 'biobank' }

function columnsOf(table: string, rows: readonly Row[], { twist }: Holdings): readonly string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const kept = twist === 'missing-category' ? columns.filter((column) => column !== needed[table]) : columns
  return twist === 'order-changed' ? kept.toReversed() : kept
}

const references = new Set(['country', 'biobank', 'collection', 'sex', 'age_range', 'sample_type', 'disease'])

function asJson(row: Row) {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (key === 'withdrawn') return [key, false]
      return [key, references.has(key) ? { id: value, name: value } : value]
    }),
  )
}

function graphql(holdings: Holdings): SourceHandler {
  const rows = rowsOf(holdings)
  const error: GivenAnswer = { body: JSON.stringify({ errors: [{ message: 'Could not fetch the rows' }] }) }
  return ({ body }) => {
    const { query } = body as { query: string }
    if (query.includes('_schema')) {
      const tables = Object.entries(rows).map(([id, given]) => ({
        id,
        columns: columnsOf(id, given, holdings).map((column) => ({ id: column })),
      }))
      return { body: JSON.stringify({ data: { _schema: { tables } } }) }
    }
    if (holdings.twist === 'graphql-200') return error
    if (holdings.twist === 'graphql-400') return { ...error, status: 400 }
    const [, table = '', asked = '0', from = '0'] = /^\{(\w+)\(.*?limit:(\d+),offset:(\d+)/.exec(query) ?? []
    const all = rows[table] ?? []
    // A row was put in before the second page: the last of the first page comes again.
    const shift = holdings.twist === 'moved-on' && Number(from) > 0 ? 1 : 0
    const limit = holdings.twist === 'moved-on' ? 2 : Number(asked)
    const page = all.slice(Number(from) - shift, Number(from) - shift + limit)
    const given = holdings.twist === 'empty-page' ? [] : page
    return {
      body: JSON.stringify({ data: { [table]: given.map(asJson), [`${table}_agg`]: { count: all.length } } }),
    }
  }
}

function csv(holdings: Holdings): SourceHandler {
  const rows = rowsOf(holdings)
  return ({ path }) => {
    const table = path.split('/').at(-1) ?? ''
    const given = rows[table]
    if (given === undefined) return { status: 404, body: 'No such table' }
    const columns = columnsOf(table, given, holdings)
    const lines = given.map((row) => columns.map((column) => String(row[column] ?? '')).join(','))
    return { body: [columns.join(','), ...lines, ''].join('\n'), headers: { 'content-type': 'text/csv' } }
  }
}

const inapplicable = { 'too-many-cells': noCellLimit, 'node-error': noNodes } as const
const byCsv = {
  ...inapplicable,
  'empty-page': noPages,
  'moved-on': 'each table is one file',
  'graphql-200': noGraphql,
  'graphql-400': noGraphql,
} as const

const country = { countries: ['NO'] }
const byGraphql = createBbmriDirectory({ ...country, wire: 'graphql' })

export const bbmriSources: readonly MadeUpSource[] = [
  {
    name: 'bbmri, facts',
    connector: byGraphql,
    offer: 'bbmri/facts',
    inapplicable,
    handler: graphql,
  },
  {
    name: 'bbmri, catalogue',
    connector: byGraphql,
    offer: 'bbmri/catalogue',
    inapplicable: { ...inapplicable, 'moved-on': 'its rows fit into one page' },
    handler: graphql,
  },
  {
    name: 'bbmri, CSV',
    connector: createBbmriDirectory({ ...country, wire: 'csv' }),
    offer: 'bbmri/facts',
    inapplicable: byCsv,
    handler: csv,
  },
]
