import { poissonInterval } from '../../../statistics/intervals/poissonInterval'
import { monthsBetween } from '../../studies/sitePlan'
import type { SiteProfile } from '../siteProfile'

/** A trial that a unit has run, and how fast it enrolled there. */
export interface PastTrial {
  readonly name: string
  /** ISO dates; null where not stated. */
  readonly opened: string | null
  readonly closed: string | null
  readonly planned: number | null
  readonly enrolled: number | null
  readonly screenFailures: number | null
  /** What it was in: an area of medicine of the options of profiles, a condition in words. */
  readonly therapeuticArea: string | null
  readonly condition: string | null
  /** Months from opening to closing; null where either is not stated. */
  readonly months: number | null
  /** Enrolled per month with the exact 80 % limits of so many events in so long a time; null where it cannot be said. */
  readonly rate: { readonly value: number; readonly lower: number; readonly upper: number } | null
}

type Row = NonNullable<SiteProfile['recruitment']>[number]

const confidence = 0.8

const rounded = (value: number) => Number(value.toFixed(3))

function rateOf(enrolled: number | null, months: number | null): PastTrial['rate'] {
  if (enrolled === null || months === null || months <= 0) return null
  const found = poissonInterval(enrolled, months, confidence)
  if (!found.ok) return null
  const { rate, lower, upper } = found.value
  return { value: rounded(rate), lower: rounded(lower), upper: rounded(upper) }
}

function pastTrial(row: Row): PastTrial {
  const { opened = null, closed = null, enrolled = null } = row
  const months = opened === null || closed === null ? null : monthsBetween(opened, closed)
  return {
    name: row.name ?? '',
    opened,
    closed,
    planned: row.planned ?? null,
    enrolled,
    screenFailures: row.screenFailures ?? null,
    therapeuticArea: row.therapeuticArea ?? null,
    condition: row.condition ?? null,
    months: months === null ? null : Number(months.toFixed(1)),
    rate: rateOf(enrolled, months),
  }
}

/** The trials that a profile says were run, in its order. Without a closing date nothing is said of how fast they enrolled. */
export function pastRecruitment({
  recruitment = [],
}: Pick<SiteProfile, 'recruitment'>): readonly PastTrial[] {
  return recruitment.map(pastTrial)
}
