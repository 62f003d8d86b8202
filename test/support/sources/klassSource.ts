import { klass } from '#shared/sources/klass/klass'
import { noCellLimit, noGraphql, noNodes, releaseOf, type Holdings, type MadeUpSource } from './madeUpSource'
import type { SourceHandler } from './sourceServer'

function change(oldCode: string, newCode: string, changeOccurred = '2024-01-01') {
  return { oldCode, oldName: `Old ${oldCode}`, newCode, newName: `New ${newCode}`, changeOccurred }
}

function changesOf({ edition, twist }: Holdings): readonly object[] {
  const changes = [
    change('30', '31'),
    change('30', '32'),
    change('54', edition === 1 ? '55' : '56'),
    ...(twist === 'new-code' ? [change('99', '98', '2026-01-01')] : []),
  ]
  if (twist === 'missing-category') return changes.map(({ changeOccurred: _when, ...rest }) => rest)
  return twist === 'order-changed' ? changes.toReversed() : changes
}

/** Changes come in two pages; a page may be empty although more follow. */
function pageOf(changes: readonly object[], page: number, { twist }: Holdings) {
  const pages =
    twist === 'empty-page'
      ? [changes.slice(0, 1), [], changes.slice(1)]
      : [changes.slice(0, 1), changes.slice(1)]
  return {
    codeChanges: pages[page] ?? [],
    page: { number: twist === 'moved-on' && page === 1 ? 0 : page, totalPages: pages.length },
  }
}

function handler(holdings: Holdings): SourceHandler {
  return ({ path, query }) => {
    const part = path.split('/')[2]
    if (part === 'codes')
      return { body: JSON.stringify({ codes: [{ code: '31', name: 'Østfold', validFrom: '2024-01-01' }] }) }
    if (part === 'changes')
      return { body: JSON.stringify(pageOf(changesOf(holdings), Number(query.get('page') ?? 0), holdings)) }
    if (part === 'corresponds')
      return { body: JSON.stringify({ correspondenceItems: [{ sourceCode: '31', targetCode: '3101' }] }) }
    return {
      body: JSON.stringify({
        name: 'Made up',
        lastModified: releaseOf(holdings, '2024-01-02', '2026-01-02'),
      }),
    }
  }
}

export const klassSource: MadeUpSource = {
  name: 'klass',
  connector: klass,
  offer: 'klass/104',
  inapplicable: {
    'too-many-cells': noCellLimit,
    'graphql-200': noGraphql,
    'graphql-400': noGraphql,
    'node-error': noNodes,
  },
  handler,
}
