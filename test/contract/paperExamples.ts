import type { RequestOf } from '#shared/contract/operations'
import type { PaperOperationName } from '#shared/contract/papers'
import { unsentRequest } from '#shared/domain/papers/requestAnswers'
import { wordTemplate } from '#test/support/wordTemplate'
import { plannedProtocol } from '#test/support/plannedProtocol'
import type { ExampleContext } from './exampleRequests'

type PaperExamples = {
  readonly [Name in PaperOperationName]: (
    context: ExampleContext,
  ) => RequestOf<Name> | Promise<RequestOf<Name>>
}

function version({ study }: ExampleContext) {
  return { study: study.id, version: study.current.version }
}

/** The study with a plan of sites. */
async function planned(context: ExampleContext) {
  const { study, ask } = context
  const { sequence, protocol } = study.current
  await ask('protocols.apply', {
    ...version(context),
    sequence,
    change: 'plan',
    protocol: plannedProtocol(protocol),
  })
  return version(context)
}

/** A valid request for every operation on papers. */
export const paperExamples: PaperExamples = {
  'papers.list': (context) => ({ ...version(context), language: 'nb' }),
  'papers.read': (context) => ({ ...version(context), paper: 'nortrials', language: 'en' }),
  'papers.save': (context) => ({
    ...version(context),
    paper: 'nortrials',
    language: 'en',
    sequence: 0,
    content: { company: 'Nordisk Legemiddel AS', participantsNorway: 40, confidentiality: true },
  }),
  'papers.export': (context) => ({ ...version(context), paper: 'nortrials', language: 'en', file: 'json' }),
  'papers.fillTemplate': async (context) => ({
    ...(await planned(context)),
    language: 'en',
    site: 'ous',
    template: { name: 'form.docx', base64: wordTemplate('Site: {site}') },
  }),
  'papers.measure': async (context) => {
    const content = { title: 'Kan legemidlet hjelpe?', ethics: 'Deltakelse er frivillig.' }
    const asked = { ...version(context), paper: 'synopsis', language: 'nb' } as const
    await context.ask('papers.save', { ...asked, sequence: 0, content })
    return version(context)
  },
  'requests.read': version,
  'requests.save': (context) => ({
    ...version(context),
    sequence: 0,
    answers: [unsentRequest('catalogue-ahus', 'Akershus University Hospital', '983971636')],
  }),
}
