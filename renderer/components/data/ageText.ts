import { translate } from '../../composables/useMessages'

/** Ages in completed years: `18+`, `0–17`, `40`, or the word for all. */
export function ageText(from: number, to: number | null): string {
  if (from === 0 && to === null) return translate('data.allAges')
  if (to === null) return translate('data.agesFrom', { from })
  return from === to ? String(from) : translate('data.agesBetween', { from, to })
}
