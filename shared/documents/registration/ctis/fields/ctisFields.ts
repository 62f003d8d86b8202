import { advancedTherapyFields } from './advancedTherapyFields'
import { dossierFields } from './dossierFields'
import type { CtisField, CtisSection } from './fieldRow'
import { identifierFields } from './identifierFields'
import { memberStateFields } from './memberStateFields'
import { productFields } from './productFields'
import { protocolFields } from './protocolFields'
import { siteFields } from './siteFields'
import { sponsorFields } from './sponsorFields'
import { trialFields } from './trialFields'

/**
 * Where the list of fields is from: CDISC DDF-RA, `Documents/Mappings/ctis_mapping.xlsx` (CC-BY-4.0), which maps the
 * fields of CTIS as of 30 April 2024. Numbers, conformance, limits and lists are taken from there; names and sections
 * are our own words.
 */
export const ctisEdition = {
  en: 'Fields of CTIS as of 30 April 2024',
  nb: 'Feltene i CTIS per 30. april 2024',
} as const

/** All fields in the order of CTIS. */
export const ctisSections: readonly CtisSection[] = [
  ...memberStateFields,
  ...identifierFields,
  ...trialFields,
  ...protocolFields,
  ...sponsorFields,
  ...productFields,
  ...advancedTherapyFields,
  ...dossierFields,
  ...siteFields,
]

const fieldByKey: ReadonlyMap<string, CtisField> = new Map(
  ctisSections.flatMap(({ fields }) => fields.map((field) => [field.key, field] as const)),
)

/** Throws on a key that CTIS does not have: keys are written in the program, never read. */
export function ctisField(key: string): CtisField {
  const field = fieldByKey.get(key)
  if (field === undefined) throw new Error(`CTIS has no field ${key}.`)
  return field
}

export function isCtisField(key: string): boolean {
  return fieldByKey.has(key)
}

/** What CTIS calls the field: the key without what tells apart fields under one number. */
export function ctisNumber(key: string): string {
  return key.replace(/\/.*$/, '')
}
