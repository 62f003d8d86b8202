import { createDataNorge } from '#shared/sources/dataNorge/dataNorge'
import { noCellLimit, noGraphql, noNodes, type Holdings, type MadeUpSource } from './madeUpSource'
import type { SourceHandler } from './sourceServer'

function handler(holdings: Holdings): SourceHandler {
  const { edition, twist } = holdings
  const ids = ['d1', 'd2', 'd3', ...(twist === 'new-code' ? ['d4'] : [])]
  const listed = twist === 'order-changed' ? ids.toReversed() : ids
  return ({ body }) => {
    const { page } = (body as { pagination: { page: number } }).pagination
    const given = page === 0 ? listed.slice(0, 2) : listed.slice(2)
    // One dataset more was put in before the second page: the last of the first page comes again.
    const moved = twist === 'moved-on' && page > 0 ? listed.slice(1, 2) : given
    return {
      body: JSON.stringify({
        hits: (twist === 'empty-page' && page > 0 ? [] : moved).map((id) => ({
          ...(twist !== 'missing-category' && { id }),
          title: { nb: `Register ${id}`, en: `Registry ${id} ${edition}` },
          organization: { id: '983744516', prefLabel: { nb: 'Folkehelseinstituttet' } },
          accessRights: { code: 'NON_PUBLIC' },
          ...(twist === 'new-code' && { colour: 'red' }),
        })),
        page: { currentPage: page, size: 2, totalElements: listed.length, totalPages: 2 },
      }),
    }
  }
}

export const dataNorgeSource: MadeUpSource = {
  name: 'data-norge',
  connector: createDataNorge(['helseregister']),
  offer: 'data-norge/datasets',
  inapplicable: {
    'too-many-cells': noCellLimit,
    'graphql-200': noGraphql,
    'graphql-400': noGraphql,
    'node-error': noNodes,
  },
  handler,
}
