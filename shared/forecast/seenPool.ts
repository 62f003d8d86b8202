import type { FollowedPool } from './modelSite'
import { averagePool, followPool, hazardThatFinds } from './siteRates'

/** What enrolment so far says of the people of a site. */
export interface SeenPool {
  /** Months with a pool of the reference size in which as many people could be met as could be so far. */
  readonly exposure: number
  /** People in the pool now. */
  readonly present: number
}

/**
 * The pool of a site that screened so many people in so many months: new ones came, some left, and those who were screened were
 * found at a steady pace. Its integral is the exposure of the likelihood h^n exp(-h ∫ pool) for the hazard h of each person.
 */
export function seenPool(pool: FollowedPool, screened: number, months: number): SeenPool {
  const { leaving, reference } = pool
  const meetingHazard = hazardThatFinds(pool, screened, leaving, months)
  const followed = followPool(pool, { meetingHazard, leaving }, months)
  if (meetingHazard === 0 || followed === null) {
    return {
      exposure: (averagePool(pool, leaving, months) * months) / reference,
      present: followed?.poolAtEnd ?? pool.present,
    }
  }
  return { exposure: followed.enrolled / meetingHazard / reference, present: followed.poolAtEnd }
}
