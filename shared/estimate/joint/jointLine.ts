import { shareOfTree, type NestedLine } from '../nesting'
import { keptOfAssociated, type Link } from './links'
import type { ResolvedGroup } from '../resolveGroup'

/** A line as the joint sees it: the share of each unit that meets it, and what it hangs together with. */
export interface JointLine {
  readonly role: ResolvedGroup['role']
  /** Null when the line says nothing of the estimate, or is a share of those who remain. */
  readonly share: Float64Array | null
  /** Share of those who remain. */
  readonly conditional: number | null
  readonly link: Link | null
}

/** @param sharesOf brings the shares of strata to the units, or to the parts that a hidden factor splits them into */
export function jointLine(
  line: ResolvedGroup,
  link: Link | null,
  sharesOf: (share: Float64Array) => Float64Array,
): JointLine {
  const { role, conditional, event } = line
  const share = conditional === null && event !== null && event.hasEstimate ? sharesOf(event.share) : null
  return { role, share, conditional: conditional?.share ?? null, link: share === null ? null : link }
}

/** Whether a line changes the estimate at all. */
export function bears(line: JointLine): boolean {
  return line.share !== null || line.conditional !== null
}

/** What adding a line to its trees keeps: those who fulfil them with it, of those who fulfil them without it. */
function fillNested(
  lines: readonly JointLine[],
  withLine: readonly NestedLine[],
  withoutLine: readonly NestedLine[],
  kept: Float64Array,
): void {
  const roleOf = (line: number) => lines[line]?.role ?? 'inclusion'
  for (let unit = 0; unit < kept.length; unit += 1) {
    const shareOf = (line: number) => lines[line]?.share?.[unit] ?? 0
    const fulfil = (trees: readonly NestedLine[]) =>
      trees.reduce((all, tree) => all * shareOfTree(tree, shareOf, roleOf, 1), 1)
    const without = fulfil(withoutLine)
    kept[unit] = without === 0 ? 0 : Math.min(1, fulfil(withLine) / without)
  }
}

/** Share of each unit that a line keeps of those left before it; the earlier line of its link is looked up in `lines`. */
export function fillKept(
  lines: readonly JointLine[],
  at: number,
  oddsRatios: readonly number[],
  kept: Float64Array,
): void {
  const line = lines[at]
  if (line === undefined) return
  const { role, share, conditional, link } = line
  if (share === null) {
    const met = conditional ?? (role === 'inclusion' ? 1 : 0)
    kept.fill(role === 'inclusion' ? met : 1 - met)
    return
  }
  if (link?.kind === 'nested') {
    fillNested(lines, link.withLine, link.withoutLine, kept)
    return
  }
  const before = link === null ? undefined : lines[link.before]
  if (link !== null && before !== undefined && before.share !== null) {
    const oddsRatio = oddsRatios[link.association] ?? 1
    for (let unit = 0; unit < kept.length; unit += 1)
      kept[unit] = keptOfAssociated(role, before.role, share[unit] ?? 0, before.share[unit] ?? 0, oddsRatio)
    return
  }
  if (role === 'inclusion') kept.set(share)
  else for (let unit = 0; unit < kept.length; unit += 1) kept[unit] = 1 - (share[unit] ?? 0)
}
