import type { RequestOf } from '#shared/contract/operations'
import type { TestbedOperationName } from '#shared/contract/testbeds'
import type { ExampleContext } from './exampleRequests'

type TestbedExamples = {
  readonly [Name in TestbedOperationName]: (context: ExampleContext) => RequestOf<Name>
}

/** A valid request for every operation on testbeds. */
export const testbedExamples: TestbedExamples = {
  'testbeds.match': () => ({ need: { settings: ['sensors'], areas: ['arctic'] } }),
  'testbeds.readNeed': ({ study }) => ({ study: study.id }),
  'testbeds.saveNeed': ({ study }) => ({
    study: study.id,
    sequence: 0,
    need: { text: 'sensors, TRL 4', settings: ['sensors'], readiness: { low: 4, high: 4 } },
  }),
}
