import { siteFields } from '../fields/siteFields'
import type { SiteProfile } from '../siteProfile'
import { useColumns, type CapacityResource } from './resources'
import { usableNumber } from './usableNumber'

type StatedTrial = NonNullable<SiteProfile['trials']>[number]

/** What one trial of the profile takes of a resource in a month. */
export interface TrialUse {
  /** Its place in the list of trials. */
  readonly trial: number
  /** Null where it has none yet. */
  readonly name: string | null
  /** Null where nobody can say. */
  readonly amount: number | null
  /** `not-stated`: the trial does not say; `start-unknown`: it is planned, and from when is not stated. */
  readonly basis: 'stated' | 'schedule' | 'not-stated' | 'start-unknown'
}

/** Whether a trial goes on in a month; null where that cannot be told: planned, and nobody knows from when. */
function isGoingOn({ status, opens, closes }: StatedTrial, month: string): boolean | null {
  if (closes !== undefined && closes < month) return false
  if (opens !== undefined) return opens <= month
  return status === 'running' ? true : null
}

/**
 * What each trial that goes on in a month takes of a resource; those that take nothing of it are left out. `scheduled`: what
 * a trial takes by a visit schedule in place of what it states, by its place in the list.
 */
export function trialUses(
  profile: SiteProfile,
  resource: CapacityResource,
  month: string,
  scheduled: ReadonlyMap<number, number>,
): readonly TrialUse[] {
  const uses: TrialUse[] = []
  for (const [place, trial] of (profile.trials ?? []).entries()) {
    const own = { trial: place, name: trial.name ?? null }
    const planned = scheduled.get(place)
    if (planned !== undefined) {
      if (planned > 0) uses.push({ ...own, amount: planned, basis: 'schedule' })
      continue
    }
    const goesOn = isGoingOn(trial, month)
    const column = useColumns[resource]
    const amount = usableNumber(siteFields.trials.columns[column], trial[column])
    if (goesOn === false || amount === 0) continue
    if (amount === undefined) uses.push({ ...own, amount: null, basis: 'not-stated' })
    else if (goesOn === null) uses.push({ ...own, amount: null, basis: 'start-unknown' })
    else uses.push({ ...own, amount, basis: 'stated' })
  }
  return uses
}

export interface UseOfTrials {
  /** Sum of what is known. */
  readonly known: number
  /** Trials that do not say. */
  readonly unknown: number
}

export function sumOfUses(uses: readonly TrialUse[]): UseOfTrials {
  return {
    known: uses.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    unknown: uses.filter(({ amount }) => amount === null).length,
  }
}
