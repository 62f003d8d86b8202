import * as v from 'valibot'

/**
 * What a report can leave out: the sections after the cover, in the order in which they stand. The cover is always there.
 * `cost` is what each criterion costs, `variants` the other versions of the protocol, `permits` the way through the
 * authorities, `rights` what citizens may say no to, `changes` what is new since the last report.
 */
export const reportParts = [
  'question',
  'definition',
  'sources',
  'funnel',
  'cost',
  'variants',
  'areas',
  'availability',
  'forecast',
  'sites',
  'competing',
  'permits',
  'rights',
  'influences',
  'coverage',
  'assumptions',
  'limitations',
  'method',
  'changes',
] as const

export type ReportPart = (typeof reportParts)[number]

/** `one-page`: the whole on one A4 page. `site-feedback`: a sheet for each site, to be answered by it. */
export const reportShapes = ['full', 'one-page', 'site-feedback'] as const

export type ReportShape = (typeof reportShapes)[number]

export const reportShape = v.picklist(reportShapes)

/** Parts that are wanted, in any order; each once or more. */
export const reportPartList = v.pipe(v.array(v.picklist(reportParts)), v.maxLength(reportParts.length))

/** What a person has decided on the study. Nobody else fills it in. */
export const reportStatement = v.picklist(['go', 'go-with-changes', 'no-go'])

export const reportDecision = v.strictObject({
  /** Null: left open. */
  statement: v.nullable(reportStatement),
  /** Reasons or conditions, as the person words them; may be empty. */
  words: v.pipe(v.string(), v.trim(), v.maxLength(400)),
})

export type ReportStatement = v.InferOutput<typeof reportStatement>
export type ReportDecision = v.InferOutput<typeof reportDecision>

export const openDecision: ReportDecision = { statement: null, words: '' }

/** What of a report is wanted. `parts` counts in the full shape alone. */
export interface ReportOutline {
  readonly shape: ReportShape
  readonly parts: readonly ReportPart[]
}

export const wholeReport: ReportOutline = { shape: 'full', parts: reportParts }
