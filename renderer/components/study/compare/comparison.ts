import { guardDifference } from '#shared/domain/disclosure/guardNumber'
import { defaultSmallCountRule, strictestRule } from '#shared/domain/disclosure/smallCountRule'
import type { CriterionGroup, Protocol } from '#shared/domain/studies/protocol'
import type { AreaResult, EstimateResult, FunnelStep, Quantity } from '#shared/estimate/result'
import { placedGroups } from '../criteria/protocolEdits'
import type { GuardedDifference } from '../whatIf/relaxRows'

/** A version with what it leaves. */
export interface ComparedVersion {
  readonly id: string
  readonly name: string
  readonly protocol: Protocol
  readonly result: EstimateResult
}

/** The area tables of a result. */
export type AreaLevel = 'counties' | 'referralAreas' | 'healthRegions'

/** People more than in the reference, as far as the sources of both let it be told. */
export function difference(
  version: ComparedVersion,
  reference: ComparedVersion,
  quantityOf: (version: ComparedVersion) => Quantity | null,
): GuardedDifference {
  const [after, before] = [quantityOf(version), quantityOf(reference)]
  if (after === null || before === null) return { value: null, hidden: null }
  const rules = [version, reference].map(({ result }) => result.smallCounts ?? defaultSmallCountRule)
  return guardDifference(after, before, strictestRule(rules))
}

/** One step of all funnels; null in a version that does not have it. */
export interface FunnelLine {
  readonly id: string
  /** Null for the population. */
  readonly group: CriterionGroup | null
  readonly role: FunnelStep['role']
  readonly cells: readonly (FunnelStep | null)[]
}

/** Whether a number stands for the step: it is on, and something is known of it. */
export function isShown({ active, basis, role }: FunnelStep): boolean {
  return role === 'population' || (active && basis !== 'not-countable')
}

/** The steps of all versions, each once: those of the first in its order, others behind the one they follow. */
export function funnelLines(versions: readonly ComparedVersion[]): readonly FunnelLine[] {
  const order: string[] = []
  for (const { result } of versions) {
    let behind = -1
    for (const { id } of result.steps) {
      const known = order.indexOf(id)
      if (known >= 0) behind = known
      else {
        behind += 1
        order.splice(behind, 0, id)
      }
    }
  }
  return order.flatMap((id) => {
    const cells = versions.map(({ result }) => result.steps.find((step) => step.id === id) ?? null)
    const first = cells.find((cell) => cell !== null)
    if (first === undefined) return []
    const groups = versions.flatMap(({ protocol }) => placedGroups(protocol))
    const group = groups.find((placed) => placed.group.id === id)?.group ?? null
    return [{ id, group, role: first.role, cells }]
  })
}

/** One area in all versions; null where nobody of the population lives there. */
export interface AreaLine {
  readonly area: string
  readonly cells: readonly (AreaResult | null)[]
}

/** The areas of a level, those with most people in the first version first. */
export function areaLines(versions: readonly ComparedVersion[], level: AreaLevel): readonly AreaLine[] {
  const areas = [...new Set(versions.flatMap(({ result }) => result[level].map(({ area }) => area)))]
  const cell = ({ result }: ComparedVersion, area: string) => {
    const found = result[level].find((candidate) => candidate.area === area)
    return found === undefined || found.population <= 0 ? null : found
  }
  const size = ({ cells: [first] }: AreaLine) => first?.eligible.estimate ?? -1
  return areas
    .map((area) => ({ area, cells: versions.map((version) => cell(version, area)) }))
    .sort((one, other) => size(other) - size(one) || one.area.localeCompare(other.area))
}
