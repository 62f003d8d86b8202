import {
  emptyPermitPlan,
  type PermitChange,
  type PermitPlan,
  type PermitSource,
} from '#shared/domain/permits/permitPlan'
import type { PermitRoad } from '#shared/domain/permits/permitRoad'
import type { Protocol } from '#shared/domain/studies/protocol'
import { changePlan } from '../../sites/planEdits'

/** The plan of a protocol; an empty one where nothing is planned yet. */
export function permitsOf(protocol: Protocol): PermitPlan {
  return protocol.sites?.permits ?? emptyPermitPlan
}

export function changePermits(protocol: Protocol, change: (plan: PermitPlan) => PermitPlan): Protocol {
  return changePlan(protocol, { permits: change(permitsOf(protocol)) })
}

/** Adds sources that are not planned yet. */
export function addSources(plan: PermitPlan, added: readonly PermitSource[]): PermitPlan {
  const there = new Set(plan.sources.map(({ entry }) => entry))
  return { ...plan, sources: [...plan.sources, ...added.filter(({ entry }) => !there.has(entry))] }
}

export function changeSource(plan: PermitPlan, entry: string, change: Partial<PermitSource>): PermitPlan {
  return {
    ...plan,
    sources: plan.sources.map((one) => (one.entry === entry ? { ...one, ...change } : one)),
  }
}

/** Takes a source out, with what was changed of its steps. */
export function removeSource(plan: PermitPlan, entry: string): PermitPlan {
  return {
    ...plan,
    sources: plan.sources.filter((one) => one.entry !== entry),
    changes: plan.changes.filter(({ step }) => !step.endsWith(`@${entry}`)),
  }
}

/** Puts a change of a step in the place of the one of its kind; null takes it back. */
export function setChange(
  plan: PermitPlan,
  step: string,
  kind: PermitChange['kind'],
  change: PermitChange | null,
): PermitPlan {
  const others = plan.changes.filter((one) => one.step !== step || one.kind !== kind)
  return { ...plan, changes: change === null ? others : [...others, change] }
}

/** The end of a road as what all sites wait for; without days where nobody knows it. */
export function waitFor(protocol: Protocol, { end }: PermitRoad): Protocol {
  return changePlan(protocol, { notBefore: { days: end, setBy: null } })
}

/** Sites wait for nothing any more. */
export function waitForNothing(protocol: Protocol): Protocol {
  if (protocol.sites === undefined) return protocol
  const { notBefore, ...sites } = protocol.sites
  return notBefore === undefined ? protocol : { ...protocol, sites }
}
