import * as v from 'valibot'
import type { ReportChoices } from '../documents/report/reportChoices'
import type { ReportModel } from '../documents/report/reportModel'
import { reads, writes } from './operation'
import { reportRequests, type BrandingState, type ExportRecord, type CheckedReport } from './reports'
import type { DocumentHandle } from './transport'

/** What a page may ask about reports, what has left a study, and the looks of documents; part of the one table. */
export const reportOperations = {
  /** The report as data. Nothing is written down, since nothing leaves. */
  'reports.preview': reads<ReportModel>()(reportRequests.preview),
  /**
   * `disclosure`: what to do where the report would tell small numbers of people, together with what the study has released
   * before. `ask` refuses with `would-disclose`; `accept` goes on over warnings; `hide` leaves numbers out.
   */
  'reports.create': reads<DocumentHandle>()(reportRequests.create),
  /** Makes a report again from the evidence inside it, and its estimate from the data of today. */
  'reports.verify': reads<CheckedReport>()(reportRequests.verify),
  /** How a person wants the report of a study; the whole of it where nothing was chosen. */
  'reports.choices': reads<ReportChoices>()(reportRequests.choices),
  /** What is not given stays. */
  'reports.choose': writes<ReportChoices>()(reportRequests.choose),
  /** Every file that has left a study, newest first. */
  'exports.list': reads<readonly ExportRecord[]>()(reportRequests.exports),
  'branding.read': reads<BrandingState>()(v.strictObject({})),
  /** What is not given stays. A logo that is no picture, or a colour that cannot be read on white, is refused. */
  'branding.update': writes<BrandingState>()(reportRequests.branding),
} as const
