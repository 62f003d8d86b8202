import type { SiteProfile } from '../../domain/sites/siteProfile'
import { fileNameOf } from '../studyService'

/** Name of a file that is made of a profile, without its extension. */
export function profileFileName({ unitName }: SiteProfile): string {
  return unitName === undefined ? 'site-profile' : fileNameOf(unitName)
}
