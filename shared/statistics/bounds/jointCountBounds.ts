import { computed, refuse, type Computed } from '../computed'
import type { LinearModel, LinearSolver } from '../solver/linearSolver'
import { roundDown, roundUp } from '../solver/roundInward'
import { findCellsError, findRangeError, type IntegerRange } from '../suppression/integerRange'

/** A known number of elements that lie in all of some events, counted from 0; two events at least. */
export interface JointCount extends IntegerRange {
  readonly events: readonly number[]
}

/** What is known of events in one finite set: how many elements the set has, each event, and some of their intersections. */
export interface EventCounts {
  readonly total: IntegerRange
  readonly events: readonly IntegerRange[]
  readonly joints: readonly JointCount[]
}

/**
 * Whether the elements of an atom count. An atom is one combination of events: bit i of the number says whether its
 * elements lie in event i.
 */
export type AtomTest = (atom: number) => boolean

export type JointCountErrorCode = 'inconsistent_inputs' | 'invalid_input' | 'not_solved'

/** 4096 atoms: beyond, a solve takes minutes. */
export const maximumEvents = 12

function findCountsError({ total, events, joints }: EventCounts): string | null {
  if (events.length === 0 || events.length > maximumEvents) {
    return `There are ${events.length} events; between 1 and ${maximumEvents} can be bounded together.`
  }
  const ranges = [
    { name: 'The total', range: total },
    ...events.map((range, index) => ({ name: `Event ${index}`, range })),
    ...joints.map((range, index) => ({ name: `Joint count ${index}`, range })),
  ]
  for (const { name, range } of ranges) {
    const error = findRangeError(range, name)
    if (error !== null) return error
    if (range.lower < 0) return `${name} is below 0.`
  }
  for (const [index, joint] of joints.entries()) {
    const error = findCellsError(joint.events, events.length, `Joint count ${index}`)
    if (error !== null) return error
    if (joint.events.length < 2) return `Joint count ${index} is of fewer than two events.`
  }
  return null
}

function toModel({ total, events, joints }: EventCounts): LinearModel {
  const atoms = Array.from({ length: 2 ** events.length }, (_, atom) => atom)
  const rowOf = ({ lower, upper }: IntegerRange, members: readonly number[]) => {
    const mask = members.reduce((bits, event) => bits | (1 << event), 0)
    return { columns: atoms.filter((atom) => (atom & mask) === mask), lower, upper }
  }
  return {
    columns: atoms.map(() => ({ lower: 0, upper: Infinity })),
    rows: [
      rowOf(total, []),
      ...events.map((range, event) => rowOf(range, [event])),
      ...joints.map((joint) => rowOf(joint, joint.events)),
    ],
  }
}

/**
 * The narrowest range of the number of elements in any combination of events, without an assumption on how they depend on
 * each other: a linear program over the 2^k atoms (Hailperin 1965), rounded inward to whole numbers. `includes` says which
 * atoms count; all events at once unless given. Refused: `invalid_input`, `inconsistent_inputs` where no set has such
 * counts (they are of different dates or sets), `not_solved` where the solver gave up.
 */
export function jointCountBounds(
  solver: LinearSolver,
  counts: EventCounts,
  includes: AtomTest = (atom) => atom === 2 ** counts.events.length - 1,
): Computed<IntegerRange, JointCountErrorCode> {
  const error = findCountsError(counts)
  if (error !== null) return refuse('invalid_input', error)
  const model = toModel(counts)
  const columns = model.columns.flatMap((_, atom) => (includes(atom) ? [atom] : []))
  const [least, most] = solver.withProgram(model, (program) => [
    program.solve({ direction: 'minimise', columns }),
    program.solve({ direction: 'maximise', columns }),
  ])

  const inconsistent = 'No set has these counts: they contradict each other.'
  if (least?.status === 'infeasible' || most?.status === 'infeasible') {
    return refuse('inconsistent_inputs', inconsistent)
  }
  if (least?.status === 'stopped') return refuse('not_solved', `No bounds were found: ${least.reason}.`)
  if (most?.status === 'stopped') return refuse('not_solved', `No bounds were found: ${most.reason}.`)
  const lower = least?.status === 'optimal' ? roundUp(least.value) : 0
  const upper = most?.status === 'optimal' ? roundDown(most.value) : Infinity
  if (lower > upper) return refuse('inconsistent_inputs', inconsistent)
  return computed({ lower, upper })
}
