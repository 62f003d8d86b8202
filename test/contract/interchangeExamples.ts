import type { InterchangeOperationName } from '#shared/contract/interchange'
import type { RequestOf } from '#shared/contract/operations'
import type { ExampleContext } from './exampleRequests'

type InterchangeExamples = {
  readonly [Name in InterchangeOperationName]: (context: ExampleContext) => RequestOf<Name>
}

const file = {
  text: JSON.stringify({
    version: '',
    inclusionCriteria: [
      [
        {
          termCodes: [
            { system: 'http://fhir.de/CodeSystem/bfarm/icd-10-gm', code: 'I63', display: 'Stroke' },
          ],
        },
      ],
    ],
  }),
  fileName: 'stroke.ccdl.json',
}

/** A valid request for every operation on definitions of others. */
export const interchangeExamples: InterchangeExamples = {
  'definitions.read': () => file,
  'definitions.start': () => ({ ...file, name: 'Stroke' }),
  'definitions.preview': ({ study }) => ({ study: study.id, version: study.current.version, format: 'mii' }),
  'definitions.write': ({ study }) => ({
    study: study.id,
    version: study.current.version,
    format: 'fhir-group',
  }),
}
