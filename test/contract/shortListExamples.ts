import type { RequestOf } from '#shared/contract/operations'
import type { ShortListOperationName } from '#shared/contract/shortLists'
import type { ExampleContext } from './exampleRequests'

type ShortListExamples = {
  readonly [Name in ShortListOperationName]: (context: ExampleContext) => RequestOf<Name>
}

/** A valid request for every operation on short-lists. */
export const shortListExamples: ShortListExamples = {
  'shortLists.read': ({ study }) => ({ study: study.id }),
  'shortLists.save': ({ study }) => ({
    study: study.id,
    sequence: 0,
    items: [{ entry: 'registry/krg', note: 'Ask first', addedAt: '2026-03-01T10:00:00.000Z' }],
  }),
}
