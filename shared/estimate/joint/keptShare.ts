import type { ResolvedGroup } from '../resolveGroup'

/** What a line keeps of people of whom a share meet it. */
export function keptBy(role: ResolvedGroup['role'], met: number): number {
  return role === 'inclusion' ? met : 1 - met
}

/** What a share of those who remain keeps; null for any other line. */
export function keptOfRemaining({ role, conditional }: ResolvedGroup): number | null {
  return conditional === null ? null : keptBy(role, conditional.share)
}

/** Share kept of those left before; nobody of nobody. */
export function ratioOf(now: number, before: number): number {
  return before <= 0 ? 0 : Math.min(1, now / before)
}
