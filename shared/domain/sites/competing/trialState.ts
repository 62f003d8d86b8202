import type { TrialState } from './registeredTrial'

/** Statuses by the words of the two registers, in lower case and with blanks for `_`. */
const states: ReadonlyMap<string, TrialState> = new Map<string, TrialState>([
  ['recruiting', 'recruiting'],
  ['enrolling by invitation', 'recruiting'],
  ['authorised, recruiting', 'recruiting'],
  ['ongoing, recruiting', 'recruiting'],
  ['not yet recruiting', 'planned'],
  ['under evaluation', 'planned'],
  ['authorised, recruitment pending', 'planned'],
  ['authorised, not started', 'planned'],
  ['active, not recruiting', 'not-recruiting'],
  ['active not recruiting', 'not-recruiting'],
  ['ongoing, recruitment ended', 'not-recruiting'],
  ['temporarily halted', 'not-recruiting'],
  ['suspended', 'not-recruiting'],
  ['terminated', 'not-recruiting'],
  ['completed', 'not-recruiting'],
  ['withdrawn', 'not-recruiting'],
  ['ended', 'not-recruiting'],
  ['expired', 'not-recruiting'],
  ['revoked', 'not-recruiting'],
  ['not authorised', 'not-recruiting'],
  ['cancelled', 'not-recruiting'],
])

/** The portal of the EU's register prints these words for the numbers that it sends (its search page, read in 2026). */
const ctisStatuses: ReadonlyMap<string, string> = new Map([
  ['1', 'Under evaluation'],
  ['2', 'Authorised, recruitment pending'],
  ['3', 'Authorised, recruiting'],
  ['4', 'Ongoing, recruiting'],
  ['5', 'Ongoing, recruitment ended'],
  ['6', 'Temporarily halted'],
  ['7', 'Suspended'],
  ['8', 'Ended'],
  ['9', 'Expired'],
  ['10', 'Revoked'],
  ['11', 'Not authorised'],
  ['12', 'Cancelled'],
])

/** A status as the register words it; the number of one that is not known stays a number. */
export function statusWords(source: string, status: string | null): string | null {
  return status === null || source !== 'ctis' ? status : (ctisStatuses.get(status) ?? status)
}

export function trialState(source: string, status: string | null): TrialState {
  const words = statusWords(source, status)?.toLowerCase().replaceAll('_', ' ').trim() ?? ''
  return states.get(words) ?? 'unknown'
}
