import type { PlanSite } from '#shared/domain/studies/sitePlan'
import {
  emptyRanged,
  rangedDraft,
  rangedProblem,
  rangedValue,
  type RangedDraft,
  type ValueScale,
} from '../assumptions/rangedValue'

/** Participants per month, as `planSite` limits them. */
export const rateScale: ValueScale = { factor: 1, minimum: 0, maximum: 1000, step: 0.1, unit: 'none' }

/** A part of a site that may be stated; while it is not, its fields are closed and the forecast uses a default. */
export interface Stated<Fields> {
  readonly stated: boolean
  readonly fields: Fields
}

interface StartUpFields {
  readonly median: number | null
  readonly p90: number | null
  readonly citation: string
}

interface CompetingFields {
  readonly trials: number | null
  /** Share of the people that they leave, in percent; null: not stated. */
  readonly left: number | null
  readonly citation: string
}

interface CostFields {
  readonly fixed: number | null
  readonly perPatient: number | null
}

/** Part of a catchment as it is typed: the share in percent. */
export interface CatchmentDraft {
  readonly area: string | null
  readonly share: number | null
}

/** What the plan says of a site, as it is typed, with gaps while it is being filled in. */
export interface UnitDraft {
  readonly name: string
  /** Another one only where a version of its profile is taken over. */
  readonly origin: PlanSite['origin']
  readonly area: string
  readonly included: boolean
  readonly lock: PlanSite['lock']
  readonly catchment: readonly CatchmentDraft[]
  readonly rate: Stated<RangedDraft>
  readonly rateBasis: PlanSite['rateBasis']
  readonly startUp: Stated<StartUpFields>
  readonly cap: number | null
  readonly quota: number | null
  readonly competing: Stated<CompetingFields>
  readonly cost: Stated<CostFields>
  readonly capabilities: readonly string[]
  readonly interim: { readonly enrolled: number | null; readonly months: number | null }
}

const percent = (share: number) => Number((share * 100).toFixed(6))

function statedOr<Fields>(fields: Fields | null, empty: Fields): Stated<Fields> {
  return { stated: fields !== null, fields: fields ?? empty }
}

export function unitDraft(site: PlanSite): UnitDraft {
  const { statedRate, startUp, competing, cost, interim } = site
  return {
    name: site.name,
    origin: site.origin,
    area: site.area,
    included: site.included,
    lock: site.lock,
    catchment: site.catchment.map(({ area, share }) => ({ area, share: percent(share) })),
    rate: statedOr(statedRate === null ? null : rangedDraft(statedRate, rateScale), emptyRanged),
    rateBasis: site.rateBasis,
    startUp: statedOr<StartUpFields>(startUp, { median: null, p90: null, citation: '' }),
    cap: site.cap,
    quota: site.quota,
    competing: statedOr<CompetingFields>(
      competing === null
        ? null
        : { ...competing, left: competing.left === null ? null : percent(competing.left) },
      { trials: null, left: null, citation: '' },
    ),
    cost: statedOr<CostFields>(cost, { fixed: null, perPatient: null }),
    capabilities: site.capabilities,
    interim: { enrolled: interim?.enrolled ?? null, months: interim?.months ?? null },
  }
}

/** What keeps a draft from being kept, by the part that it is about. */
export type UnitProblem =
  | 'name-missing'
  | 'catchment-incomplete'
  | 'catchment-twice'
  | 'rate-incomplete'
  | 'start-up-incomplete'
  | 'start-up-order'
  | 'start-up-no-source'
  | 'competing-incomplete'
  | 'competing-no-source'
  | 'cost-incomplete'
  | 'interim-incomplete'

function catchmentProblems({ catchment }: UnitDraft): readonly UnitProblem[] {
  if (catchment.some(({ area, share }) => area === null || share === null)) return ['catchment-incomplete']
  return new Set(catchment.map(({ area }) => area)).size < catchment.length ? ['catchment-twice'] : []
}

function startUpProblems({ startUp: { stated, fields } }: UnitDraft): readonly UnitProblem[] {
  if (!stated) return []
  const { median, p90, citation } = fields
  if (median === null || p90 === null) return ['start-up-incomplete']
  if (median > p90 || (median === 0 && p90 > 0)) return ['start-up-order']
  return citation.trim() === '' ? ['start-up-no-source'] : []
}

function competingProblems({ competing: { stated, fields } }: UnitDraft): readonly UnitProblem[] {
  if (!stated) return []
  if (fields.left === null && fields.trials === null) return ['competing-incomplete']
  return fields.citation.trim() === '' ? ['competing-no-source'] : []
}

function costProblems({ cost: { stated, fields } }: UnitDraft): readonly UnitProblem[] {
  return stated && (fields.fixed === null || fields.perPatient === null) ? ['cost-incomplete'] : []
}

export function unitProblems(draft: UnitDraft): readonly UnitProblem[] {
  const { enrolled, months } = draft.interim
  return [
    ...(draft.name.trim() === '' ? (['name-missing'] as const) : []),
    ...catchmentProblems(draft),
    ...(draft.rate.stated && rangedProblem(draft.rate.fields) !== null ? (['rate-incomplete'] as const) : []),
    ...startUpProblems(draft),
    ...competingProblems(draft),
    ...costProblems(draft),
    ...((enrolled === null) === (months === null) ? [] : (['interim-incomplete'] as const)),
  ]
}

/** What is stated of a part; null while it is not, or not whole. */
function statedValue<Fields, Value>(part: Stated<Fields>, read: (fields: Fields) => Value | null) {
  return part.stated ? read(part.fields) : null
}

/** The site that a draft without problems says; null while it has any. */
export function draftedUnit(draft: UnitDraft, before: PlanSite): PlanSite | null {
  if (unitProblems(draft).length > 0) return null
  const { lock } = draft
  const { enrolled, months } = draft.interim
  const { interim: _, ...rest } = before
  return {
    ...rest,
    name: draft.name.trim(),
    origin: draft.origin,
    area: draft.area,
    included: lock === 'none' ? draft.included : lock === 'must',
    lock,
    catchment: draft.catchment.flatMap(({ area, share }) =>
      area === null || share === null ? [] : [{ area, share: share / 100 }],
    ),
    statedRate: statedValue(draft.rate, (fields) => rangedValue(fields, rateScale)),
    rateBasis: draft.rateBasis,
    startUp: statedValue(draft.startUp, ({ median, p90, citation }) =>
      median === null || p90 === null ? null : { median, p90, citation: citation.trim() },
    ),
    cap: draft.cap,
    quota: draft.quota,
    competing: statedValue(draft.competing, ({ trials, left, citation }) =>
      left === null && trials === null
        ? null
        : { trials, left: left === null ? null : left / 100, citation: citation.trim() },
    ),
    cost: statedValue(draft.cost, ({ fixed, perPatient }) =>
      fixed === null || perPatient === null ? null : { fixed, perPatient },
    ),
    capabilities: [...draft.capabilities],
    ...(enrolled === null || months === null ? {} : { interim: { enrolled, months } }),
  }
}
