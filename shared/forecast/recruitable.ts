import type { BaseArea } from '../domain/sources/starterDataset'
import type { AreaResult, EstimateResult, Interval80 } from '../estimate/result'

/** Eligible people of one base area. */
export interface RecruitableArea extends Pick<BaseArea, 'key' | 'county' | 'referralArea' | 'healthRegion'> {
  readonly eligible: number
}

/** What the estimate gives a forecast: numbers as they are, which only leave it guarded. */
export interface Recruitable {
  readonly estimateHash: string
  readonly areas: readonly RecruitableArea[]
  /** 80 % interval of the available people of each county, referral area and health region, over their number. */
  readonly relative: { readonly [area: string]: Interval80 }
  /** The same of all available people. */
  readonly relativeOfAll: Interval80
  readonly eligible: number
  /** Share of the eligible that is available. */
  readonly availableShare: number
  /** Active availability steps. */
  readonly steps: readonly {
    readonly id: string
    readonly share: number
    readonly lower: number
    readonly upper: number
    /** Whether it is named as a step of screening. */
    readonly screening: boolean
  }[]
  /** New available people per month for each one who is available now; 0 where nothing is said of them. */
  readonly inflowShare: number
  readonly hasInflow: boolean
  /** Hazard of leaving per month, with its range. */
  readonly leaving: { readonly value: number; readonly lower: number; readonly upper: number } | null
}

/** Names by which a step of availability is known to be one of screening, in both languages. */
const screeningNames = /screen/i

const everywhere: Interval80 = { lower: 1, upper: 1 }

function relativeTo(estimate: number | null, interval: Interval80 | null): Interval80 {
  if (estimate === null || estimate <= 0 || interval === null) return everywhere
  return { lower: interval.lower / estimate, upper: interval.upper / estimate }
}

/** Deviation of the logarithm on both sides, in half widths of an 80 % interval. */
function widthsOf({ lower, upper }: Interval80): Interval80 {
  return { lower: Math.log(Math.max(lower, 0.01)), upper: Math.log(Math.max(upper, 0.01)) }
}

/** An interval of eligible people of an area, with what availability adds to that of all. */
function withAvailability(area: Interval80, ofEligible: Interval80, ofAvailable: Interval80): Interval80 {
  const [own, eligible, available] = [area, ofEligible, ofAvailable].map(widthsOf)
  const widen = (end: keyof Interval80): number =>
    Math.sqrt(
      (own?.[end] ?? 0) ** 2 + Math.max(0, (available?.[end] ?? 0) ** 2 - (eligible?.[end] ?? 0) ** 2),
    )
  return { lower: Math.exp(-widen('lower')), upper: Math.exp(widen('upper')) }
}

/** What a raw estimate and its base areas give a forecast; null where the estimate has no number. */
export function recruitableOf(
  result: EstimateResult,
  byBaseArea: readonly AreaResult[],
  baseAreas: readonly BaseArea[],
  leavingPerYear: { readonly value: number; readonly lower: number; readonly upper: number } | null,
): Recruitable | null {
  const { eligible, available, enrolment } = result
  if (eligible.estimate === null || available.estimate === null) return null
  const eligibleIn = new Map(byBaseArea.map((area) => [area.area, area.eligible.estimate ?? 0]))
  const regions = [...result.counties, ...result.referralAreas, ...result.healthRegions]
  const newCases = enrolment?.newCases?.estimate ?? null
  const inflowPerMonth = newCases === null || enrolment === null ? 0 : newCases / enrolment.months
  return {
    estimateHash: result.inputHash,
    areas: baseAreas.map(({ key, county, referralArea, healthRegion }) => ({
      key,
      county,
      referralArea,
      healthRegion,
      eligible: eligibleIn.get(key) ?? 0,
    })),
    relative: Object.fromEntries(
      regions.map((region) => [
        region.area,
        withAvailability(
          relativeTo(region.eligible.estimate, region.eligible.interval),
          relativeTo(eligible.estimate, eligible.interval),
          relativeTo(available.estimate, available.interval),
        ),
      ]),
    ),
    relativeOfAll: relativeTo(available.estimate, available.interval),
    eligible: eligible.estimate,
    availableShare: eligible.estimate > 0 ? available.estimate / eligible.estimate : 0,
    steps: result.availability
      .filter(({ active }) => active)
      .map(({ id, name, share, lower, upper }) => ({
        id,
        share,
        lower,
        upper,
        screening: [id, ...(typeof name === 'string' ? [name] : [name.en, name.nb])].some((word) =>
          screeningNames.test(word),
        ),
      })),
    inflowShare: available.estimate > 0 ? inflowPerMonth / available.estimate : 0,
    hasInflow: newCases !== null,
    leaving:
      leavingPerYear === null
        ? null
        : {
            value: leavingPerYear.value / 12,
            lower: leavingPerYear.lower / 12,
            upper: leavingPerYear.upper / 12,
          },
  }
}
