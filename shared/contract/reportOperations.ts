import * as v from 'valibot'
import { reads, writes } from './operation'
import { reportRequests, type BrandingState, type ExportRecord } from './reports'

/** What a page may ask about what has left a study and the looks of documents; part of the one table. */
export const reportOperations = {
  /** Every file that has left a study, newest first. */
  'exports.list': reads<readonly ExportRecord[]>()(reportRequests.exports),
  'branding.read': reads<BrandingState>()(v.strictObject({})),
  /** What is not given stays. A logo that is no picture, or a colour that cannot be read on white, is refused. */
  'branding.update': writes<BrandingState>()(reportRequests.branding),
} as const
