import * as v from 'valibot'
import { permitStatuses, type PermitStatus } from '../domain/permits/permitStatus'
import { reads, writes } from './operation'

/** How far a study has come on the road to its data. */
export interface PermitProgress {
  readonly study: string
  /** Number of the newest save; 0 while nothing was kept. */
  readonly sequence: number
  readonly statuses: readonly PermitStatus[]
}

const study = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** What a page may ask about permits; part of the one table of operations. The plan itself is part of a protocol. */
export const permitOperations = {
  'permits.read': reads<PermitProgress>()(v.strictObject({ study })),
  /** Keeps all states. Refused as a conflict when they were changed elsewhere since `sequence`. */
  'permits.save': writes<PermitProgress>()(
    v.strictObject({
      study,
      sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
      statuses: permitStatuses,
    }),
  ),
} as const

export type PermitOperationName = keyof typeof permitOperations
