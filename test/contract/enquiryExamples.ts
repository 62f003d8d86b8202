import type { EnquiryOperationName, EnquiryState } from '#shared/contract/enquiries'
import type { RequestOf } from '#shared/contract/operations'
import { messageFormat, messageVersion } from '#shared/domain/enquiries/message/enquiryMessage'
import { writeSignedMessage } from '#shared/domain/enquiries/message/signedMessage'
import { exampleKeyFile, examplePassphrase } from '#test/support/sites/exampleKeyFile'
import { signerOf } from '#test/support/sites/signedBundle'
import type { ExampleContext } from './exampleRequests'

type EnquiryExamples = {
  readonly [Name in EnquiryOperationName]: (
    context: ExampleContext,
  ) => RequestOf<Name> | Promise<RequestOf<Name>>
}

const asked = { text: 'What can you do?', questions: [{ id: 'one', text: 'How many?' }], deadline: '' }
const receiver = {
  id: 'unit',
  name: 'Ærlig sykehus',
  entry: null,
  organisationNumber: '',
  contact: '',
  deadline: '',
}
const passphrase = examplePassphrase

function create({ study, ask }: ExampleContext): Promise<EnquiryState> {
  return ask('enquiries.create', {
    study: study.id,
    kind: 'feasibility',
    title: 'A trial',
    ...asked,
    receivers: [receiver],
  })
}

async function reference(context: ExampleContext) {
  const { enquiry, sequence } = await create(context)
  return { enquiry: enquiry.id, sequence }
}

/** A key that is not made by chance. */
async function key({ ask }: ExampleContext): Promise<void> {
  await ask('sites.importKey', { text: exampleKeyFile, passphrase, replace: true })
}

async function sent(context: ExampleContext) {
  await key(context)
  const { state } = await context.ask('enquiries.send', {
    ...(await reference(context)),
    receivers: ['unit'],
    passphrase,
  })
  return { enquiry: state.enquiry.id, sequence: state.sequence }
}

/** A request of somebody else, another each time. */
function requestOfOthers(): RequestOf<'enquiries.take'>['file'] {
  const at = '2026-01-01T00:00:00.000Z'
  const bytes = writeSignedMessage(
    {
      message: 'ask',
      format: messageFormat,
      formatVersion: messageVersion,
      enquiry: {
        id: crypto.randomUUID(),
        kind: 'feasibility',
        title: 'Of others',
        sender: { organisation: 'Nordisk Legemiddel AS', name: '' },
        createdAt: at,
      },
      receiver: { id: 'unit', name: 'Ærlig sykehus', organisationNumber: '' },
      at,
      version: { number: 1, at, ...asked },
    },
    signerOf(7),
  )
  return { name: 'other.kohort-request', text: new TextDecoder().decode(bytes) }
}

/** A valid request for every operation on enquiries. */
export const enquiryExamples: EnquiryExamples = {
  'enquiries.list': async (context) => {
    await create(context)
    return { study: context.study.id }
  },
  'enquiries.read': async (context) => ({ enquiry: (await reference(context)).enquiry, role: 'asked' }),
  'enquiries.offer': ({ study }) => ({
    study: study.id,
    version: study.current.version,
    kind: 'feasibility',
    language: 'nb',
  }),
  'enquiries.create': ({ study }) => ({
    study: study.id,
    kind: 'samples',
    title: 'Plasma',
    ...asked,
    receivers: [],
  }),
  'enquiries.revise': async (context) => ({
    ...(await reference(context)),
    ...asked,
    deadline: '2026-12-31',
  }),
  'enquiries.invite': async (context) => ({
    ...(await reference(context)),
    receivers: [receiver, { ...receiver, id: 'other' }],
  }),
  'enquiries.record': async (context) => ({
    ...(await reference(context)),
    role: 'asked',
    receiver: 'unit',
    state: 'submitted',
    by: 'sponsor',
    reason: '',
    note: 'By telephone',
    correction: false,
  }),
  'enquiries.send': async (context) => {
    await key(context)
    return { ...(await reference(context)), receivers: ['unit'], passphrase }
  },
  'enquiries.tell': async (context) => ({
    ...(await sent(context)),
    receivers: ['unit'],
    outcome: 'chosen',
    reason: '',
    note: '',
    passphrase,
  }),
  'enquiries.answer': async (context) => {
    await key(context)
    const { state } = await context.ask('enquiries.take', { file: requestOfOthers(), confirmed: true })
    return {
      enquiry: state?.enquiry.id ?? '',
      sequence: state?.sequence ?? 0,
      by: 'receiver',
      state: 'available',
      reason: '',
      note: '',
      answers: [{ question: 'one', text: 'Thirty' }],
      passphrase,
    }
  },
  'enquiries.take': () => ({ file: requestOfOthers(), confirmed: true }),
  'enquiries.delete': async (context) => ({ enquiry: (await reference(context)).enquiry, role: 'asked' }),
}
