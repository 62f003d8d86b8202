import { sha256 } from '#electron/node/sha256'
import { createBeacon } from '#shared/sources/beacon/connector'
import { standardQuestions } from '#shared/sources/questions/sourceQuestions'
import { noCellLimit, noGraphql, noPages, type Holdings, type MadeUpSource } from './madeUpSource'
import type { SourceHandler } from './sourceServer'

interface Asked {
  readonly query: { readonly filters: readonly object[] }
}

function handler({ edition, twist }: Holdings): SourceHandler {
  return ({ body }) => {
    const { filters } = (body as Asked).query
    const factor = edition * (filters.length === 0 ? 10 : 1)
    const nodes = [
      { beaconId: 'no.node', exists: true, resultsCount: 13 * factor },
      twist === 'node-error'
        ? {
            beaconId: 'fi.node',
            exists: false,
            resultsCount: 0,
            info: { error: { errorCode: 500, errorMessage: 'no answer' } },
          }
        : { beaconId: 'fi.node', exists: true, resultsCount: 5 * factor },
      ...(twist === 'new-code' ? [{ beaconId: 'se.node', exists: true, resultsCount: 3 }] : []),
    ]
    const given = twist === 'missing-category' ? nodes.slice(0, 1) : nodes
    return {
      body: JSON.stringify({
        meta: { beaconId: 'org.example.network', returnedGranularity: 'count' },
        // What is told in all leaves out the node that failed.
        responseSummary: { exists: true, numTotalResults: (twist === 'node-error' ? 13 : 18) * factor },
        response: { resultSets: twist === 'order-changed' ? given.toReversed() : given },
      }),
    }
  }
}

export const beaconSource: MadeUpSource = {
  name: 'beacon',
  connector: createBeacon(
    {
      key: 'beacon',
      name: 'Made-up beacon',
      base: 'https://beacon.example/',
      questions: standardQuestions.beacon,
    },
    sha256,
  ),
  offer: 'beacon/individuals',
  inapplicable: {
    'too-many-cells': noCellLimit,
    'empty-page': noPages,
    'moved-on': 'its answers name no release',
    'graphql-200': noGraphql,
    'graphql-400': noGraphql,
  },
  handler,
}
