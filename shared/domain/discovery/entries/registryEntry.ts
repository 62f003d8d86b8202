import { formatStatedShare } from '../../counts/formatNumber'
import type { SourceRecord } from '../../sources/sourceRecord'
import type { CatalogueEntry } from '../../sources/starterDataset'
import { allIcd10, chapterRange } from '../../terminology/icd10Chapters'
import { normaliseCode } from '../../terminology/normaliseCode'
import type { Statement, StatementField } from '../statement'
import { countryFacet, coverageStated, legalBasisFacet, topicsOfCodes, typeFacet } from '../words/facetValues'
import { printedPhrase } from '../words/printedPhrases'
import { catalogueItem, type CatalogueItem } from './catalogueItem'
import { countOf, precisionOf, sizeStatement } from './entryCounts'
import { platformFacet, platformStatements } from './platformPhase'
import { alike, statingOf, unverifiedCells, wholeNumber, type Stating } from './stating'

/** Which statement a cell that is not verified belongs to. */
const fieldsOfCells: ReadonlyMap<string, StatementField> = new Map([
  ['dataController', 'controller'],
  ['startYear', 'since'],
  ['consent', 'legal-basis'],
  ['topic', 'topic'],
])

/** The codes of a registry as printed: `all`, `XV;XVI`, `IX (I61,I63,I64)`, of which the narrower ones stand. */
export function registryCodes(printed: string | undefined): readonly string[] {
  if (printed === undefined) return []
  if (printed === 'all') return [allIcd10]
  return printed.split(';').flatMap((part) => {
    const [, numeral = '', narrower] = /^\s*([IVX]+)\s*(?:\(([^)]*)\))?\s*$/.exec(part) ?? []
    const codes = (narrower ?? '').split(',').flatMap((code) => normaliseCode('icd-10', code.trim()) ?? [])
    return codes.length > 0 ? codes : (chapterRange(numeral) ?? [])
  })
}

/** What the number of cases counts, as far as the note beside it says so. */
function grainOf(note: string | undefined) {
  return /\b(new|cases|stays|checks|operations|procedures|diag)/.test(note ?? '')
    ? ('cases' as const)
    : ('persons' as const)
}

function coverageOf({ fields }: CatalogueEntry, { say, print }: Stating): readonly Statement[] {
  const percent = fields['coveragePercent']
  const basis = fields['coverageBasis']
  if (percent === undefined || !/^\d+(\.\d+)?$/.test(percent)) return print('coverage', basis)
  const share = (language: 'en' | 'nb') => formatStatedShare(Number(percent) / 100, language)
  return [
    say(
      'coverage',
      { en: share('en'), nb: share('nb') },
      {
        basis: basis === undefined ? null : (printedPhrase(basis) ?? alike(basis)),
        asOf: fields['coverageYear'] ?? null,
      },
    ),
  ]
}

/** A registry of the phase list. `history`: what became of the platform that the phases were of. */
export function registryEntry(
  entry: CatalogueEntry,
  record: SourceRecord | undefined,
  history: readonly Statement[],
): CatalogueItem {
  const { fields } = entry
  const state = statingOf(entry, record)
  const codes = registryCodes(fields['icd10Chapters'])
  const type = printedPhrase(fields['kind'] ?? '')
  const topic =
    fields['topic'] === undefined ? null : (printedPhrase(fields['topic']) ?? alike(fields['topic']))
  const cases = wholeNumber(fields['cases'])
  const note = fields['casesNote']
  const asOf = /\b(19|20)\d\d\b/.exec(note ?? '')?.[0] ?? null
  const what = note === undefined ? null : (printedPhrase(note) ?? alike(note))
  const count =
    cases === null || what === null
      ? null
      : countOf(cases, grainOf(note), what, precisionOf(cases, note), asOf)
  const line = {
    en: [fields['kind'], fields['topic']].filter((part) => part !== undefined).join(': '),
    nb: [type?.nb, topic?.nb].filter((part) => part !== undefined).join(': '),
  }
  const coverage = coverageOf(entry, state)
  return catalogueItem({
    origin: 'registry',
    key: entry.key,
    name: { en: fields['nameEnglish'] ?? entry.name, nb: entry.name },
    short: fields['short'] ?? null,
    holder: fields['dataController'] ?? null,
    line,
    codes,
    place: { country: 'NO' },
    counts: count === null ? [] : [count],
    facets: [
      ...countryFacet('NO'),
      ...topicsOfCodes(codes),
      ...platformFacet(fields['hapPhaseEn']),
      ...(coverage.length > 0 ? [coverageStated] : []),
      ...legalBasisFacet(fields['consent']),
      ...(type === null ? [] : [typeFacet(type)]),
    ],
    statements: [
      ...(topic === null ? [] : [state.say('holds', topic)]),
      ...state.print('type', fields['kind']),
      ...state.print('codes', codes.length === 0 ? undefined : fields['icd10Chapters']),
      ...state.print('since', fields['startYear']),
      ...(count === null ? state.print('size', note) : [sizeStatement(state, count)]),
      ...coverage,
      ...state.print('controller', fields['dataController']),
      ...state.print('legal-basis', fields['consent']),
      ...platformStatements(fields['hapPhase'], fields['hapPhaseEn'], state),
      ...history,
      ...unverifiedCells(entry).flatMap((cell) => {
        const field = fieldsOfCells.get(cell)
        return field === undefined || (field === 'topic' && topic !== null) ? [] : [state.leaveOut(field)]
      }),
    ],
  })
}
