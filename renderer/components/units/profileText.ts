import { siteFields, type SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { valueText } from '#shared/domain/sites/words/valueText'
import { language } from '../../composables/useMessages'
import { areaName } from '../data/areaName'
import { textsOf } from './fields/profileRows'

/** What a profile states in a field, in words; areas by their names. */
export function profileText(profile: SiteProfile, key: SiteFieldKey): string {
  const field = siteFields[key]
  const value = profile[key]
  return field.kind === 'areas' && value !== undefined
    ? textsOf(value).map(areaName).join(', ')
    : valueText(field, value, language.value)
}
