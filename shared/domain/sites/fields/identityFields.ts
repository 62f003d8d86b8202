import { areas, choice, choices, point, text } from './fieldKinds'

const identity = { group: 'identity' } as const
const required = { ...identity, need: 'required' } as const
const expected = { ...identity, need: 'expected' } as const
const scope = { group: 'scope', need: 'expected' } as const

/** Who and where the unit is, and which trials it takes. */
export const identityFields = {
  unitName: text(required),
  organisationName: text(required),
  organisationNumber: text(required, 'organisation-number'),
  trust: text(expected),
  trustOrganisationNumber: text(identity, 'organisation-number'),
  healthRegion: choice(expected, 'healthRegion'),
  siteType: choice(expected, 'siteType'),
  address: text(identity),
  city: text(expected),
  coordinates: point(identity),
  areas: areas(identity),
  website: text(identity, 'web-address'),
  therapeuticAreas: choices(scope, 'therapeuticArea'),
  phases: choices(scope, 'phase'),
  populations: choices(scope, 'population'),
} as const
