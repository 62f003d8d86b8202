import { conductFields } from './conductFields'
import { equipmentFields } from './equipmentFields'
import { siteGroups, type SiteColumn, type SiteField } from './field'
import { identityFields } from './identityFields'
import { peopleFields } from './peopleFields'
import { testingFields } from './testingFields'
import { trialFields } from './trialFields'

/** Every field of a site profile, by its key. Forms, imports, prints, reviews and comparisons are made from it. */
export const siteFields = {
  ...identityFields,
  ...testingFields,
  ...peopleFields,
  ...equipmentFields,
  ...conductFields,
  ...trialFields,
} as const satisfies { readonly [key: string]: SiteField }

export type SiteFieldKey = keyof typeof siteFields

export function isSiteFieldKey(key: string): key is SiteFieldKey {
  return Object.hasOwn(siteFields, key)
}

/** A field with its key; the type forgets which one it is. */
export interface KeyedField {
  readonly key: SiteFieldKey
  readonly field: SiteField
}

const inOrder = (Object.keys(siteFields) as SiteFieldKey[]).map((key): KeyedField => ({
  key,
  field: siteFields[key],
}))

/** All fields in the order of their groups. */
export const fieldList: readonly KeyedField[] = siteGroups.flatMap((group) =>
  inOrder.filter(({ field }) => field.group === group),
)

/** The columns of a field that is a list; none for any other. */
export function columnsOf(field: SiteField): readonly (readonly [string, SiteColumn])[] {
  return field.kind === 'rows' ? Object.entries(field.columns) : []
}
