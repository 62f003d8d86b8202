import { createNordcan } from '#shared/sources/nordcan/connector'
import { noCellLimit, noGraphql, noNodes, noPages, type Holdings, type MadeUpSource } from './madeUpSource'
import type { SourceHandler } from './sourceServer'

function row(country: number, sex: number, cancer: number, edition: number) {
  const total = (country % 100) * 10 + cancer + sex + edition * 1000
  return {
    country,
    sex,
    type: 0,
    cancer,
    year: 2024,
    asr: 10.5,
    asr_e: 14.2,
    asr_e2013: 20.1,
    asr_n: 19.8,
    crude_rate: 30.2,
    total,
    total_pop: 2_700_000,
  }
}

function rowsOf(cancers: readonly number[], { edition, twist }: Holdings): readonly object[] {
  const rows = cancers.flatMap((cancer) =>
    [578, 752].flatMap((country) => [1, 2].map((sex) => row(country, sex, cancer, edition))),
  )
  if (twist === 'new-code') return [...rows, row(578, 1, 777, edition)]
  if (twist === 'missing-category') return rows.filter(({ sex }) => sex === 1)
  return twist === 'order-changed' ? rows.toReversed() : rows
}

function handler(holdings: Holdings): SourceHandler {
  let asked = 0
  return ({ path }) => {
    asked += 1
    // A new release has a new address, and the old one may go at once.
    if (holdings.twist === 'moved-on' && asked > 1) return { status: 404, body: 'Not found' }
    const cancers = (path.split('/').at(-2) ?? '').split('_').map(Number)
    return { body: JSON.stringify({ error: [], dataset: rowsOf(cancers, holdings) }) }
  }
}

export const nordcanSource: MadeUpSource = {
  name: 'nordcan',
  connector: createNordcan({ version: '96', yearFrom: 2024 }),
  offer: 'nordcan/incidence',
  inapplicable: {
    'too-many-cells': noCellLimit,
    'empty-page': noPages,
    'graphql-200': noGraphql,
    'graphql-400': noGraphql,
    'node-error': noNodes,
  },
  handler,
}
