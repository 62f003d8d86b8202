import * as v from 'valibot'
import type { Json } from '#shared/contract/outcome'
import { sourceProblemCodes } from '#shared/sources/conversation'
import { offerStates, syncCauses } from '#shared/sync/runState'

const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([v.null(), v.boolean(), v.number(), v.string(), v.array(json), v.record(v.string(), json)]),
)
const problem = v.object({
  code: v.picklist(sourceProblemCodes),
  message: v.string(),
  details: v.record(v.string(), json),
})

/** A run of a sync as an event tells of it. */
export const runSchema = v.object({
  id: v.number(),
  startedAt: v.string(),
  endedAt: v.nullable(v.string()),
  cause: v.picklist(syncCauses),
  offers: v.array(
    v.object({
      offer: v.string(),
      state: v.picklist(offerStates),
      label: v.string(),
      requests: v.number(),
      bytes: v.number(),
      resumed: v.number(),
      cells: v.number(),
      problem: v.nullable(problem),
      notes: v.array(v.object({ code: v.string(), message: v.string(), count: v.number() })),
    }),
  ),
})
