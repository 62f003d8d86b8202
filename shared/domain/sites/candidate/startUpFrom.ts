import { daysPerMonth } from '../../studies/sitePlan'
import type { SiteProfile } from '../siteProfile'

/** The parts of a start-up time, as profiles state them in weeks. */
export const startUpParts = ['contractTime', 'approvalTime', 'activationTime'] as const
export type StartUpPart = (typeof startUpParts)[number]

const monthsPerWeek = 7 / daysPerMonth

const months = (weeks: number) => Number((weeks * monthsPerWeek).toFixed(2))

/**
 * Months until half, and until nine in ten, of such units are open; null where a part is not stated. Contract and approval run
 * beside each other, and activation follows when both are there: so the later of the two, and activation after it. What is usual
 * from shortest to longest is read as four cases in five: its middle is the median, its end the P90. Ends are added up, as if what
 * is slow at a unit is slow in all parts of it: this is never earlier than if they were slow by chance.
 */
export function startUpFrom(
  profile: Pick<SiteProfile, StartUpPart>,
): { readonly median: number; readonly p90: number } | null {
  const { contractTime, approvalTime, activationTime } = profile
  if (contractTime === undefined || approvalTime === undefined || activationTime === undefined) return null
  const middle = ({ low, high }: { low: number; high: number }) => (low + high) / 2
  return {
    median: months(Math.max(middle(contractTime), middle(approvalTime)) + middle(activationTime)),
    p90: months(Math.max(contractTime.high, approvalTime.high) + activationTime.high),
  }
}
