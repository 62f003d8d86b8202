import * as v from 'valibot'
import { permitAssumptions, reportChoices } from '../documents/report/reportChoices'
import { defaultSiteWeights, siteWeights } from '../documents/report/ranking/siteWeights'
import {
  openDecision,
  reportDecision,
  reportPartList,
  reportParts,
  reportShape,
} from '../documents/report/reportParts'
import { colour, logo, type KeptBranding } from '../domain/branding/branding'
import type { Language } from '../domain/studies/protocol'
import { frozenForecastWish } from './forecasts'
import type { Failure } from './outcome'

/** `csv` holds the counts of the criteria alone, and no evidence. */
export const reportFormats = ['pdf', 'docx', 'xlsx', 'json', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Most bytes of a report that is read back. */
export const reportFileLimit = 5_500_000

const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const disclosure = v.picklist(['ask', 'accept', 'hide'])

/** What a report is to hold. What is not given is the whole report, without a forecast and with an open decision. */
const wish = {
  study: identifier,
  version: identifier,
  language: v.picklist(['en', 'nb']),
  shape: v.optional(reportShape, 'full'),
  parts: v.optional(reportPartList, () => [...reportParts]),
  /** Of the plan; the sheet of this site alone, and nothing of the others in the file. Counts in `site-feedback` alone. */
  site: v.optional(v.nullable(identifier), null),
  decision: v.optional(reportDecision, openDecision),
  /** Null: without a forecast. `target` is the number of participants. */
  forecast: v.optional(v.nullable(frozenForecastWish), null),
  siteWeights: v.optional(siteWeights, defaultSiteWeights),
  permits: v.optional(permitAssumptions, () => []),
}

export const reportRequests = {
  /** `disclosure`: which numbers the preview shows, those of the whole report or those of one with small cells hidden. */
  preview: v.strictObject({ ...wish, disclosure: v.optional(v.picklist(['ask', 'hide']), 'ask') }),
  create: v.strictObject({
    ...wish,
    format: v.picklist(reportFormats),
    disclosure: v.optional(disclosure, 'ask'),
  }),
  verify: v.strictObject({
    name: v.pipe(v.string(), v.maxLength(255)),
    base64: v.pipe(
      v.string(),
      v.maxLength(Math.ceil(reportFileLimit / 3) * 4),
      v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
    ),
  }),
  exports: v.strictObject({ study: identifier }),
  choices: v.strictObject({ study: identifier }),
  choose: v.strictObject({ study: identifier, change: v.partial(reportChoices) }),
  branding: v.strictObject({
    organisation: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
    logo: v.optional(v.nullable(logo)),
    colour: v.optional(v.nullable(colour)),
    footer: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
    /** Null: Kohort's own word; empty: no mark. */
    confidentiality: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(60)))),
  }),
} as const

export type ReportRequest = v.InferOutput<typeof reportRequests.preview>

/** A number that a report says, and what the same protocol gives on the data of today. Words as a report has them. */
export interface MovedNumber {
  /** `eligible`, `available`, `step:<id>` or the key of an area. */
  readonly key: string
  readonly label: string
  readonly then: string
  /** Null where the number is not there any more. */
  readonly now: string | null
}

/** Whether a file is what its evidence makes, and what would be another number today. */
export interface ReportVerification {
  readonly format: Exclude<ReportFormat, 'csv'>
  /**
   * `match`: made again from its evidence it is the same, byte for byte. `altered`: it is another file than its evidence
   * makes. `other-version`: another version of Kohort made it, so that bytes cannot be compared.
   */
  readonly verdict: 'match' | 'altered' | 'other-version'
  readonly sha256: string
  readonly madeBy: string
  readonly language: Language
  /** ISO date of the report. */
  readonly date: string
  readonly studyName: string
  readonly versionName: string
  readonly inputHash: string
  readonly today:
    | {
        readonly kind: 'computed'
        readonly sameInput: boolean
        /** How many numbers were compared. */
        readonly compared: number
        readonly moved: readonly MovedNumber[]
      }
    | { readonly kind: 'refused'; readonly error: Failure }
}

/** A verified file beside the history of this workspace. */
export interface CheckedReport extends ReportVerification {
  /**
   * Instant (ISO) at which the very bytes left this workspace; null where they never did: whoever changes the evidence too can
   * make a file that matches it.
   */
  readonly leftAt: string | null
}

/** What leaves: a report, a registration in the form of a register, or a paper. */
export type ExportedDocument = 'report' | 'registration' | 'paper'

/** A file that has left a study. */
export interface ExportRecord {
  readonly id: string
  readonly study: string
  readonly version: string
  readonly versionName: string
  readonly document: ExportedDocument
  /** Which of its kind: shape of a report, key of a register's format or of a paper. */
  readonly kind: string
  /** `pdf`, `docx`, `xlsx`, `json`, `csv`, `xml` … */
  readonly format: string
  readonly language: Language
  readonly fileName: string
  readonly bytes: number
  /** Hexadecimal SHA-256 of the file. */
  readonly sha256: string
  /** ISO instant. */
  readonly at: string
  /** The frozen estimate behind the numbers; null where the document holds none. */
  readonly estimate: string | null
  /** The entry in the release log; null where the document tells no numbers of people. */
  readonly release: string | null
}

export interface BrandingState {
  readonly branding: KeptBranding
  /** Pixels of the logo; null without one. */
  readonly logoSize: { readonly width: number; readonly height: number } | null
  /** Contrast of the colour with white, 1 to 21; null without one. */
  readonly contrast: number | null
}
