import { fail, succeed, type Outcome } from '../../contract/outcome'
import { currentVersion, type Enquiry, type EnquiryOutcome } from '../../domain/enquiries/enquiry'
import type { StateToAnswer } from '../../domain/enquiries/enquiryStates'
import { messageFormat, messageVersion } from '../../domain/enquiries/message/enquiryMessage'
import type { PlannedMessage } from './enquirySigning'

function base({ id, kind, title, sender, createdAt }: Enquiry, at: string) {
  return {
    format: messageFormat,
    formatVersion: messageVersion,
    enquiry: { id, kind, title, sender, createdAt },
    at,
  } as const
}

/** One message for each of these receivers. */
function forEach(
  enquiry: Enquiry,
  receivers: readonly string[],
  make: (receiver: { id: string; name: string; organisationNumber: string }) => PlannedMessage,
): Outcome<readonly PlannedMessage[]> {
  const planned: PlannedMessage[] = []
  for (const id of new Set(receivers)) {
    const found = enquiry.receivers.find((receiver) => receiver.id === id)
    if (found === undefined)
      return fail('not-found', 'One of these receivers is no longer on the request. Choose again.', { id })
    const { name, organisationNumber } = found
    planned.push(make({ id, name, organisationNumber }))
  }
  return succeed(planned)
}

const quiet = { reason: '', note: '', evidence: null } as const

/** The newest version for these receivers. */
export function plannedAsks(
  enquiry: Enquiry,
  receivers: readonly string[],
  at: string,
): Outcome<readonly PlannedMessage[]> {
  const version = currentVersion(enquiry)
  return forEach(enquiry, receivers, (receiver) => {
    // Its own day stands before that of the enquiry.
    const own = enquiry.receivers.find(({ id }) => id === receiver.id)?.deadline ?? ''
    return {
      message: {
        message: 'ask',
        ...base(enquiry, at),
        receiver,
        version: own === '' ? version : { ...version, deadline: own },
      },
      event: {
        event: 'state',
        at,
        receiver: receiver.id,
        version: version.number,
        state: 'submitted',
        by: 'sponsor',
        correction: false,
        answers: [],
        ...quiet,
      },
    }
  })
}

/** What became of it, for these receivers. */
export function plannedOutcomes(
  enquiry: Enquiry,
  receivers: readonly string[],
  told: { readonly outcome: EnquiryOutcome; readonly reason: string; readonly note: string },
  at: string,
): Outcome<readonly PlannedMessage[]> {
  return forEach(enquiry, receivers, (receiver) => ({
    message: { message: 'outcome', ...base(enquiry, at), receiver, ...told },
    event: { event: 'outcome', at, receiver: receiver.id, ...told, evidence: null },
  }))
}

/** The answer of the one receiver that a received enquiry has. */
export function plannedAnswer(
  enquiry: Enquiry,
  answer: {
    readonly by: 'portal' | 'receiver'
    readonly state: StateToAnswer
    readonly reason: string
    readonly note: string
    readonly answers: readonly { readonly question: string; readonly text: string }[]
    readonly correction: boolean
  },
  at: string,
): Outcome<readonly PlannedMessage[]> {
  const version = currentVersion(enquiry)
  const known = new Set(version.questions.map(({ id }) => id))
  if (answer.answers.some(({ question }) => !known.has(question)))
    return fail('malformed-request', 'An answer names a question that was not asked.')
  const { correction, answers, ...said } = answer
  const kept = answers.filter(({ text }) => text.trim() !== '').map((each) => ({ ...each }))
  return forEach(
    enquiry,
    enquiry.receivers.map(({ id }) => id),
    (receiver) => ({
      message: {
        message: 'answer',
        ...base(enquiry, at),
        receiver,
        version: version.number,
        ...said,
        answers: kept,
      },
      event: {
        event: 'state',
        at,
        receiver: receiver.id,
        version: version.number,
        ...said,
        answers: kept,
        correction,
        evidence: null,
      },
    }),
  )
}
