import type { DiscoveryOperationName } from '#shared/contract/discovery'
import type { RequestOf } from '#shared/contract/operations'
import type { ExampleContext } from './exampleRequests'

type DiscoveryExamples = {
  readonly [Name in DiscoveryOperationName]: (context: ExampleContext) => RequestOf<Name>
}

/** A valid request for every operation on the catalogue. */
export const discoveryExamples: DiscoveryExamples = {
  'discovery.search': () => ({ query: 'hjerteinfarkt', kinds: ['data-source'], language: 'nb', limit: 3 }),
  'discovery.read': () => ({ entries: ['registry/krg', 'biobank/hunt'], language: 'en' }),
}
