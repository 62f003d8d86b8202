import { byUnit, type Units } from './units'
import { keptOfLinked, type Link } from './links'
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

export function jointLine(line: ResolvedGroup, link: Link | null, units: Units): JointLine {
  const { role, conditional, event } = line
  const share =
    conditional === null && event !== null && event.hasEstimate ? byUnit(event.share, units) : null
  return { role, share, conditional: conditional?.share ?? null, link: share === null ? null : link }
}

/** Whether a line changes the estimate at all. */
export function bears(line: JointLine): boolean {
  return line.share !== null || line.conditional !== null
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
  const before = link === null ? undefined : lines[link.before]
  if (link !== null && before !== undefined && before.share !== null) {
    const roles = { line: role, before: before.role }
    for (let unit = 0; unit < kept.length; unit += 1)
      kept[unit] = keptOfLinked(link, roles, share[unit] ?? 0, before.share[unit] ?? 0, oddsRatios)
    return
  }
  if (role === 'inclusion') kept.set(share)
  else for (let unit = 0; unit < kept.length; unit += 1) kept[unit] = 1 - (share[unit] ?? 0)
}
