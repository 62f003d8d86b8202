/** Years after which what a place said of itself is looked at with care. */
export const staleYears = 2

/** Whether a place confirmed what stands there, and whether that is long ago. Dates are ISO. */
export function confirmationOf(confirmed: string | null, today: string): 'fresh' | 'stale' | 'never' {
  if (confirmed === null) return 'never'
  const lastFresh = `${String(Number(confirmed.slice(0, 4)) + staleYears).padStart(4, '0')}${confirmed.slice(4)}`
  return lastFresh < today ? 'stale' : 'fresh'
}
