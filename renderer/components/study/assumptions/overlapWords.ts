import type { MessageKey } from '../../../composables/useMessages'

/** What an overlap means, in words; the steps are even and stand for nothing more exact. */
export function overlapMeaning(value: number): MessageKey {
  if (value === 0) return 'study.overlap.none'
  if (value <= 0.25) return 'study.overlap.slight'
  if (value <= 0.5) return 'study.overlap.clear'
  return value <= 0.75 ? 'study.overlap.strong' : 'study.overlap.almost'
}
