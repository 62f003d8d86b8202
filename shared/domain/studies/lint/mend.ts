import type { Condition, CriterionGroup, Protocol } from '../protocol'
import { neededCodes } from './neededCodes'
import { runsBackwards } from './limits'

/** A change that mends a finding; it names what it changes, so that it can be made in a protocol that has moved on. */
export type Mend =
  | { readonly kind: 'remove-line'; readonly group: string }
  | { readonly kind: 'remove-alternative'; readonly group: string; readonly alternative: string }
  | { readonly kind: 'drop-nested-codes'; readonly group: string; readonly alternative: string }
  | {
      readonly kind: 'drop-areas'
      /** Null: the areas of the base population. */
      readonly group: string | null
      readonly alternative: string | null
      readonly areas: readonly string[]
    }
  | { readonly kind: 'swap-limits'; readonly group: string; readonly alternative: string }
  | {
      readonly kind: 'write-unit'
      readonly group: string
      readonly alternative: string
      readonly unit: string
    }

/** True when the mend changes nothing about who is eligible: it only says the same in fewer words. */
export function keepsEveryone({ kind }: Mend): boolean {
  return kind !== 'swap-limits' && kind !== 'write-unit'
}

/** The protocol with the mend made; the same object when what it speaks of is not there any more. */
export function applyMend(protocol: Protocol, mend: Mend): Protocol {
  switch (mend.kind) {
    case 'remove-line':
      return removeLine(protocol, mend.group)
    case 'remove-alternative':
      return changeLine(protocol, mend.group, (line) => withoutAlternative(line, mend.alternative))
    case 'drop-nested-codes':
      return changeCondition(protocol, mend.group, mend.alternative, (condition) =>
        condition.kind === 'diagnosis' || condition.kind === 'medication'
          ? { ...condition, codes: [...neededCodes(condition.codes)] }
          : condition,
      )
    case 'drop-areas':
      if (mend.group === null || mend.alternative === null) return dropPopulationAreas(protocol, mend.areas)
      return changeCondition(protocol, mend.group, mend.alternative, (condition) =>
        condition.kind === 'area'
          ? { ...condition, areas: condition.areas.filter((area) => !mend.areas.includes(area)) }
          : condition,
      )
    case 'swap-limits':
      return changeCondition(protocol, mend.group, mend.alternative, (condition) =>
        condition.kind === 'measurement' && runsBackwards(condition)
          ? { ...condition, low: condition.high, high: condition.low }
          : condition,
      )
    case 'write-unit':
      return changeCondition(protocol, mend.group, mend.alternative, (condition) =>
        condition.kind === 'measurement' ? { ...condition, unit: mend.unit } : condition,
      )
  }
}

function removeLine(protocol: Protocol, id: string): Protocol {
  const keeps = (line: CriterionGroup) => line.id !== id
  if (protocol.inclusion.every(keeps) && protocol.exclusion.every(keeps)) return protocol
  return {
    ...protocol,
    inclusion: protocol.inclusion.filter(keeps),
    exclusion: protocol.exclusion.filter(keeps),
  }
}

/** A line keeps its last alternative. */
function withoutAlternative(line: CriterionGroup, id: string): CriterionGroup {
  const rest = line.anyOf.filter((alternative) => alternative.id !== id)
  return rest.length === 0 || rest.length === line.anyOf.length ? line : { ...line, anyOf: rest }
}

function dropPopulationAreas(protocol: Protocol, areas: readonly string[]): Protocol {
  const kept = protocol.population.areas.filter((area) => !areas.includes(area))
  // No area at all would mean the whole country.
  if (kept.length === 0 || kept.length === protocol.population.areas.length) return protocol
  return { ...protocol, population: { ...protocol.population, areas: kept } }
}

function changeLine(
  protocol: Protocol,
  id: string,
  change: (line: CriterionGroup) => CriterionGroup,
): Protocol {
  let changed = false
  const each = (line: CriterionGroup) => {
    const after = line.id === id ? change(line) : line
    changed ||= after !== line
    return after
  }
  const lines = { inclusion: protocol.inclusion.map(each), exclusion: protocol.exclusion.map(each) }
  return changed ? { ...protocol, ...lines } : protocol
}

/** A change that leaves a condition without codes or areas is not made. */
function changeCondition(
  protocol: Protocol,
  group: string,
  alternative: string,
  change: (condition: Condition) => Condition,
): Protocol {
  return changeLine(protocol, group, (line) => {
    const known = line.anyOf.find(({ id }) => id === alternative)
    const after = known === undefined ? undefined : change(known.condition)
    if (known === undefined || after === undefined || after === known.condition || isEmpty(after)) return line
    return { ...line, anyOf: line.anyOf.map((one) => (one === known ? { ...one, condition: after } : one)) }
  })
}

function isEmpty(condition: Condition): boolean {
  if (condition.kind === 'area') return condition.areas.length === 0
  return (condition.kind === 'diagnosis' || condition.kind === 'medication') && condition.codes.length === 0
}
