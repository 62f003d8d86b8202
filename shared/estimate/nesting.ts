import { matchCodes } from '../domain/terminology/matchCodes'
import type { ResolvedGroup } from './resolveGroup'

/** A line and the lines whose codes lie within its own. */
export interface NestedLine {
  /** Its place among the lines. */
  readonly line: number
  readonly within: readonly NestedLine[]
}

/** Lines are nested anew for every set that is left out: the codes of each are put together once. */
const codesOfLines = new WeakMap<ResolvedGroup, readonly string[] | null>()

/** All codes of a line that tables answer with an estimate; null for any other line. */
function codesOf(line: ResolvedGroup): readonly string[] | null {
  const known = codesOfLines.get(line)
  if (known !== undefined) return known
  const made = readCodes(line)
  codesOfLines.set(line, made)
  return made
}

function readCodes(line: ResolvedGroup): readonly string[] | null {
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

/** How the codes of the lines lie within each other, whatever their order. */
export interface Nesting {
  /** The lines that hold or lie within a line, itself left out. */
  relatives(line: number): readonly number[]
  /** Some of the lines as trees: each under the narrowest of them that holds it. */
  treesOf(members: readonly number[]): readonly NestedLine[]
}

export function createNesting(lines: readonly ResolvedGroup[]): Nesting {
  const codes = lines.map(codesOf)
  const text = codes.map((own) => own?.join(' ') ?? '')
  const known = new Map<number, boolean>()
  /** True when `outer` holds every code of `inner`; of equal ones the one whose text comes first holds the other. */
  function holds(outer: number, inner: number): boolean {
    const key = outer * lines.length + inner
    const before = known.get(key)
    if (before !== undefined) return before
    const [a, b] = [codes[outer] ?? null, codes[inner] ?? null]
    const relation = a === null || b === null || outer === inner ? 'disjoint' : matchCodes(b, a)
    const first = `${text[outer] ?? ''}#${String(outer)}` < `${text[inner] ?? ''}#${String(inner)}`
    const made = relation === 'criterion-within-table' || (relation === 'equal' && first)
    known.set(key, made)
    return made
  }
  const all = lines.map((_, index) => index)
  const holders = (line: number, members: readonly number[]) => members.filter((other) => holds(other, line))

  /** The narrowest of those that hold the line; by text where several overlap without holding each other. */
  function parentOf(line: number, members: readonly number[]): number | null {
    const around = holders(line, members)
    const narrowest = around.filter((outer) => !around.some((other) => holds(outer, other)))
    return [...narrowest].sort((a, b) => ((text[a] ?? '') < (text[b] ?? '') ? -1 : 1))[0] ?? null
  }
  return {
    relatives: (line) => all.filter((other) => holds(other, line) || holds(line, other)),
    treesOf(members) {
      const parents = new Map(members.map((line) => [line, parentOf(line, members)]))
      const under = (parent: number | null): readonly NestedLine[] =>
        members.flatMap((line) => (parents.get(line) === parent ? [{ line, within: under(line) }] : []))
      return under(null)
    },
  }
}

/** The lines of a tree. */
export function linesOf({ line, within }: NestedLine): readonly number[] {
  return [line, ...within.flatMap(linesOf)]
}

type Role = 'inclusion' | 'exclusion'

function asksForSome(tree: NestedLine, roleOf: (line: number) => Role): boolean {
  return roleOf(tree.line) === 'inclusion' || tree.within.some((child) => asksForSome(child, roleOf))
}

/**
 * Share of people who fulfil all lines of a tree. Who lacks the codes of a line lacks all within it; lines beside each
 * other are independent among those who have the codes around them. Never more than without the outermost line: one more
 * criterion keeps nobody in.
 * @param around share of those who have the codes around the tree; the shares are of the same people
 */
export function shareOfTree(
  tree: NestedLine,
  shareOf: (line: number) => number,
  roleOf: (line: number) => Role,
  around: number,
): number {
  const own = shareOf(tree.line)
  const met = around <= 0 ? 0 : Math.min(1, own / around)
  const withinShare = (surrounding: number) =>
    tree.within.reduce((all, child) => all * shareOfTree(child, shareOf, roleOf, surrounding), 1)
  const without = withinShare(around)
  if (roleOf(tree.line) === 'inclusion') return Math.min(without, met * withinShare(own))
  // Everybody who is left lacks the excluded codes, and so whatever lies within them.
  return tree.within.some((child) => asksForSome(child, roleOf)) ? 0 : Math.min(without, 1 - met)
}
