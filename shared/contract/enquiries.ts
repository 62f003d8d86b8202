import * as v from 'valibot'
import {
  answerState,
  enquiryAnswer,
  enquiryIdentifier,
  enquiryKinds,
  enquiryLimits,
  enquiryOutcomes,
  enquiryReceiver,
  enquiryRoles,
  enquiryVersion,
  type Enquiry,
  type EnquiryKind,
  type EnquiryReceiver,
  type EnquiryRole,
} from '../domain/enquiries/enquiry'
import type { EnquiryFigures } from '../domain/enquiries/enquiryFigures'
import { enquiryStates } from '../domain/enquiries/enquiryStates'
import { messageLimit, type MessageKind } from '../domain/enquiries/message/enquiryMessage'
import type { ReceiverStanding } from '../domain/enquiries/receiverStanding'
import { reads, writes } from './operation'
import type { DocumentHandle } from './transport'

/** An enquiry with where everyone stands. */
export interface EnquiryState {
  readonly role: EnquiryRole
  /** Null for one that was received. */
  readonly study: string | null
  readonly sequence: number
  readonly changedAt: string
  readonly enquiry: Enquiry
  readonly standings: readonly ReceiverStanding[]
  readonly figures: EnquiryFigures
  /** ISO date that deadlines are held against. */
  readonly today: string
}

/** A signed file that was written; the events that it stands for are kept. */
export interface EnquirySent {
  readonly document: DocumentHandle
  /** Of the key that signed, for reading aloud. */
  readonly fingerprint: string
  readonly state: EnquiryState
}

/** What a file that came in is, and what has to be confirmed before it is kept. */
export interface MessageReport {
  readonly message: MessageKind
  readonly title: string
  readonly kind: EnquiryKind
  readonly sender: string
  readonly receiver: string
  readonly fingerprint: string
  /** `known`: of an organisation that was confirmed; `same`: the one that signed before in this enquiry. */
  readonly key: 'own' | 'known' | 'same' | 'unknown' | 'other-than-before'
  /** It is here already. */
  readonly held: boolean
  /** Whether a person has to confirm the key. */
  readonly asks: boolean
}

export interface MessageTaken {
  readonly report: MessageReport
  /** Null while it waits to be confirmed. */
  readonly state: EnquiryState | null
}

/** What a new enquiry could begin with. */
export interface EnquiryOffer {
  readonly receivers: readonly {
    readonly receiver: EnquiryReceiver
    readonly from: 'plan' | 'short-list' | 'board'
  }[]
  /** Words of the study to begin with. */
  readonly title: string
  readonly text: string
  readonly deadline: string
}

const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const role = v.picklist(enquiryRoles)
const sequence = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.pipe(v.string(), v.maxLength(5000))
const own = { enquiry: enquiryIdentifier, sequence }
const receivers = v.pipe(v.array(enquiryReceiver), v.maxLength(enquiryLimits.receivers))
const chosen = v.pipe(v.array(enquiryIdentifier), v.minLength(1), v.maxLength(enquiryLimits.receivers))
const passphrase = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(1000))), null)
const asked = {
  text: enquiryVersion.entries.text,
  questions: enquiryVersion.entries.questions,
  deadline: enquiryVersion.entries.deadline,
}

/** What a page may ask about enquiries; part of the one table of operations. */
export const enquiryOperations = {
  /** Those of a study; those that were received for null. */
  'enquiries.list': reads<readonly EnquiryState[]>()(v.strictObject({ study: v.nullable(identifier) })),
  'enquiries.read': reads<EnquiryState>()(v.strictObject({ enquiry: enquiryIdentifier, role })),
  'enquiries.offer': reads<EnquiryOffer>()(
    v.strictObject({
      study: identifier,
      version: identifier,
      kind: v.picklist(enquiryKinds),
      language: v.picklist(['en', 'nb']),
    }),
  ),
  'enquiries.create': writes<EnquiryState>()(
    v.strictObject({
      study: identifier,
      kind: v.picklist(enquiryKinds),
      title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
      ...asked,
      receivers,
    }),
  ),
  /** A new version; the one that went out stays as it was. Before anything went out the first version is changed. */
  'enquiries.revise': writes<EnquiryState>()(v.strictObject({ ...own, ...asked })),
  /** Puts these in the place of the receivers; who was asked stays. */
  'enquiries.invite': writes<EnquiryState>()(v.strictObject({ ...own, receivers })),
  /** Writes down what was heard by telephone or mail. */
  'enquiries.record': writes<EnquiryState>()(
    v.strictObject({
      ...own,
      role,
      receiver: enquiryIdentifier,
      state: v.picklist(enquiryStates),
      by: v.picklist(['sponsor', 'portal', 'receiver']),
      reason: text,
      note: text,
      correction: v.boolean(),
      /** ISO date on which it happened; today when left out. */
      on: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
    }),
  ),
  /** Signed files for these receivers, one or an archive of them; writes down that they were sent. */
  'enquiries.send': writes<EnquirySent>()(v.strictObject({ ...own, receivers: chosen, passphrase })),
  /** Signed files that tell these receivers what became of it. */
  'enquiries.tell': writes<EnquirySent>()(
    v.strictObject({
      ...own,
      receivers: chosen,
      outcome: v.picklist(enquiryOutcomes),
      reason: text,
      note: text,
      passphrase,
    }),
  ),
  /** Answers an enquiry that was received, as a signed file. */
  'enquiries.answer': writes<EnquirySent>()(
    v.strictObject({
      ...own,
      by: v.picklist(['portal', 'receiver']),
      state: answerState,
      reason: text,
      note: text,
      answers: v.pipe(v.array(enquiryAnswer), v.maxLength(enquiryLimits.questions)),
      passphrase,
    }),
  ),
  /** Takes in a request, an answer or an outcome, once its key is confirmed where it asks. */
  'enquiries.take': writes<MessageTaken>()(
    v.strictObject({
      file: v.strictObject({
        name: v.pipe(v.string(), v.maxLength(255)),
        text: v.pipe(v.string(), v.maxLength(messageLimit)),
      }),
      confirmed: v.boolean(),
    }),
  ),
  'enquiries.delete': writes<null>()(v.strictObject({ enquiry: enquiryIdentifier, role })),
} as const

export type EnquiryOperationName = keyof typeof enquiryOperations
