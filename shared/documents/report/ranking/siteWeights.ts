import * as v from 'valibot'

/** What sites are ranked by. */
export const siteQualities = ['enrolment', 'startUp', 'past', 'competing', 'requirements'] as const

export type SiteQuality = (typeof siteQualities)[number]

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

/** Weights of the ranking, in any unit: only their proportions count. A weight of 0 leaves a quality out. */
export const siteWeights = v.strictObject({
  /** Participants expected per month at the rate that the forecast uses. */
  enrolment: weight,
  /** Median months until the site is open: sooner is better. */
  startUp: weight,
  /** Share of the planned participants that it enrolled in trials that have closed. */
  past: weight,
  /** Trials for the same patients that recruit at or near the site: fewer is better. */
  competing: weight,
  /** Share of what the plan requires that the site is stated to have. */
  requirements: weight,
})

export type SiteWeights = v.InferOutput<typeof siteWeights>

/**
 * Until a person says otherwise. They are a judgement and no finding: what a site is expected to enrol counts twice as much as
 * when it opens, and the rest follows.
 */
export const defaultSiteWeights: SiteWeights = {
  enrolment: 40,
  startUp: 20,
  past: 15,
  competing: 10,
  requirements: 15,
}
