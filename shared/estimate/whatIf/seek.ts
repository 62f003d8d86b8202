import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { Protocol } from '../../domain/studies/protocol'
import type { Draws, EstimateResult, Quantity } from '../result'
import { firstReaching } from './firstReaching'
import { applyChange } from './protocolChange'
import { changeTo, valueAt, valuesOf, type SeekField, type SoughtValue } from './seekField'

/** Which number of people is to reach the target. */
export type SoughtMeasure = 'eligible' | 'available'

/** The number of people at one value of the field. */
export interface SoughtPoint {
  readonly value: SoughtValue
  readonly people: Quantity
}

export interface SeekAnswer {
  /** `no-estimate`: a criterion takes the estimate away at every value, so none can be judged. */
  readonly kind: 'found' | 'unreachable' | 'no-estimate'
  /** As the protocol stands. */
  readonly present: SoughtPoint
  /** The strictest value that reaches the target; when it cannot be reached, the value that comes nearest. */
  readonly point: SoughtPoint
  /** The first and the last value of the field. */
  readonly ends: readonly [SoughtPoint, SoughtPoint]
  /** True when every value reaches the target. */
  readonly everywhere: boolean
  /** False when the number of people goes up and down with the value. */
  readonly monotone: boolean
  /** True when some values give no estimate: they are passed over. */
  readonly gaps: boolean
}

/** Stands for a missing estimate in the search: below every number of people. */
const nobodyKnown = -1

/** Answers how many people a protocol leaves. */
export type Estimate = (protocol: Protocol, detail: Draws['detail']) => Outcome<EstimateResult>

function noSuchField(field: SeekField): Outcome<never> {
  return fail('not-found', 'The protocol has no such value any more. Choose another one.', {
    field: field.kind,
  })
}

/** A number that is hidden counts as nobody: a target among small numbers is never met by one. */
function peopleFor({ estimate, hidden }: Quantity): number | null {
  return estimate ?? (hidden === undefined ? null : 0)
}

/**
 * How one value of a protocol must change for a number of people: the strictest value at which the estimate is at least
 * `target`. Searches with previews; the answer is refined. Fails with `not-found` when the protocol has no such field.
 * @param target number of people, at least 1
 */
export function seek(
  request: {
    readonly protocol: Protocol
    readonly field: SeekField
    readonly target: number
    readonly measure: SoughtMeasure
  },
  estimate: Estimate,
): Outcome<SeekAnswer> {
  const { protocol, field, target, measure } = request
  const values = valuesOf(protocol, field)
  const present = valueAt(protocol, field)
  if (present === undefined || values.length === 0) return noSuchField(field)

  function pointAt(value: SoughtValue, detail: Draws['detail']): Outcome<SoughtPoint> {
    const changed = applyChange(protocol, changeTo(field, value))
    if (changed === null) return noSuchField(field)
    const result = estimate(changed, detail)
    return result.ok ? succeed({ value, people: result.value[measure] }) : result
  }

  let failure: Outcome<never> | null = null
  let gaps = false
  const previews = new Map<number, SoughtPoint>()
  function peopleAt(position: number): number {
    const point = pointAt(values[position] ?? null, 'preview')
    if (!point.ok) {
      failure ??= point
      return 0
    }
    previews.set(position, point.value)
    const people = peopleFor(point.value.people)
    gaps ||= people === null
    return people ?? nobodyKnown
  }

  const reached = firstReaching(values.length, target, peopleAt, positionOf(values, present))
  if (failure !== null) return failure
  const ends = [previews.get(0), previews.get(values.length - 1)] as const
  const now = pointAt(present, 'refined')
  if (!now.ok) return now
  const point = pointAt(values[reached.position ?? reached.most] ?? null, 'refined')
  if (!point.ok) return point
  const known = reached.position !== null || point.value.people.estimate !== null || isHidden(point.value)
  return succeed({
    kind: !known ? 'no-estimate' : reached.position === null ? 'unreachable' : 'found',
    present: now.value,
    point: known ? point.value : now.value,
    ends: [ends[0] ?? now.value, ends[1] ?? now.value],
    everywhere: reached.everywhere,
    monotone: reached.monotone,
    gaps,
  })
}

function isHidden({ people }: SoughtPoint): boolean {
  return people.hidden !== undefined
}

/** The position of the value, or of the nearest one; no limit stands last. */
function positionOf(values: readonly SoughtValue[], present: SoughtValue): number {
  const exact = values.indexOf(present)
  if (exact >= 0) return exact
  const distance = (value: SoughtValue) => Math.abs((value ?? Infinity) - (present ?? Infinity))
  return values.reduce<number>(
    (best, value, position) => (distance(value) < distance(values[best] ?? null) ? position : best),
    0,
  )
}
