import type { SiteProfile } from '../siteProfile'
import { siteGroups, type FieldNeed, type SiteGroup } from './field'
import type { OptionOf } from './options'
import { fieldList, type KeyedField, type SiteFieldKey } from './siteFields'

/** A trial unit or a testbed: both state fields of one catalogue, and are looked for with the same words. */
export type ProfileKind = OptionOf<'profileKind'>

export function kindOfProfile({ profileKind = 'trial-unit' }: Pick<SiteProfile, 'profileKind'>): ProfileKind {
  return profileKind
}

/** Parts that only those who run trials have. */
const partsOfTrialUnits: ReadonlySet<SiteGroup> = new Set([
  'staff',
  'pharmacy',
  'monitoring',
  'start-up',
  'trials',
  'recruitment',
])

const needsOfTestbeds: ReadonlyMap<SiteFieldKey, FieldNeed> = new Map<SiteFieldKey, FieldNeed>([
  ['trust', 'optional'],
  ['healthRegion', 'optional'],
  ['siteType', 'optional'],
  ['therapeuticAreas', 'optional'],
  ['phases', 'optional'],
  ['populations', 'optional'],
  ['languages', 'optional'],
  ['country', 'expected'],
  ['settings', 'expected'],
  ['technologies', 'expected'],
  ['testServices', 'expected'],
  ['targetGroups', 'expected'],
  ['readiness', 'expected'],
  ['regulationSupport', 'expected'],
])

/** Parts of a profile of this kind, in order. */
export function groupsOfKind(kind: ProfileKind): readonly SiteGroup[] {
  return kind === 'testbed' ? siteGroups.filter((group) => !partsOfTrialUnits.has(group)) : siteGroups
}

function asTestbedsNeedIt({ key, field }: KeyedField): KeyedField {
  const need = needsOfTestbeds.get(key)
  return need === undefined ? { key, field } : { key, field: { ...field, need } }
}

const fieldsOfTestbeds = fieldList
  .filter(({ field }) => !partsOfTrialUnits.has(field.group))
  .map(asTestbedsNeedIt)

/** Fields of a profile of this kind with how much it needs them, in the order of their parts. */
export function fieldsOfKind(kind: ProfileKind): readonly KeyedField[] {
  return kind === 'testbed' ? fieldsOfTestbeds : fieldList
}

/** What a profile states of the fields of its kind: a draft keeps others, which are not published with it. */
export function statedOfKind(profile: SiteProfile): SiteProfile {
  const known = new Set<string>(fieldsOfKind(kindOfProfile(profile)).map(({ key }) => key))
  // Keys of the profile are keys of fields: its schema takes no others.
  return Object.fromEntries(Object.entries(profile).filter(([key]) => known.has(key))) as SiteProfile
}
