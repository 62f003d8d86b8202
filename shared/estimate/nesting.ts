import { matchCodes } from '../domain/terminology/matchCodes'
import type { ResolvedGroup } from './resolveGroup'

/** All codes of a line that tables answer with an estimate; null for any other line. */
function codesOf(line: ResolvedGroup): readonly string[] | null {
  if (line.conditional !== null || line.event?.hasEstimate !== true) return null
  const codes: string[] = []
  for (const [index, { condition, evidence }] of line.group.anyOf.entries()) {
    if (condition.kind !== 'diagnosis' || evidence.kind === 'stated') return null
    // The parent code counts every alternative, also one that no table of its own counts.
    const counted = line.counted === line.alternatives ? line.alternatives[index] : line.counted[0]
    if (counted?.basis === 'not-countable') return null
    codes.push(...condition.codes)
  }
  return codes
}

/**
 * For each line the last earlier line whose codes hold its own or lie within them: such lines cannot be independent.
 * Null when there is none.
 */
export function nestedBefore(lines: readonly ResolvedGroup[]): readonly (ResolvedGroup | null)[] {
  const codes = lines.map(codesOf)
  return lines.map((_, index) => {
    const own = codes[index] ?? null
    if (own === null) return null
    for (let before = index - 1; before >= 0; before -= 1) {
      const other = codes[before] ?? null
      if (other === null) continue
      const relation = matchCodes(own, other)
      if (relation !== 'disjoint' && relation !== 'overlapping') return lines[before] ?? null
    }
    return null
  })
}

/** Share that a line keeps of those whom a nested earlier line has kept, given the shares of both in a stratum. */
export function keptOfNested(
  line: 'inclusion' | 'exclusion',
  before: 'inclusion' | 'exclusion',
  own: number,
  earlier: number,
): number {
  if (before === 'inclusion') {
    const both = earlier === 0 ? 0 : Math.min(1, own / earlier)
    return line === 'inclusion' ? both : 1 - both
  }
  if (earlier >= 1) return 0
  return line === 'inclusion'
    ? Math.max(0, own - earlier) / (1 - earlier)
    : (1 - Math.max(own, earlier)) / (1 - earlier)
}
