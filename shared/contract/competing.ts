import * as v from 'valibot'
import { protocol } from '../domain/studies/protocol'
import { identifier } from '../domain/studies/protocolParts'
import { sitePlanLimits } from '../domain/studies/sitePlan'
import { conditions } from '../sources/questions/trialQuestions'

export const competingRequest = v.strictObject({
  protocol,
  /** Sites of its plan; left out: all. */
  sites: v.optional(v.pipe(v.array(identifier), v.maxLength(sitePlanLimits.sites))),
  /** Further names of the condition, as a person types them. */
  words: v.optional(conditions, []),
})
