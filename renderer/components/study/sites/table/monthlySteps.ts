/**
 * Participants of each whole month ahead until the deadline, from what is expected by the end of each (`SiteForecast.monthly`);
 * empty where that is not told.
 */
export function monthlySteps(byEndOf: readonly number[] | null, ahead: number): readonly number[] {
  if (byEndOf === null) return []
  const months = byEndOf.slice(0, Math.max(0, Math.floor(ahead + 0.05)))
  return months.map((value, index) => Math.max(0, value - (index === 0 ? 0 : (months[index - 1] ?? 0))))
}
