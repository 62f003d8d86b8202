import {
  currentVersion,
  type Enquiry,
  type EnquiryEvent,
  type EnquiryOutcome,
  type EnquiryReceiver,
} from './enquiry'
import { answeredStates, type EnquiryState } from './enquiryStates'

/** Where a receiver stands, read from what happened. */
export interface ReceiverStanding {
  readonly receiver: EnquiryReceiver
  readonly state: EnquiryState
  /** ISO instant since when; null before the first event. */
  readonly since: string | null
  /** ISO instants of the first time it was sent and the first answer; null where there was none. */
  readonly sentAt: string | null
  readonly answeredAt: string | null
  /** Number of the version that it has; null before it was sent. */
  readonly version: number | null
  /** There is a newer version than it has. */
  readonly outdated: boolean
  /** What it gave as reason where it stands; empty without. */
  readonly reason: string
  /** ISO date; empty where none was set. */
  readonly deadline: string
  /** Asked, without answer, and the day has passed. */
  readonly overdue: boolean
  readonly outcome: EnquiryOutcome | null
  /** It answered, the matter is decided, and nobody has told it. */
  readonly owedOutcome: boolean
}

function standingOf(
  enquiry: Enquiry,
  receiver: EnquiryReceiver,
  events: readonly EnquiryEvent[],
  today: string,
): ReceiverStanding {
  const states = events.flatMap((event) => (event.event === 'state' ? [event] : []))
  const last = states.at(-1)
  const version = states.findLast(({ state }) => state === 'submitted')?.version ?? null
  const { number, deadline: ofEnquiry } = currentVersion(enquiry)
  const deadline = receiver.deadline === '' ? ofEnquiry : receiver.deadline
  const isAnswered = last !== undefined && answeredStates.includes(last.state)
  const isAsked = last !== undefined && last.state !== 'not-sent'
  const outcome = events.findLast((event) => event.event === 'outcome')?.outcome ?? null
  return {
    receiver,
    state: last?.state ?? 'not-sent',
    since: last?.at ?? null,
    sentAt: states.find(({ state }) => state === 'submitted')?.at ?? null,
    answeredAt: states.find(({ state }) => answeredStates.includes(state))?.at ?? null,
    version,
    outdated: version !== null && version < number,
    reason: last?.reason ?? '',
    deadline,
    overdue: isAsked && !isAnswered && deadline !== '' && deadline < today,
    outcome,
    owedOutcome: isAnswered && outcome === null,
  }
}

/** Where every receiver stands, in their order. `today`: ISO date. */
export function receiverStandings(enquiry: Enquiry, today: string): readonly ReceiverStanding[] {
  const byReceiver = new Map<string, EnquiryEvent[]>()
  for (const event of enquiry.events) {
    const known = byReceiver.get(event.receiver)
    if (known === undefined) byReceiver.set(event.receiver, [event])
    else known.push(event)
  }
  return enquiry.receivers.map((receiver) =>
    standingOf(enquiry, receiver, byReceiver.get(receiver.id) ?? [], today),
  )
}
