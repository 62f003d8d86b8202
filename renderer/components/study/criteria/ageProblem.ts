/** Why two ages make no range; null when they do. A missing highest age means that there is no upper limit. */
export function ageProblem(from: number | null, to: number | null): 'from-missing' | 'from-above-to' | null {
  if (from === null) return 'from-missing'
  return to !== null && from > to ? 'from-above-to' : null
}
