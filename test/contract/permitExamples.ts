import type { RequestOf } from '#shared/contract/operations'
import type { PermitOperationName } from '#shared/contract/permits'
import type { ExampleContext } from './exampleRequests'

type PermitExamples = {
  readonly [Name in PermitOperationName]: (context: ExampleContext) => RequestOf<Name>
}

/** A valid request for every operation on permits. */
export const permitExamples: PermitExamples = {
  'permits.read': ({ study }) => ({ study: study.id }),
  'permits.save': ({ study }) => ({
    study: study.id,
    sequence: 0,
    statuses: [{ step: 'ethics', state: 'done', doneOn: '2026-05-04', owner: 'The coordinator' }],
  }),
}
