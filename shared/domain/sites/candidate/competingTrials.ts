import type { SiteProfile } from '../siteProfile'

/** A trial of the ledger of a unit. */
export interface LedgerTrial {
  readonly name: string
  readonly status: 'running' | 'planned' | null
  readonly therapeuticArea: string | null
  readonly condition: string | null
  /** Months of the calendar, such as `2026-03`; null where not stated. */
  readonly opens: string | null
  readonly closes: string | null
  /** Participants it still needs; null where not stated. */
  readonly remaining: number | null
  /** Whether it seeks people now: it runs, has not closed, and does not say that it needs nobody. */
  readonly seeks: boolean
}

/** The trials that a profile states, in its order; null where it states none. `month` is that of today, `2026-03`. */
export function ledgerTrials(
  { trials }: Pick<SiteProfile, 'trials'>,
  month: string,
): readonly LedgerTrial[] | null {
  if (trials === undefined) return null
  return trials.map(({ name = '', status = null, closes = null, remaining = null, ...row }) => ({
    name,
    status,
    therapeuticArea: row.therapeuticArea ?? null,
    condition: row.condition ?? null,
    opens: row.opens ?? null,
    closes,
    remaining,
    seeks: status === 'running' && remaining !== 0 && (closes === null || closes >= month),
  }))
}

/**
 * The share of people whom trials leave, when each person is asked by every trial that they fit and is as likely to join any of
 * them: 1/(n + 1) with n others.
 */
export function leftByChance(trials: number): number {
  return 1 / (trials + 1)
}

/**
 * The share of people left once trials have taken all that they still need from those who are available; null where one does not
 * state its need, or nobody is known to be available.
 */
export function leftByNeed(
  trials: readonly Pick<LedgerTrial, 'remaining'>[],
  available: number | null,
): number | null {
  if (available === null || available <= 0) return null
  let needed = 0
  for (const { remaining } of trials) {
    if (remaining === null) return null
    needed += remaining
  }
  return Math.max(0, 1 - needed / available)
}
