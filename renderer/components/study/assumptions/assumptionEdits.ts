import {
  defaultAssumptions,
  type Association,
  type Assumptions,
  type Overlap,
  type TableAdjustment,
} from '#shared/domain/studies/assumptions'
import type { Protocol } from '#shared/domain/studies/protocol'

export function assumptionsIn(protocol: Protocol): Assumptions {
  return protocol.assumptions ?? defaultAssumptions
}

/** The protocol with nothing of its own assumed. */
export function resetAssumptions(protocol: Protocol): Protocol {
  if (protocol.assumptions === undefined) return protocol
  const { assumptions: _, ...rest } = protocol
  return rest
}

/** Assumptions that equal the defaults are left out, so that going back to them leaves the protocol as it was. */
function withAssumptions(protocol: Protocol, assumptions: Assumptions): Protocol {
  return JSON.stringify(assumptions) === JSON.stringify(defaultAssumptions)
    ? resetAssumptions(protocol)
    : { ...protocol, assumptions }
}

export function changeOverlap(protocol: Protocol, overlap: Overlap): Protocol {
  const { value, lower, upper } = overlap
  return withAssumptions(protocol, { ...assumptionsIn(protocol), overlap: { value, lower, upper } })
}

/**
 * The overlap with another value. Limits that say nothing move along with it, others are widened so that they hold it;
 * independence takes them all back to 0.
 */
export function movedOverlap({ value, lower, upper }: Overlap, to: number): Overlap {
  if (to === 0 || (lower === value && upper === value)) return { value: to, lower: to, upper: to }
  return { value: to, lower: Math.min(lower, to), upper: Math.max(upper, to) }
}

export function changeDrift(protocol: Protocol, yearlyDrift: number): Protocol {
  return withAssumptions(protocol, { ...assumptionsIn(protocol), yearlyDrift })
}

function isSamePair(a: Association['between'], b: Association['between']): boolean {
  return a.every((id) => b.includes(id))
}

/** Adds an association, or puts it in the place of `before`. */
export function putAssociation(
  protocol: Protocol,
  association: Association,
  before: Association['between'] | null,
): Protocol {
  const assumptions = assumptionsIn(protocol)
  const associations =
    before === null
      ? [...assumptions.associations, association]
      : assumptions.associations.map((one) => (isSamePair(one.between, before) ? association : one))
  return withAssumptions(protocol, { ...assumptions, associations })
}

export function removeAssociation(protocol: Protocol, between: Association['between']): Protocol {
  const assumptions = assumptionsIn(protocol)
  const associations = assumptions.associations.filter((one) => !isSamePair(one.between, between))
  return withAssumptions(protocol, { ...assumptions, associations })
}

/** Criteria that no association names, and the two of the association being edited. */
export function freeForAssociation(
  protocol: Protocol,
  edited: Association['between'] | null,
): readonly string[] {
  const taken = new Set(assumptionsIn(protocol).associations.flatMap(({ between }) => between))
  return [...protocol.inclusion, ...protocol.exclusion]
    .map(({ id }) => id)
    .filter((id) => !taken.has(id) || (edited?.includes(id) ?? false))
}

export function adjustmentOf(protocol: Protocol, table: string): TableAdjustment {
  const known = assumptionsIn(protocol).tables.find((one) => one.table === table)
  return known ?? { table, completeness: null, trend: null }
}

/** Changes what is assumed of a table; one of which nothing is assumed any more is left out. */
export function adjustTable(
  protocol: Protocol,
  table: string,
  change: Partial<Omit<TableAdjustment, 'table'>>,
): Protocol {
  const assumptions = assumptionsIn(protocol)
  const adjusted = { ...adjustmentOf(protocol, table), ...change }
  const known = assumptions.tables.some((one) => one.table === table)
  const tables = (
    known
      ? assumptions.tables.map((one) => (one.table === table ? adjusted : one))
      : [...assumptions.tables, adjusted]
  ).filter(({ completeness, trend }) => completeness !== null || trend !== null)
  return withAssumptions(protocol, { ...assumptions, tables })
}
