import * as v from 'valibot'
import { permitAssumption } from './permits/permitAssumption'
import { defaultSiteWeights, siteWeights } from './ranking/siteWeights'
import { openDecision, reportDecision, reportPartList } from './reportParts'

/** Durations that a person reckons with, at most one a step. */
export const permitAssumptions = v.pipe(
  v.array(permitAssumption),
  v.maxLength(20),
  v.check(
    (list) => new Set(list.map(({ step }) => step)).size === list.length,
    'Two durations for one step.',
  ),
)

/** How a person wants the report of a study. */
export const reportChoices = v.strictObject({
  /** Null: that of the page. */
  language: v.nullable(v.picklist(['en', 'nb'])),
  /** Sections that are left out, so that one which a newer Kohort knows is there until it is. */
  leftOut: reportPartList,
  decision: reportDecision,
  siteWeights,
  permits: permitAssumptions,
})

export type ReportChoices = v.InferOutput<typeof reportChoices>

export const firstChoices: ReportChoices = {
  language: null,
  leftOut: [],
  decision: openDecision,
  siteWeights: defaultSiteWeights,
  permits: [],
}
