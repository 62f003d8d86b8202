import type { RequestOf } from '#shared/contract/operations'
import type { RegistrationOperationName, RegistrationState } from '#shared/contract/registrations'
import type { ExampleContext } from './exampleRequests'

type RegistrationExamples = {
  readonly [Name in RegistrationOperationName]: (
    context: ExampleContext,
  ) => RequestOf<Name> | Promise<RequestOf<Name>>
}

/** A trial as ClinicalTrials.gov hands it out. */
const trialFile = {
  fileName: 'NCT00000000.json',
  text: JSON.stringify({
    protocolSection: {
      identificationModule: {
        nctId: 'NCT00000000',
        briefTitle: 'Early treatment',
        orgStudyIdInfo: { id: 'E-1' },
      },
      eligibilityModule: {
        eligibilityCriteria:
          'Inclusion Criteria:\n\n* Multiple sclerosis\n\nExclusion Criteria:\n\n* Epilepsy',
        sex: 'ALL',
        minimumAge: '18 Years',
      },
    },
  }),
}

function reference({ study }: ExampleContext): { readonly study: string; readonly version: string } {
  return { study: study.id, version: study.current.version }
}

async function withRecord(context: ExampleContext) {
  const { record }: RegistrationState = await context.ask('registrations.read', reference(context))
  return { ...reference(context), record }
}

/** A valid request for every operation on registrations. */
export const registrationExamples: RegistrationExamples = {
  'registrations.read': reference,
  'registrations.save': async (context) => {
    const { record, ...where } = await withRecord(context)
    return {
      ...where,
      sequence: 0,
      record: { ...record, titles: { ...record.titles, official: 'En randomisert studie på ørnes' } },
    }
  },
  'registrations.check': async (context) => ({ ...(await withRecord(context)), formats: ['ictrp'] }),
  'registrations.preview': async (context) => ({ ...(await withRecord(context)), format: 'ictrp' }),
  'registrations.export': (context) => ({
    ...reference(context),
    format: 'ictrp',
    file: 'xml',
    language: 'nb',
    draft: true,
  }),
  'registrations.readFile': () => trialFile,
  'registrations.start': () => ({
    ...trialFile,
    name: 'Tidlig behandling',
    criteria: [
      { position: 0, confirmed: { system: 'icd-10', codes: ['G35'] } },
      { position: 1, confirmed: null },
    ],
  }),
}
