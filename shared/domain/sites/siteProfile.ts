import * as v from 'valibot'
import { entriesOf } from './fields/fieldKinds'
import { siteFields } from './fields/siteFields'

/** What a unit says about itself. A field that is left out is not stated; it is never zero or no. */
export const siteProfile = v.strictObject(entriesOf(siteFields))

export type SiteProfile = v.InferOutput<typeof siteProfile>
