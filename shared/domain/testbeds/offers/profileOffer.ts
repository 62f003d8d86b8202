import { entryIdOf } from '../../discovery/entryId'
import type { SiteFieldKey } from '../../sites/fields/siteFields'
import { capabilities } from '../../sites/match/capabilities'
import type { SiteProfile } from '../../sites/siteProfile'
import { infrastructure, wordFacetKeys, type ListedFacet } from '../facets'
import { placeOfTown } from './places'
import { oncePerWord } from './readPhrases'
import type { StatedWord, TestbedOffer } from './testbedOffer'

type Settings = NonNullable<SiteProfile['settings']>[number]

/** Counties that lie north of the Arctic Circle as a whole: Troms and Finnmark; with the latitude of their southernmost town. */
const arcticCounties: ReadonlyMap<string, number> = new Map([
  ['county:55', 68.8],
  ['county:56', 69.97],
])

function listed(profile: SiteProfile): readonly StatedWord[] {
  return wordFacetKeys.flatMap((facet) => {
    const words: readonly string[] = profile[facet] ?? []
    return words.map((word): StatedWord => ({
      facet,
      word,
      has: true,
      basis: { kind: 'field', field: facet },
    }))
  })
}

/** Settings that other fields of a profile state without naming them. */
function settingsOf(profile: SiteProfile): readonly StatedWord[] {
  const has = (word: Settings, field: SiteFieldKey, is: boolean | undefined): readonly StatedWord[] =>
    is === undefined ? [] : [{ facet: 'settings', word, has: is, basis: { kind: 'field', field } }]
  const onlyIf = (is: boolean): true | undefined => (is ? true : undefined)
  const { siteType, laboratory, therapeuticAreas } = profile
  return [
    ...has('hospital', 'siteType', onlyIf(siteType === 'hospital' || siteType === 'university-hospital')),
    ...has('municipality', 'siteType', onlyIf(siteType === 'primary-care')),
    ...has('laboratory-setting', 'laboratory', onlyIf(laboratory === 'own-laboratory')),
    ...has('imaging', 'mri', onlyIf((profile.mri ?? []).some(({ scanners }) => scanners !== 0))),
    ...has('radiopharma', 'radiopharmacy', profile.radiopharmacy),
    ...has('arctic-medicine', 'arcticCare', profile.arcticCare),
    ...has('emergency', 'emergencyDepartment', profile.emergencyDepartment),
    ...has('digital-care', 'remoteVisits', onlyIf(profile.remoteVisits === true)),
    ...has('sensors', 'wearables', onlyIf(profile.wearables === true)),
    ...has(
      'rehabilitation-setting',
      'therapeuticAreas',
      onlyIf((therapeuticAreas ?? []).includes('rehabilitation')),
    ),
    ...has('simulation', 'simulationRooms', onlyIf(profile.simulationRooms === true)),
  ]
}

/** What the kinds of trials and the populations of a trial unit say in the words of tests. */
function fromTrials({ phases = [], populations = [] }: SiteProfile): readonly StatedWord[] {
  const word = (facet: ListedFacet, said: string, field: SiteFieldKey): StatedWord => ({
    facet,
    word: said,
    has: true,
    basis: { kind: 'field', field },
  })
  return [
    ...(phases.includes('medical-device')
      ? [
          word('technologies', 'device', 'phases'),
          word('regulationSupport', 'mdr-clinical-investigation', 'phases'),
        ]
      : []),
    ...(populations.includes('older-adult') ? [word('targetGroups', 'older-people', 'populations')] : []),
    ...(populations.includes('paediatric') ? [word('targetGroups', 'children', 'populations')] : []),
    ...(populations.includes('healthy-volunteer')
      ? [word('targetGroups', 'healthy-people', 'populations')]
      : []),
  ]
}

function infrastructureOf(profile: SiteProfile): readonly StatedWord[] {
  return infrastructure.flatMap((word): readonly StatedWord[] => {
    const { has, field } = capabilities[word](profile)
    return has === null ? [] : [{ facet: 'infrastructure', word, has, basis: { kind: 'field', field } }]
  })
}

function placeOf({ coordinates, city, areas = [], healthRegion }: SiteProfile) {
  const town = city === undefined ? null : placeOfTown(city)
  const [first, ...more] = areas
  const county = first !== undefined && more.length === 0 ? arcticCounties.get(first) : undefined
  return {
    latitude: coordinates?.latitude ?? town?.latitude ?? county ?? null,
    healthRegion: healthRegion ?? town?.healthRegion ?? null,
  }
}

/** A profile as it was published: whose it is, and when. */
export interface PublishedOffer {
  /** Identifier that it carries through all its versions. */
  readonly unit: string
  /** ISO instant. */
  readonly publishedAt: string
  readonly profile: SiteProfile
}

/** What a testbed or a trial unit says of itself. A list that it states is whole: what is not in it is not there. */
export function profileOffer({ unit, publishedAt, profile }: PublishedOffer): TestbedOffer {
  const { country, healthRegion, readiness, testingFrom, testingTo } = profile
  const isTestbed = profile.profileKind === 'testbed'
  const origin = isTestbed ? 'testbed-profile' : 'unit'
  const inRegion = healthRegion !== undefined && healthRegion !== 'none'
  // Health regions are Norwegian; so are the organisation numbers of units that run trials.
  const countries = country === undefined ? (inRegion ? (['norway'] as const) : []) : [country]
  const sound = readiness !== undefined && readiness.low <= readiness.high
  return {
    entry: entryIdOf(origin, unit),
    origin,
    name: profile.unitName ?? '',
    host: profile.organisationName ?? null,
    city: profile.city ?? null,
    countries,
    ...placeOf(profile),
    // What a list states itself comes before what other fields tell.
    stated: oncePerWord([
      ...listed(profile),
      ...settingsOf(profile),
      ...fromTrials(profile),
      ...infrastructureOf(profile),
    ]),
    whole: wordFacetKeys.filter((facet) => profile[facet] !== undefined),
    readiness: sound ? readiness : null,
    ownReadiness: null,
    free:
      testingFrom === undefined && testingTo === undefined
        ? null
        : { from: testingFrom ?? null, to: testingTo ?? null },
    confirmed: publishedAt.slice(0, 10),
    statusNote: null,
    texts: [
      ...(profile.testingDescription === undefined
        ? []
        : [{ kind: 'description' as const, text: profile.testingDescription }]),
      ...(profile.testingInfrastructure === undefined
        ? []
        : [{ kind: 'infrastructure' as const, text: profile.testingInfrastructure.join('; ') }]),
    ],
    address: profile.website ?? null,
    citation: null,
  }
}
