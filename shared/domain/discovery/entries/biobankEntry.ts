import type { LocalisedName } from '../../sources/localisedName'
import type { SourceRecord } from '../../sources/sourceRecord'
import type { CatalogueEntry } from '../../sources/starterDataset'
import { chapterRange } from '../../terminology/icd10Chapters'
import { normaliseCode } from '../../terminology/normaliseCode'
import type { EntryCount } from '../entry'
import { countryCode, countryFacet, legalBasisFacet, topicsOfCodes, typeFacet } from '../words/facetValues'
import { printedPhrase } from '../words/printedPhrases'
import { materialFacets, materialsIn } from '../words/readMaterials'
import { isTableOfSamples } from '../words/sampleTable'
import { catalogueItem, type CatalogueItem } from './catalogueItem'
import { countOf, precisionOf, sizeStatement } from './entryCounts'
import { alike, partsOf, statingOf, wholeNumber } from './stating'

const participants: LocalisedName = { en: 'participants', nb: 'deltakere' }
const withSamples: LocalisedName = { en: 'participants with samples', nb: 'deltakere med prøver' }
const ofCommonest: LocalisedName = {
  en: 'samples of the commonest kind',
  nb: 'prøver av det vanligste slaget',
}

/** Codes of a biobank as printed: `G35`, `F00-F03;G30`, a chapter `IX`, `II (breast)`; diseases of the Directory too. */
export function biobankCodes(printed: string | undefined): readonly string[] {
  return partsOf(printed).flatMap((part) => {
    const plain = part.replace(/\s*\(.*\)$/, '').replace(/^urn:miriam:icd:/, '')
    const chapter = chapterRange(plain)
    if (chapter !== null) return [chapter]
    return /^[A-Z]\d\d/.test(plain) ? (normaliseCode('icd-10', plain) ?? []) : []
  })
}

/** Consent, where the note of a biobank names it. */
function consentIn(note: string | undefined): string | undefined {
  return /\bconsent based\b|\bconsented\b/.test(note ?? '') ? 'consent' : undefined
}

/** A biobank or cohort as its host describes it. */
export function biobankEntry(
  entry: CatalogueEntry,
  record: SourceRecord | undefined,
  related: CatalogueItem['related'],
): CatalogueItem {
  const { fields } = entry
  const state = statingOf(entry, record)
  const codes = biobankCodes(fields['diseases'])
  const country = countryCode(fields['country']) ?? 'NO'
  const asOf = entry.year === null ? null : String(entry.year)
  const [people, sampled] = [
    wholeNumber(fields['participants']),
    wholeNumber(fields['participantsWithSamples']),
  ]
  const counts: readonly EntryCount[] = [
    ...(people === null
      ? []
      : [countOf(people, 'persons', participants, precisionOf(people, fields['note']), asOf)]),
    ...(sampled === null
      ? []
      : [
          isTableOfSamples(entry.citation)
            ? countOf(sampled, 'samples', ofCommonest, precisionOf(sampled, fields['note']), asOf)
            : countOf(sampled, 'donors', withSamples, precisionOf(sampled, fields['note']), asOf),
        ]),
  ]
  const type = printedPhrase(fields['type'] ?? '') ?? alike(fields['type'] ?? 'biobank')
  const consent = consentIn(fields['note'])
  return catalogueItem({
    origin: 'biobank',
    key: entry.key,
    name: alike(entry.name),
    holder: fields['host'] ?? null,
    line: type,
    codes,
    place: { country, city: fields['place'] ?? null },
    counts,
    related,
    facets: [
      ...countryFacet(country),
      ...topicsOfCodes(codes),
      ...legalBasisFacet(consent),
      ...materialFacets(materialsIn(fields['materials'])),
      typeFacet(type),
    ],
    addresses: [fields['address']],
    statements: [
      ...state.print('type', fields['type']),
      ...state.print('since', fields['startYear']),
      ...state.print('until', fields['endYear']),
      ...counts.map((count) => sizeStatement(state, count)),
      ...state.print('materials', fields['materials']),
      ...state.print('diseases', fields['diseases']),
      ...state.print('controller', fields['host']),
      ...state.print('legal-basis', consent),
      ...state.print('place', fields['countryArea']),
      ...state.print('note', fields['note']),
      ...state.print('contact', fields['address']),
    ],
  })
}
