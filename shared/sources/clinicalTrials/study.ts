import * as v from 'valibot'

const line = v.pipe(v.string(), v.maxLength(5000))
const lines = v.nullish(v.pipe(v.array(line), v.maxLength(5000)))
const dated = v.nullish(v.object({ date: v.nullish(line), type: v.nullish(line) }))

const location = v.object({
  facility: v.nullish(line),
  city: v.nullish(line),
  state: v.nullish(line),
  country: v.nullish(line),
  /** Absent on studies that do not recruit: then nothing is known of the place. */
  status: v.nullish(line),
})

/** A study as API v2 sends it, with the fields that are asked for; all but number and status may be absent. */
export const studySchema = v.object({
  protocolSection: v.object({
    identificationModule: v.object({
      nctId: v.pipe(v.string(), v.regex(/^NCT\d{8}$/, 'A trial number is NCT and eight digits.')),
      briefTitle: v.nullish(line),
    }),
    statusModule: v.object({
      overallStatus: v.pipe(v.string(), v.regex(/^[A-Z_]{1,60}$/, 'A status is written in capitals.')),
      startDateStruct: dated,
      primaryCompletionDateStruct: dated,
      completionDateStruct: dated,
      lastUpdatePostDateStruct: dated,
    }),
    sponsorCollaboratorsModule: v.nullish(
      v.object({ leadSponsor: v.nullish(v.object({ name: v.nullish(line) })) }),
    ),
    conditionsModule: v.nullish(v.object({ conditions: lines })),
    designModule: v.nullish(
      v.object({
        studyType: v.nullish(line),
        phases: lines,
        enrollmentInfo: v.nullish(v.object({ count: v.nullish(v.number()), type: v.nullish(line) })),
      }),
    ),
    armsInterventionsModule: v.nullish(
      v.object({
        interventions: v.nullish(v.pipe(v.array(v.object({ name: v.nullish(line) })), v.maxLength(1000))),
      }),
    ),
    eligibilityModule: v.nullish(
      v.object({ minimumAge: v.nullish(line), maximumAge: v.nullish(line), sex: v.nullish(line) }),
    ),
    contactsLocationsModule: v.nullish(
      v.object({ locations: v.nullish(v.pipe(v.array(location), v.maxLength(20_000))) }),
    ),
  }),
})
export type Study = v.InferOutput<typeof studySchema>

/** One page of a search. A page may be empty and still not be the last. */
export const studiesPage = v.object({
  studies: v.pipe(v.array(studySchema), v.maxLength(1000)),
  totalCount: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0))),
  nextPageToken: v.nullish(v.pipe(v.string(), v.maxLength(2000))),
})

export type StudiesPage = v.InferOutput<typeof studiesPage>

export const versionSchema = v.object({
  apiVersion: v.nullish(line),
  dataTimestamp: v.pipe(v.string(), v.minLength(4), v.maxLength(40)),
})

/** Printed in place of an enrolment that nobody knows. */
const unknownEnrolment = 99_999_999

/** Planned or actual participants; null when unknown. */
export function enrolmentOf({ protocolSection }: Study): number | null {
  const count = protocolSection.designModule?.enrollmentInfo?.count ?? null
  return count === null || !Number.isInteger(count) || count < 0 || count >= unknownEnrolment ? null : count
}

/** A date as printed: a day, a month or a year; null for anything else. */
export function printedDate(struct: v.InferOutput<typeof dated>): string | null {
  const date = struct?.date ?? ''
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date) ? date : null
}

export type StudyLocation = v.InferOutput<typeof location>

export function locationsOf({ protocolSection }: Study): readonly StudyLocation[] {
  return protocolSection.contactsLocationsModule?.locations ?? []
}
