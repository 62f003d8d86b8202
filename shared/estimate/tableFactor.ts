import type { CountTableDescription } from '../domain/sources/countTable'
import { yearsCovered } from './yearsCovered'
import type { Assumptions, Survival, TableAdjustment } from '../domain/studies/assumptions'

/** What a person's adjustments make of the figures of a table: the factor of the estimate, and the limits of the bounds. */
export interface TableFactor {
  readonly factor: number
  readonly least: number
  readonly most: number
}

/** A table as it stands in the estimate: what is assumed of it, and how old it is. */
export interface TableSettings {
  readonly adjustment: TableAdjustment | null
  readonly survival: Survival | null
  /** Years from the middle of its period to the date of the population figures; 0 for figures of that date. */
  readonly years: number
  /** Years of which the figures are a mean; 1 for a single year. */
  readonly periodYears: number
  /** Standard deviation of the yearly change of its shares. */
  readonly drift: number
}

/**
 * People alive with a condition per new case of a year, when new cases come evenly and `mortality` is the hazard of dying
 * per year: limited-duration prevalence with exponential survival, the sum of ∫e^(-μu)du over the years since diagnosis.
 */
export function casesAlive(mortality: number, years: number): number {
  return mortality === 0 ? years : -Math.expm1(-mortality * years) / mortality
}

/**
 * Years from the middle of a period to the population figures; figures of the year before 1 January count as of that day.
 * A mean of several years is as old as their middle.
 */
export function yearsBefore(
  { period, lastYear }: Pick<CountTableDescription, 'period' | 'lastYear'>,
  populationDate: string,
): number {
  const middle = lastYear - (yearsCovered(period) - 1) / 2
  return Math.max(0, Number(populationDate.slice(0, 4)) - 1 - middle)
}

/** True when the figures count the very people of the population's date: only then are they without chance. */
export function isCurrent({ years, periodYears, survival }: TableSettings): boolean {
  return years === 0 && periodYears === 1 && survival === null
}

/** Settings of a table under the assumptions of a protocol. */
export function tableSettings(
  table: CountTableDescription,
  assumptions: Assumptions,
  populationDate: string,
  survival: Survival | null,
): TableSettings {
  return {
    adjustment: assumptions.tables.find((candidate) => candidate.table === table.key) ?? null,
    survival: table.measure === 'incident' ? survival : null,
    years: yearsBefore(table, populationDate),
    periodYears: yearsCovered(table.period),
    drift: assumptions.yearlyDrift,
  }
}

/** How many standard deviations of its drift a share is allowed by the bounds. */
const farthestDrift = 3

const untouched: TableFactor = { factor: 1, least: 1, most: 1 }

function times(a: TableFactor, b: TableFactor): TableFactor {
  return { factor: a.factor * b.factor, least: a.least * b.least, most: a.most * b.most }
}

/**
 * How far figures of an earlier period limit today's number. Nothing but time limits how a share moves: the bounds allow
 * three standard deviations of its drift, a random walk.
 */
function driftFactor(years: number, drift: number): TableFactor {
  const most = Math.exp(farthestDrift * drift * Math.sqrt(years))
  return { factor: 1, least: 1 / most, most }
}

/** Completeness adds people who were not counted, a trend carries the share on, survival turns new cases into patients. */
export function tableFactor({ adjustment, survival, years, drift }: TableSettings): TableFactor {
  const parts: TableFactor[] = [driftFactor(years, drift)]
  const completeness = adjustment?.completeness ?? null
  // Whoever was counted is there: an incomplete table only lifts the upper bound.
  if (completeness !== null)
    parts.push({ factor: 1 / completeness.value, least: 1, most: 1 / completeness.lower })
  const trend = adjustment?.trend ?? null
  if (trend !== null) {
    const [least, factor, most] = [trend.lower, trend.value, trend.upper].map(
      (change) => (1 + change) ** years,
    )
    parts.push({
      factor: factor ?? 1,
      least: Math.min(1, least ?? 1),
      most: Math.max(1, most ?? 1),
    })
  }
  if (survival !== null) {
    const { mortality } = survival
    parts.push({
      factor: casesAlive(mortality.value, survival.years),
      least: casesAlive(mortality.upper, survival.years),
      most: casesAlive(mortality.lower, survival.years),
    })
  }
  return parts.reduce(times, untouched)
}
