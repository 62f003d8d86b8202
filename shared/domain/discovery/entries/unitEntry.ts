import { siteFields, type SiteFieldKey } from '../../sites/fields/siteFields'
import type { SiteProfile } from '../../sites/siteProfile'
import { needOf } from '../../sites/match/needWords'
import { valueText } from '../../sites/words/valueText'
import type { LocalisedName } from '../../sources/localisedName'
import type { EntryPlace } from '../entry'
import type { ItemFacet } from '../search/countFacets'
import type { Statement, StatementField } from '../statement'
import { capabilityFacet } from '../words/capabilityFacets'
import { countryFacet, countyFacet, regionFacet, typeFacet } from '../words/facetValues'
import { catalogueItem, type CatalogueItem } from './catalogueItem'
import type { AreaName } from './siteEntries'
import { alike, stating } from './stating'

/** What a unit states of itself, with who says so and until when it holds. */
export interface DescribedUnit {
  readonly unit: string
  readonly profile: SiteProfile
  /** Words of what it states to have. */
  readonly has: readonly string[]
  readonly place: Omit<EntryPlace, 'country'>
  /** ISO dates. */
  readonly publishedAt: string
  readonly expires: string
  /** False for a profile signed with a key that nobody here knows. */
  readonly signerKnown: boolean
  readonly isCurrent: boolean
}

/** Fields of a profile that are told; names of people and how to reach them are not. */
const told: readonly (readonly [SiteFieldKey, StatementField])[] = [
  ['siteType', 'type'],
  ['therapeuticAreas', 'topic'],
  ['phases', 'holds'],
  ['populations', 'target-groups'],
  ['organisationName', 'controller'],
  ['city', 'place'],
  ['areas', 'coverage'],
  ['testServices', 'services'],
  ['targetGroups', 'target-groups'],
  ['readiness', 'readiness'],
  ['regulationSupport', 'access'],
  ['testingDescription', 'note'],
  ['website', 'contact'],
]

const country: Readonly<Record<string, string>> = {
  norway: 'NO',
  sweden: 'SE',
  denmark: 'DK',
  finland: 'FI',
  iceland: 'IS',
}

function text(profile: SiteProfile, field: SiteFieldKey): LocalisedName | null {
  const value = profile[field]
  if (value === undefined) return null
  return { en: valueText(siteFields[field], value, 'en'), nb: valueText(siteFields[field], value, 'nb') }
}

function topics(profile: SiteProfile): readonly ItemFacet[] {
  return (profile.therapeuticAreas ?? []).flatMap((area) => {
    const label = text({ therapeuticAreas: [area] }, 'therapeuticAreas')
    return label === null ? [] : [{ facet: 'topic' as const, value: `area-${area}`, label }]
  })
}

/** Each level of technology readiness (TRL) that is taken in. */
function readinessLevels({ readiness }: SiteProfile): readonly ItemFacet[] {
  if (readiness === undefined) return []
  return Array.from({ length: 9 }, (_, index) => index + 1)
    .filter((level) => level >= readiness.low && level <= readiness.high)
    .map((level) => ({ facet: 'readiness', value: `trl-${level}`, label: alike(`TRL ${level}`) }))
}

/** A trial unit or testbed whose profile is held here; nothing in it is turned into a no. */
export function unitItem(described: DescribedUnit, nameOf: AreaName): CatalogueItem {
  const { profile, place, signerKnown, isCurrent } = described
  const name = profile.unitName ?? described.unit
  const own: LocalisedName = { en: 'Profile of the unit', nb: 'Enhetens profil' }
  const state = stating(
    { key: null, name: own, citation: null, address: profile.website ?? null },
    { asOf: described.publishedAt.slice(0, 10), readOn: null, language: 'nb' },
  )
  const verified = signerKnown && isCurrent
  const stated: readonly Statement[] = told.flatMap(([field, statement]) => {
    const value = text(profile, field)
    return value === null ? [] : [state.say(statement, value, { verified })]
  })
  const has = described.has.filter((word) => needOf(word) !== null)
  const capabilities = has.map(capabilityFacet)
  const type = text(profile, 'siteType')
  const code = profileCountry(profile)
  return catalogueItem({
    origin: profile.profileKind === 'testbed' ? 'testbed-profile' : 'unit',
    key: described.unit,
    name: alike(name),
    holder: profile.organisationName ?? null,
    line: type ?? { en: 'Trial unit', nb: 'Utprøvingsenhet' },
    place: { ...place, country: code },
    facets: [
      ...countryFacet(code),
      ...topics(profile),
      ...(type === null ? [] : [typeFacet(type)]),
      ...capabilities,
      ...readinessLevels(profile),
      ...regionFacet(place.healthRegion),
      ...countyFacet(place.county, nameOf),
    ],
    addresses: [profile.website],
    statements: [
      ...stated,
      ...(capabilities.length === 0
        ? []
        : [
            state.say(
              'capabilities',
              {
                en: capabilities.map(({ label }) => label.en).join('; '),
                nb: capabilities.map(({ label }) => label.nb).join('; '),
              },
              { verified },
            ),
          ]),
      ...(isCurrent
        ? []
        : [
            state.say(
              'note',
              {
                en: `The profile expired on ${described.expires}`,
                nb: `Profilen gikk ut ${described.expires}`,
              },
              { verified: false },
            ),
          ]),
    ],
  })
}

/** A profile with a Norwegian health region lies in Norway; what states no country otherwise has none. */
function profileCountry(profile: SiteProfile): string | null {
  const stated = profile.country
  if (stated !== undefined) return country[stated] ?? null
  return profile.healthRegion === undefined || profile.healthRegion === 'none' ? null : 'NO'
}
