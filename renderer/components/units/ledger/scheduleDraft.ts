import { capacityResources, type CapacityResource } from '#shared/domain/sites/capacity/resources'
import type { KeptSchedule, PlannedVisit } from '#shared/domain/sites/capacity/visitSchedule'

/** A visit while it is typed: nothing of it is needed yet. */
export interface VisitDraft {
  readonly key: number
  readonly name: string
  readonly day: number | null
  /** Per cent of participants who still come. */
  readonly percent: number | null
  /** Amounts by resource; an empty one is not taken. */
  readonly use: ReadonlyMap<CapacityResource, number>
}

/** A visit schedule while it is typed. */
export interface ScheduleDraft {
  readonly name: string
  readonly visits: readonly VisitDraft[]
  /** Columns of the table of visits. */
  readonly resources: readonly CapacityResource[]
  readonly from: string | null
  /** One number for every month, or a number for each. */
  readonly evenly: boolean
  readonly months: number | null
  readonly perMonth: number | null
  readonly byMonth: readonly (number | null)[]
  /** Name of the trial of the profile that it stands for; null for a new one. */
  readonly inPlaceOf: string | null
}

/** Why a draft cannot be kept yet, and in which visit or month, counted from one. */
export interface DraftProblem {
  readonly code:
    'name' | 'no-visits' | 'visit-name' | 'visit-day' | 'visit-percent' | 'from' | 'months' | 'enrolment'
  readonly place: number | null
}

let lastKey = 0

export function newVisit(name = ''): VisitDraft {
  lastKey += 1
  return { key: lastKey, name, day: null, percent: 100, use: new Map() }
}

export function emptyDraft(from: string): ScheduleDraft {
  return {
    name: '',
    visits: [newVisit()],
    resources: [],
    from,
    evenly: true,
    months: null,
    perMonth: null,
    byMonth: [],
    inPlaceOf: null,
  }
}

function isEven(enrolment: readonly number[]): boolean {
  return enrolment.every((participants) => participants === enrolment[0])
}

/** Numbers of people are shown with few digits; a forecast has many. */
function enrolmentDraft(
  enrolment: readonly number[],
): Pick<ScheduleDraft, 'evenly' | 'months' | 'perMonth' | 'byMonth'> {
  return {
    evenly: isEven(enrolment),
    months: enrolment.length,
    perMonth: enrolment[0] ?? null,
    byMonth: enrolment,
  }
}

export function draftOf({ name, visits, from, enrolment, inPlaceOf }: KeptSchedule): ScheduleDraft {
  const taken = new Set(visits.flatMap(({ use }) => use.map(({ resource }) => resource)))
  return {
    name,
    visits: visits.map((visit) => ({
      ...newVisit(visit.name),
      day: visit.day,
      percent: Number((visit.share * 100).toPrecision(12)),
      use: new Map(visit.use.map(({ resource, amount }) => [resource, amount])),
    })),
    resources: capacityResources.filter((resource) => taken.has(resource)),
    from,
    inPlaceOf: inPlaceOf ?? null,
    ...enrolmentDraft(enrolment),
  }
}

/** The draft with the enrolment of a forecast, rounded to hundredths of a participant. */
export function withEnrolment(
  draft: ScheduleDraft,
  { from, enrolment }: { readonly from: string; readonly enrolment: readonly number[] },
): ScheduleDraft {
  const rounded = enrolment.map((participants) => Number(participants.toFixed(2)))
  return { ...draft, from, ...enrolmentDraft(rounded), evenly: false }
}

/** As many months as are asked for: those that are there, then the last number again. */
export function withMonths(draft: ScheduleDraft, months: number | null): ScheduleDraft {
  if (months === null) return { ...draft, months }
  const last = draft.byMonth.at(-1) ?? draft.perMonth
  const byMonth = Array.from({ length: months }, (_, index) =>
    index < draft.byMonth.length ? (draft.byMonth[index] ?? null) : last,
  )
  return { ...draft, months, byMonth }
}

export function draftProblems(draft: ScheduleDraft): readonly DraftProblem[] {
  const problems: DraftProblem[] = []
  const add = (code: DraftProblem['code'], place: number | null = null) => problems.push({ code, place })
  if (draft.name.trim() === '') add('name')
  if (draft.visits.length === 0) add('no-visits')
  for (const [index, { name, day, percent }] of draft.visits.entries()) {
    if (name.trim() === '') add('visit-name', index + 1)
    if (day === null) add('visit-day', index + 1)
    if (percent === null) add('visit-percent', index + 1)
  }
  if (draft.from === null) add('from')
  if (draft.months === null) add('months')
  else if (draft.evenly && draft.perMonth === null) add('enrolment')
  else if (!draft.evenly) {
    const missing = draft.byMonth.slice(0, draft.months).indexOf(null)
    if (missing !== -1) add('enrolment', missing + 1)
  }
  return problems
}

function visitOf(
  { name, day, percent, use }: VisitDraft,
  resources: readonly CapacityResource[],
): PlannedVisit {
  return {
    name: name.trim(),
    day: day ?? 0,
    share: (percent ?? 0) / 100,
    use: resources.flatMap((resource) => {
      const amount = use.get(resource)
      return amount === undefined ? [] : [{ resource, amount }]
    }),
  }
}

/** The schedule that a draft states; null while something is missing. */
export function scheduleOf(draft: ScheduleDraft): KeptSchedule | null {
  const { from, months, perMonth } = draft
  if (from === null || months === null || draftProblems(draft).length > 0) return null
  const enrolment = draft.evenly
    ? Array.from({ length: months }, () => perMonth ?? 0)
    : draft.byMonth.slice(0, months).map((participants) => participants ?? 0)
  return {
    name: draft.name.trim(),
    visits: draft.visits.map((visit) => visitOf(visit, draft.resources)),
    from,
    enrolment,
    ...(draft.inPlaceOf === null ? {} : { inPlaceOf: draft.inPlaceOf }),
  }
}
