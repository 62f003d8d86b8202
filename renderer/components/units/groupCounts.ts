import type { SiteGroup } from '#shared/domain/sites/fields/field'
import { groupsOfKind, kindOfProfile } from '#shared/domain/sites/fields/profileKinds'
import { fieldList, siteFields, type SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import type { SiteFinding } from '#shared/domain/sites/siteFinding'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'

export interface GroupCount {
  readonly group: SiteGroup
  readonly fields: number
  readonly stated: number
  readonly errors: number
  readonly warnings: number
}

/** How much of each part of a profile is stated, and what is to be looked at in it; `unfit` are fields that hold what cannot be saved. */
export function groupCounts(
  profile: SiteProfile,
  findings: readonly SiteFinding[],
  unfit: ReadonlySet<SiteFieldKey> = new Set(),
): readonly GroupCount[] {
  return groupsOfKind(kindOfProfile(profile)).map((group) => {
    const fields = fieldsOf(group)
    const own = findings.filter(({ field }) => siteFields[field].group === group)
    return {
      group,
      fields: fields.length,
      stated: fields.filter((key) => profile[key] !== undefined).length,
      errors:
        own.filter(({ severity }) => severity === 'error').length +
        fields.filter((key) => unfit.has(key)).length,
      warnings: own.filter(({ severity }) => severity === 'warning').length,
    }
  })
}

export function fieldsOf(group: SiteGroup): readonly SiteFieldKey[] {
  return fieldList.flatMap(({ key, field }) => (field.group === group ? [key] : []))
}
