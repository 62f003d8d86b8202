import * as v from 'valibot'
import { permitLimits } from './permitPlan'

export const permitStates = ['not-begun', 'under-way', 'done'] as const
export type PermitState = (typeof permitStates)[number]

const line = v.pipe(v.string(), v.trim(), v.maxLength(permitLimits.words))

/** How far a study has come with a step, and who sees to it. */
export const permitStatus = v.pipe(
  v.strictObject({
    /** Identifier of the step: `ethics`, `register-data@registry/krg`. */
    step: v.pipe(v.string(), v.minLength(1), v.maxLength(permitLimits.step)),
    state: v.picklist(permitStates),
    /** ISO date on which it was done; null unless it is. */
    doneOn: v.nullable(v.pipe(v.string(), v.isoDate())),
    /** Who sees to it; empty where nobody is named. */
    owner: line,
  }),
  v.check(
    ({ state, doneOn }) => (state === 'done') === (doneOn !== null),
    'A step that is done has a day, and no other.',
  ),
)
export type PermitStatus = v.InferOutput<typeof permitStatus>

export const permitStatuses = v.pipe(
  v.array(permitStatus),
  v.maxLength(1000),
  v.check(
    (statuses) => new Set(statuses.map(({ step }) => step)).size === statuses.length,
    'A step has two states.',
  ),
)

/** Days from the start of a plan on which steps were done; below 0 for those done before it. */
export function doneDays(statuses: readonly PermitStatus[], start: string): ReadonlyMap<string, number> {
  return new Map(
    statuses.flatMap(({ step, doneOn }): [string, number][] =>
      doneOn === null ? [] : [[step, Math.round((Date.parse(doneOn) - Date.parse(start)) / 86_400_000)]],
    ),
  )
}
