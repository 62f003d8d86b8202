import type { Protocol } from '#shared/domain/studies/protocol'
import type { EstimateResult, FunnelStep } from '#shared/estimate/result'
import { placedGroups, type CriterionRole, type PlacedGroup } from './protocolEdits'

/** Where a criterion stands in the panel: what no figure answers stands apart from what is counted. */
export type Zone = CriterionRole | 'not-countable'

/** What a result says of a criterion by itself: what the steps around it do to the funnel is no part of its card. */
export type ZonedStep = Pick<FunnelStep, 'basis' | 'alone' | 'alternatives' | 'together'>

export interface ZonedGroup extends PlacedGroup {
  readonly badge: string
  /** What the result says of it; null while no result knows it. */
  readonly step: ZonedStep | null
  /** The criteria of the same list in front of it and behind it, as they are shown. */
  readonly previous: string | null
  readonly next: string | null
}

export type ZonedGroups = Readonly<Record<Zone, readonly ZonedGroup[]>>

/** Id of the card of a criterion in the page, for moving the focus to it. */
export function criterionElementId(group: string): string {
  return `criterion-${group}`
}

/** The criteria by zone, in the order of the protocol. Until a result says otherwise, a criterion counts as countable. */
export function zonedGroups(protocol: Protocol, result: EstimateResult | null): ZonedGroups {
  const steps = new Map(
    result?.steps.map(({ id, basis, alone, alternatives, together }) => [
      id,
      { basis, alone, alternatives, together },
    ]),
  )
  const zones: Record<Zone, ZonedGroup[]> = { inclusion: [], exclusion: [], 'not-countable': [] }
  for (const placed of placedGroups(protocol)) {
    const step = steps.get(placed.group.id) ?? null
    const zone = step?.basis === 'not-countable' ? 'not-countable' : placed.role
    const list = zones[zone]
    const before = list.findLastIndex((one) => one.role === placed.role)
    const earlier = list[before]
    if (earlier !== undefined) list[before] = { ...earlier, next: placed.group.id }
    const badge = `${placed.role === 'exclusion' ? 'E' : ''}${placed.index + 1}`
    list.push({ ...placed, badge, step, previous: earlier?.group.id ?? null, next: null })
  }
  return zones
}

/** The criterion of its list that a moved one has to stand before, so that it passes its shown neighbour; null for the end. */
export function targetBehind(protocol: Protocol, role: CriterionRole, neighbour: string): string | null {
  const list = protocol[role]
  const index = list.findIndex((group) => group.id === neighbour)
  return list[index + 1]?.id ?? null
}
