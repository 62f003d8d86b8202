import * as v from 'valibot'
import { typedChanges } from '../registration/grown/typedChanges'
import { localisedLongText, protocol } from './protocol'

const isoInstant = v.pipe(v.string(), v.isoTimestamp())
const identifier = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))

export const protocolVersion = v.strictObject({
  id: identifier,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  createdAt: isoInstant,
  protocol,
})

/** A study with its protocol versions, oldest first. */
export const study = v.strictObject({
  id: identifier,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  /** What the study wants to find out, for the synopsis of the report. */
  question: v.nullable(localisedLongText),
  /** Number of participants the study needs; null when not decided. */
  targetParticipants: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
  versions: v.pipe(v.array(protocolVersion), v.minLength(1), v.maxLength(100)),
  /** What was typed for registers over what grows from the study; left out where nothing was. */
  registration: v.exactOptional(typedChanges),
})

export type ProtocolVersion = v.InferOutput<typeof protocolVersion>
export type Study = v.InferOutput<typeof study>

/** The file `*.kohort.json`. */
export const studyFile = v.strictObject({
  format: v.literal('kohort-study'),
  formatVersion: v.literal(1),
  study,
})

/** The largest study file that is read, in bytes. */
export const studyFileLimit = 5_000_000
