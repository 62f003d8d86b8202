import type { LocalisedName } from '../../sources/localisedName'
import type { SourceRecord } from '../../sources/sourceRecord'
import type { CatalogueEntry } from '../../sources/starterDataset'
import type { EntryCount } from '../entry'
import { topicsOfCodes } from '../words/facetValues'
import { biobankCodes } from './biobankEntry'
import { catalogueItem, type CatalogueItem } from './catalogueItem'
import { boundedCount, countOf, precisionOf, sizeStatement } from './entryCounts'
import { statingOf, wholeNumber } from './stating'

const records: LocalisedName = { en: 'records', nb: 'poster' }
const individuals: LocalisedName = { en: 'individuals', nb: 'personer' }

/** Access rights of the EU's vocabulary. */
const rights: Readonly<Record<string, LocalisedName>> = {
  PUBLIC: { en: 'Open to all', nb: 'Åpent for alle' },
  RESTRICTED: { en: 'Restricted', nb: 'Begrenset tilgang' },
  NON_PUBLIC: { en: 'Not public', nb: 'Ikke allment tilgjengelig' },
}

/** Individuals are counted; records are of no grain that could be compared, and are only told. */
function datasetCounts({ fields, year }: CatalogueEntry): readonly EntryCount[] {
  const asOf = fields['modified']?.slice(0, 10) ?? (year === null ? null : String(year))
  const value = wholeNumber(fields['individuals'])
  if (value !== null) return [countOf(value, 'persons', individuals, precisionOf(value, undefined), asOf)]
  const least = wholeNumber(fields['individualsFrom'])
  return least === null
    ? []
    : [boundedCount(least, wholeNumber(fields['individualsTo']), 'persons', individuals, 'floored', asOf)]
}

/** A dataset that its publisher described (HealthDCAT-AP, DCAT-AP-NO). */
export function datasetItem(entry: CatalogueEntry, record: SourceRecord | undefined): CatalogueItem {
  const { fields } = entry
  const state = statingOf(entry, record, 'other')
  const printed = fields['accessRights']?.toUpperCase()
  const right = printed !== undefined && Object.hasOwn(rights, printed) ? rights[printed] : undefined
  const codes = biobankCodes(fields['codes'])
  const counts = datasetCounts(entry)
  const { ageFrom, ageTo } = fields
  return catalogueItem({
    origin: 'dataset',
    key: entry.key,
    name: { en: fields['nameEnglish'] ?? entry.name, nb: entry.name },
    holder: fields['publisher'] ?? null,
    line: { en: 'Described dataset', nb: 'Beskrevet datasett' },
    codes,
    counts,
    facets: [
      ...topicsOfCodes(codes),
      ...(right === undefined || printed === undefined
        ? []
        : [{ facet: 'access' as const, value: printed.toLowerCase().replace('_', '-'), label: right }]),
    ],
    addresses: [fields['address'], fields['landingPage']],
    statements: [
      ...state.print('holds', fields['description']),
      ...state.print('topic', fields['keywords']),
      ...state.print('codes', fields['codes']),
      ...state.print('since', fields['coveredFrom']),
      ...state.print('until', fields['coveredTo']),
      ...counts.map((count) => sizeStatement(state, count)),
      ...state.print('size', fields['records'], { about: records }),
      ...state.print('coverage', fields['population']),
      ...state.print('coding-systems', fields['codingSystems']),
      ...(ageFrom === undefined && ageTo === undefined
        ? []
        : state.print('ages', `${ageFrom ?? '…'}–${ageTo ?? '…'}`)),
      ...state.print('controller', fields['publisher']),
      ...(right === undefined ? state.print('access', fields['accessRights']) : [state.say('access', right)]),
      ...state.print('contact', fields['accessBody'] ?? fields['landingPage'] ?? fields['address']),
    ],
    alsoSearched:
      fields['healthCategories'] === undefined ? [] : [{ field: 'topic', text: fields['healthCategories'] }],
  })
}
