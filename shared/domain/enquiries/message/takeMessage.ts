import { fail, type Outcome } from '../../../contract/outcome'
import { currentVersion, type Enquiry, type EnquiryEvent } from '../enquiry'
import { nextStates } from '../enquiryStates'
import { recordEvent } from '../recordEvent'
import { receiverStandings } from '../receiverStanding'
import type { EnquiryMessage } from './enquiryMessage'

type Evidence = EnquiryEvent['evidence']
type Ask = Extract<EnquiryMessage, { message: 'ask' }>
type Reply = Exclude<EnquiryMessage, Ask>

/** An enquiry as its receiver sees it first: with itself alone on it. */
export function enquiryFromAsk({ enquiry, receiver, version, at }: Ask, evidence: Evidence): Enquiry {
  return {
    ...enquiry,
    versions: [version],
    receivers: [{ ...receiver, entry: null, contact: '', deadline: '' }],
    events: [submitted(receiver.id, at, version.number, evidence)],
  }
}

function submitted(receiver: string, at: string, version: number, evidence: Evidence): EnquiryEvent {
  return {
    event: 'state',
    at,
    receiver,
    version,
    state: 'submitted',
    by: 'sponsor',
    correction: false,
    reason: '',
    note: '',
    answers: [],
    evidence,
  }
}

/** Whether it is there already: the same file is taken in once. */
export function isTaken(enquiry: Enquiry, sha256: string): boolean {
  return enquiry.events.some(({ evidence }) => evidence?.sha256 === sha256)
}

/** A later version of what a receiver was asked. */
export function takeAsk(known: Enquiry, ask: Ask, evidence: Evidence): Outcome<Enquiry> {
  const { number } = ask.version
  if (number <= currentVersion(known).number)
    return fail(
      'conflict',
      'This version of the request, or a newer one, is here already. Nothing was changed.',
    )
  return recordEvent(
    { ...known, title: ask.enquiry.title, versions: [...known.versions, ask.version] },
    submitted(ask.receiver.id, ask.at, number, evidence),
  )
}

/** An answer to, or the outcome of, an enquiry that is known here. An answer out of the usual order stands there as one. */
export function takeReply(known: Enquiry, reply: Reply, evidence: Evidence): Outcome<Enquiry> {
  const { receiver, at, reason, note } = reply
  const shared = { at, receiver: receiver.id, reason, note, evidence }
  if (reply.message === 'outcome')
    return recordEvent(known, { event: 'outcome', ...shared, outcome: reply.outcome })
  const standing = receiverStandings(known, at.slice(0, 10)).find((each) => each.receiver.id === receiver.id)
  if (standing === undefined)
    return fail('not-found', `“${receiver.name}” is not among the receivers of this enquiry.`)
  return recordEvent(known, {
    event: 'state',
    ...shared,
    version: reply.version,
    state: reply.state,
    by: reply.by,
    correction: !nextStates[standing.state].includes(reply.state),
    // A changed answer tells its reason where the receiver gave one.
    reason: reason.trim() === '' && standing.answeredAt !== null ? 'Changed answer.' : reason,
    answers: reply.answers,
  })
}
