import * as v from 'valibot'
import { keptSchedule, type KeptSchedule } from '../domain/sites/capacity/visitSchedule'
import { identifier } from '../domain/studies/protocolParts'
import { reads, writes } from './operation'
import { profileReference } from './sites'

const scheduleReference = v.strictObject({ schedule: identifier })

/** A visit schedule that is kept with a unit, to see what room there is for it. */
export interface SiteSchedule {
  readonly schedule: string
  /** Number of its newest change. */
  readonly sequence: number
  /** ISO instant. */
  readonly changedAt: string
  readonly content: KeptSchedule
}

/** A study of this workspace with a plan of sites, as its newest version has it. */
export interface PlannedStudy {
  readonly study: string
  readonly version: string
  readonly name: string
  /** Participants it needs; null where it does not say. */
  readonly target: number | null
  /** What its plan requires of a site, in the words of plans. */
  readonly requires: readonly string[]
  /** The unit among its sites; null where it is none of them. */
  readonly site: { readonly id: string; readonly name: string } | null
}

/** What a page may ask about the room that units have; part of the one table of operations. */
export const scheduleOperations = {
  /** Visit schedules that are kept with the unit of a profile, the oldest first. */
  'sites.schedules': reads<readonly SiteSchedule[]>()(v.strictObject({ profile: profileReference })),
  /** Keeps a new one, or another content of one. Refused as a conflict when it was changed elsewhere since `sequence`. */
  'sites.keepSchedule': writes<SiteSchedule>()(
    v.strictObject({
      profile: profileReference,
      /** Null makes a new one. */
      schedule: v.optional(v.nullable(identifier), null),
      sequence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
      content: keptSchedule,
    }),
  ),
  /** It can be put back until another one is removed. */
  'sites.removeSchedule': writes<null>()(scheduleReference),
  'sites.restoreSchedule': writes<null>()(scheduleReference),
  /** Studies of this workspace with a plan of sites, and where the unit stands in each. */
  'sites.plannedStudies': reads<readonly PlannedStudy[]>()(v.strictObject({ profile: profileReference })),
} as const

export type ScheduleOperationName = keyof typeof scheduleOperations
