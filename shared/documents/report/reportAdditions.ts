import type { LocalisedName } from '../../domain/sources/localisedName'
import type { CompetingAnswer } from '../../domain/sites/competing/competingAnswer'
import type { ProfileStatements } from '../../domain/sites/candidate/profileStatements'
import type { Protocol } from '../../domain/studies/protocol'
import type { ResultSummary } from '../../estimate/frozen/resultSummary'
import type { Quantity } from '../../estimate/result'
import type { ForecastSummary } from '../../forecast/frozen/forecastSummary'
import type { ForecastResult, Moment } from '../../forecast/result'
import type { Branding } from '../textDocument/textDocument'
import type { PermitAssumption } from './permits/permitAssumption'
import { openDecision, type ReportDecision } from './reportParts'
import { defaultSiteWeights, type SiteWeights } from './ranking/siteWeights'

/** A forecast as it may be shown, or why there is none. `message` is the refusal of the forecast, in English. */
export type ReportForecast =
  | { readonly kind: 'made'; readonly result: ForecastResult }
  | {
      readonly kind: 'absent'
      readonly reason: 'not-asked' | 'no-target' | 'no-plan' | 'no-sites' | 'refused'
      readonly message: string
    }

/** What a version of the protocol promises, from a preview of its forecast: equal seeds, so that differences are theirs. */
export interface VariantForecast {
  readonly probability: number
  /** Median time to the target; null beyond the horizon. */
  readonly median: Moment
}

/** Another version of the protocol with its released numbers. */
export interface ReportVariant {
  readonly id: string
  readonly name: string
  /** ISO instant. */
  readonly createdAt: string
  readonly protocol: Protocol
  readonly eligible: Quantity
  readonly forecast: VariantForecast | null
}

export interface ReportVariants {
  /** Of the version of the report itself, in the same detail. */
  readonly baseline: VariantForecast | null
  /** Oldest first. */
  readonly others: readonly ReportVariant[]
  /** Versions that are not compared: the oldest are left out, or their estimate was refused. */
  readonly left: number
}

/** What is known of a site of the plan beside the plan: from the profile or the catalogue that it came from. */
export interface SiteFacts {
  readonly site: string
  readonly type: string | null
  readonly trust: string | null
  readonly city: string | null
  /** Null: the site came from no profile. */
  readonly profile: {
    readonly version: number
    /** ISO dates. */
    readonly validFrom: string
    readonly expires: string
    readonly validity: 'valid' | 'expired' | 'not-yet-valid'
    readonly statements: ProfileStatements
  } | null
}

/** A table that the last report read and that is another now, or the other way round. */
export interface ReportTableChange {
  readonly key: string
  readonly title: LocalisedName
  readonly change: 'added' | 'changed' | 'removed'
  readonly periodThen: string | null
  readonly periodNow: string | null
}

/** The evidence of the last report on this study. */
export interface PreviousReport {
  /** ISO instant. */
  readonly at: string
  readonly versionName: string
  readonly engineVersion: string
  readonly protocol: Protocol
  /** The steps and the end of the funnel as they went out; null where this version of Kohort cannot read them. */
  readonly result: Pick<ResultSummary, 'eligible' | 'steps'> | null
  /** Null where none was frozen with it, or it cannot be read. */
  readonly forecast: ForecastSummary | null
  readonly tables: readonly ReportTableChange[]
  readonly population: 'same' | 'changed' | 'unknown'
}

/** What a report has beside the estimate. All of it has passed the guards of small numbers. */
export interface ReportAdditions {
  readonly decision: ReportDecision
  readonly branding: Branding | null
  readonly forecast: ReportForecast
  readonly variants: ReportVariants
  /** By site of the plan; a site that is absent came from nowhere known. */
  readonly siteFacts: readonly SiteFacts[]
  readonly siteWeights: SiteWeights
  /** Null where the plan has no sites. */
  readonly competing: CompetingAnswer | null
  /** Durations that the person assumes, in place of those that the rules give. */
  readonly permits: readonly PermitAssumption[]
  /** Null for the first report on a study. */
  readonly previous: PreviousReport | null
}

/** The estimate alone. */
export const noAdditions: ReportAdditions = {
  decision: openDecision,
  branding: null,
  forecast: { kind: 'absent', reason: 'not-asked', message: '' },
  variants: { baseline: null, others: [], left: 0 },
  siteFacts: [],
  siteWeights: defaultSiteWeights,
  competing: null,
  permits: [],
  previous: null,
}
