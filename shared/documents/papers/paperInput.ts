import type { EffectiveValues } from '../../domain/papers/effectiveValues'
import type { PaperKey } from '../../domain/papers/paperField'
import type { RequestAnswer } from '../../domain/papers/requestAnswers'
import type { Language } from '../../domain/studies/protocol'
import type { Branding } from '../textDocument/textDocument'
import type { OfferedEntry, PaperSite, TestbedsOfPaper } from './paperSource'

/** What the forecast expects of a site by the deadline; `hidden` where it may not be shown, null where there is none. */
export type ExpectedAtSite =
  { readonly mean: number; readonly p10: number; readonly p90: number } | 'hidden' | null

/**
 * By site; null where no forecast could be made, `withheld` where it would tell small numbers together with what the study has
 * released before.
 */
export type ExpectedAtSites = ReadonlyMap<string, ExpectedAtSite> | 'withheld' | null

/** Everything a paper is written from. The same input always makes the same file. */
export interface PaperInput {
  readonly paper: PaperKey
  readonly values: EffectiveValues
  readonly language: Language
  /** ISO date of the paper. */
  readonly date: string
  readonly studyName: string
  readonly versionName: string
  readonly author: string
  readonly organisation: string
  readonly branding: Branding | null
  readonly applicationVersion: string
  /** Errors that are left: the paper says that it is a draft. */
  readonly missing: number
  /** The same of the form of one site, by site: its own errors and those of the trial. */
  readonly missingAt: ReadonlyMap<string, number>
  readonly sites: readonly PaperSite[]
  readonly offered: readonly OfferedEntry[]
  readonly answers: readonly RequestAnswer[]
  readonly expected: ExpectedAtSites
  readonly areaName: (key: string) => string
  /** Left out of all papers but the enquiry to testbeds. */
  readonly testbeds?: TestbedsOfPaper
}
