import * as v from 'valibot'
import { entryId } from '../discovery/entryId'
import { organisationNumberOrEmpty } from '../sites/organisationNumber'
import { enquiryStates, statesToAnswer } from './enquiryStates'

export const enquiryLimits = { versions: 50, receivers: 300, events: 5000, questions: 50 } as const

export const enquiryKinds = ['feasibility', 'samples', 'data', 'testbed'] as const
export type EnquiryKind = (typeof enquiryKinds)[number]

/** Whether this workspace asks, or was asked. */
export const enquiryRoles = ['asked', 'received'] as const
export type EnquiryRole = (typeof enquiryRoles)[number]

export const enquiryIdentifier = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
const identifier = enquiryIdentifier
const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
const text = v.pipe(v.string(), v.maxLength(5000))
const instant = v.pipe(v.string(), v.isoTimestamp())
/** ISO date; empty: not stated. */
const dateOrEmpty = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())])
const hexadecimal = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const question = v.strictObject({ id: identifier, text: line(1000) })

/**
 * What was asked, from one version on. A version that went out is not changed: a new one follows it. The numbers are those of
 * the one who asks; a receiver may hold the second without the first.
 */
export const enquiryVersion = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(enquiryLimits.versions)),
  at: instant,
  text: v.pipe(text, v.minLength(1)),
  questions: v.pipe(
    v.array(question),
    v.maxLength(enquiryLimits.questions),
    v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'Two questions share one id.'),
  ),
  deadline: dateOrEmpty,
})

export const enquiryReceiver = v.strictObject({
  id: identifier,
  name: line(300),
  /** Its entry in the catalogue; null for one that is not there. */
  entry: v.nullable(entryId),
  organisationNumber: organisationNumberOrEmpty,
  contact: v.pipe(v.string(), v.maxLength(300)),
  /** Its own; empty: that of the enquiry. */
  deadline: dateOrEmpty,
})

export const enquiryAnswer = v.strictObject({ question: identifier, text })

/** Whether the unit is in, told to those who answered once it is decided. */
export const enquiryOutcomes = ['chosen', 'not-chosen', 'study-changed', 'study-ended'] as const
export type EnquiryOutcome = (typeof enquiryOutcomes)[number]

/** A signed file by which an event came or went: SHA-256 of the file and the fingerprint of the key. */
const evidence = v.nullable(v.strictObject({ sha256: hexadecimal, key: hexadecimal }))
const happened = { at: instant, receiver: identifier, reason: text, note: text, evidence }

/** What happened, in the order in which it was written down. Nothing is taken away: a slip is corrected by what follows. */
export const enquiryEvent = v.variant('event', [
  v.strictObject({
    event: v.literal('state'),
    ...happened,
    version: enquiryVersion.entries.number,
    state: v.picklist(enquiryStates),
    by: v.picklist(['sponsor', 'portal', 'receiver']),
    /** Out of the usual order, for the reason given. */
    correction: v.boolean(),
    answers: v.pipe(v.array(enquiryAnswer), v.maxLength(enquiryLimits.questions)),
  }),
  v.strictObject({ event: v.literal('outcome'), ...happened, outcome: v.picklist(enquiryOutcomes) }),
])

/** One enquiry, the same for the one who asks, who passes it on and who answers. */
export const enquiry = v.pipe(
  v.strictObject({
    id: identifier,
    kind: v.picklist(enquiryKinds),
    title: line(200),
    sender: v.strictObject({
      organisation: v.pipe(v.string(), v.maxLength(200)),
      name: v.pipe(v.string(), v.maxLength(200)),
    }),
    createdAt: instant,
    versions: v.pipe(v.array(enquiryVersion), v.minLength(1), v.maxLength(enquiryLimits.versions)),
    receivers: v.pipe(v.array(enquiryReceiver), v.maxLength(enquiryLimits.receivers)),
    events: v.pipe(v.array(enquiryEvent), v.maxLength(enquiryLimits.events)),
  }),
  v.check(
    ({ versions }) => versions.every(({ number }, index) => number > (versions[index - 1]?.number ?? 0)),
    'Versions are numbered in the order in which they were made.',
  ),
  v.check(
    ({ receivers }) => new Set(receivers.map(({ id }) => id)).size === receivers.length,
    'Two receivers share one identifier.',
  ),
  v.check(({ receivers, events }) => {
    const known = new Set(receivers.map(({ id }) => id))
    return events.every(({ receiver }) => known.has(receiver))
  }, 'An event names a receiver that is not on the enquiry.'),
)

export const answerState = v.picklist(statesToAnswer)
export type EnquiryQuestion = v.InferOutput<typeof question>
export type EnquiryVersion = v.InferOutput<typeof enquiryVersion>
export type EnquiryReceiver = v.InferOutput<typeof enquiryReceiver>
export type EnquiryEvent = v.InferOutput<typeof enquiryEvent>
export type Enquiry = v.InferOutput<typeof enquiry>

/** What is asked now. */
export function currentVersion({ versions }: Pick<Enquiry, 'versions'>): EnquiryVersion {
  const last = versions.at(-1)
  if (last === undefined) throw new Error('An enquiry has at least one version')
  return last
}
