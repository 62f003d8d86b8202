import { siteGroups, type SiteGroup } from '#shared/domain/sites/fields/field'
import type { SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { fieldsOf } from '../../../units/groupCounts'

/** One field of the profiles: a text for each site, in their order; null where it is not stated. */
export interface ProfileFact {
  readonly key: SiteFieldKey
  readonly values: readonly (string | null)[]
  /** Not all sites with a profile say the same. */
  readonly differs: boolean
}

export interface ProfileFacts {
  readonly group: SiteGroup
  readonly facts: readonly ProfileFact[]
}

/** Profiles side by side, part by part; fields that none of them states are left out. Null: a site without a profile. */
export function profileFacts(
  profiles: readonly (SiteProfile | null)[],
  write: (profile: SiteProfile, key: SiteFieldKey) => string,
): readonly ProfileFacts[] {
  const known = profiles.filter((profile) => profile !== null)
  return siteGroups.flatMap((group) => {
    const facts = fieldsOf(group)
      .filter((key) => known.some((profile) => profile[key] !== undefined))
      .map((key): ProfileFact => {
        const values = profiles.map((profile) =>
          profile === null || profile[key] === undefined ? null : write(profile, key),
        )
        const told = values.filter((_, index) => profiles[index] !== null)
        return { key, values, differs: new Set(told).size > 1 }
      })
    return facts.length === 0 ? [] : [{ group, facts }]
  })
}
