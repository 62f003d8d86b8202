import * as v from 'valibot'
import { plannedVisit, scheduleLimits } from '../capacity/visitSchedule'
import { options, type OptionSet } from '../fields/options'
import { capabilityKeys } from './capabilities'

function several<Set extends OptionSet>(set: Set) {
  const allowed: readonly (typeof options)[Set][number][] = options[set]
  return v.optional(v.pipe(v.array(v.picklist(allowed)), v.maxLength(allowed.length)), [])
}

/** What a protocol needs of a site. An empty list asks for nothing. */
export const siteRequirements = v.strictObject({
  populations: several('population'),
  phases: several('phase'),
  therapeuticAreas: several('therapeuticArea'),
  languages: several('language'),
  settings: several('setting'),
  technologies: several('technology'),
  testServices: several('testService'),
  targetGroups: several('targetGroup'),
  regulationSupport: several('regulationSupport'),
  capabilities: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          capability: v.picklist(capabilityKeys),
          /** At least so many, where they are counted. */
          atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1),
        }),
      ),
      v.maxLength(capabilityKeys.length),
    ),
    [],
  ),
  /** Visits of the protocol: every resource that they take must be there. */
  visits: v.optional(v.pipe(v.array(plannedVisit), v.maxLength(scheduleLimits.visits)), []),
})
export type SiteRequirements = v.InferOutput<typeof siteRequirements>
