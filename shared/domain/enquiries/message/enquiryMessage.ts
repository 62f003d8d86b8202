import * as v from 'valibot'
import {
  answerState,
  enquiry,
  enquiryAnswer,
  enquiryLimits,
  enquiryOutcomes,
  enquiryReceiver,
  enquiryVersion,
} from '../enquiry'

/** Most bytes of a message; texts are limited each by itself. */
export const messageLimit = 1_000_000

export const messageFormat = 'kohort-enquiry-message'
export const messageVersion = 1

const instant = v.pipe(v.string(), v.isoTimestamp())
const text = v.pipe(v.string(), v.maxLength(5000))
const { id, kind, title, sender, createdAt } = enquiry.pipe[0].entries
const base = {
  format: v.literal(messageFormat),
  formatVersion: v.literal(messageVersion),
  /** The one identity that the enquiry has wherever it lies. */
  enquiry: v.strictObject({ id, kind, title, sender, createdAt }),
  receiver: v.strictObject({
    id: enquiryReceiver.entries.id,
    name: enquiryReceiver.entries.name,
    organisationNumber: enquiryReceiver.entries.organisationNumber,
  }),
  at: instant,
}

/** What travels between the one who asks, who passes on and who answers. */
export const enquiryMessage = v.variant('message', [
  /** From the one who asks: what is asked, in this version. */
  v.strictObject({ message: v.literal('ask'), ...base, version: enquiryVersion }),
  /** To the one who asked: where the receiver stands. */
  v.strictObject({
    message: v.literal('answer'),
    ...base,
    version: enquiryVersion.entries.number,
    by: v.picklist(['portal', 'receiver']),
    state: answerState,
    reason: text,
    note: text,
    answers: v.pipe(v.array(enquiryAnswer), v.maxLength(enquiryLimits.questions)),
  }),
  /** To those who were asked: what became of it. */
  v.strictObject({
    message: v.literal('outcome'),
    ...base,
    outcome: v.picklist(enquiryOutcomes),
    reason: text,
    note: text,
  }),
])
export type EnquiryMessage = v.InferOutput<typeof enquiryMessage>
export type MessageKind = EnquiryMessage['message']
