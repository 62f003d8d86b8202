import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { ctisSections } from '../fields/ctisFields'
import type { CtisField, CtisSection } from '../fields/fieldRow'
import { countryDrafts } from '../map/countries'
import { criteriaDrafts } from '../map/criteria'
import { draft, joined, type Draft } from '../map/draft'
import { identifierDrafts } from '../map/identifiers'
import { populationDrafts } from '../map/population'
import { isProductKey, productsDrafts } from '../map/products'
import { protocolDrafts } from '../map/protocol'
import { memberStateDocuments, siteKeys, sitesDrafts } from '../map/sites'
import { sponsorDrafts } from '../map/sponsor'
import { trialDrafts } from '../map/trial'
import type { CtisEntry, CtisItem, CtisSheet, EntryState, FilledField } from './ctisSheet'

/** Notes on what was changed since an earlier application: a first one has none. */
const changeNotes: ReadonlySet<string> = new Set([
  'CT03.01.06.05',
  'CT03.02.10',
  'CT03.03.03',
  'CT03.04.03',
  'CT03.05.05',
  'CT03.06.02',
  'CT.04.14',
  'CT05.18',
])

function stateOf(field: CtisField, { value, need }: Draft, isDrafted: boolean): EntryState {
  if (value !== null) {
    return field.limit !== null && String(value).length > field.limit ? 'too-long' : 'filled'
  }
  if (need === 'required') return 'missing'
  if (need === 'not-applicable' || changeNotes.has(field.key)) return 'not-applicable'
  if (need === 'person') return 'by-person'
  if (field.conformance === 'read-only') return 'read-only'
  if (field.conformance !== 'mandatory') return 'empty'
  return isDrafted ? 'missing' : 'by-person'
}

function entryOf(field: CtisField, given: Draft, isDrafted: boolean): CtisEntry {
  const { of, value, code, path } = given
  return { of, value, code, path, state: stateOf(field, given, isDrafted) }
}

/** Items that every one of which has the field, filled in or not. */
function holdersOf(key: string, section: CtisSection, items: readonly CtisItem[]): readonly string[] {
  const kind = isProductKey(key)
    ? 'product'
    : siteKeys.includes(key)
      ? 'site'
      : memberStateDocuments.includes(key)
        ? 'country'
        : null
  if (kind === null) return section.part === 'part-2' ? [] : ['']
  const holders = items.filter((item) => item.kind === kind).map((item) => item.key)
  return holders.length === 0 ? [''] : holders
}

function fillField(
  section: CtisSection,
  field: CtisField,
  own: readonly Draft[],
  items: readonly CtisItem[],
): FilledField {
  const holders = holdersOf(field.key, section, items)
  const isHeld = holders.some((of) => of !== '')
  const missing = (isHeld ? holders : own.length > 0 ? [] : ['']).filter(
    (of) => !own.some((given) => given.of === of),
  )
  const given = [
    ...own.map((one) => entryOf(field, one, true)),
    ...missing.map((of) => entryOf(field, draft(field.key, null, '', { of }), false)),
  ]
  const order = new Map(items.map(({ key }, index) => [key, index]))
  return {
    section,
    field,
    entries: given.toSorted((one, other) => (order.get(one.of) ?? -1) - (order.get(other.of) ?? -1)),
  }
}

/** Every field of CTIS with what a record has for it, in the order of CTIS. */
export function fillSheet(record: RegistrationRecord): CtisSheet {
  const all = joined(
    countryDrafts(record),
    identifierDrafts(record),
    trialDrafts(record),
    criteriaDrafts(record),
    populationDrafts(record),
    protocolDrafts(record),
    sponsorDrafts(record),
    productsDrafts(record),
    sitesDrafts(record),
  )
  const drafts = new Map<string, Draft[]>()
  for (const one of all.drafts) {
    const others = drafts.get(one.key)
    if (others === undefined) drafts.set(one.key, [one])
    else others.push(one)
  }
  return {
    items: all.items,
    fields: ctisSections.flatMap((section) =>
      section.fields.map((field) => fillField(section, field, drafts.get(field.key) ?? [], all.items)),
    ),
  }
}
