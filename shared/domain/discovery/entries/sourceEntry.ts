import { grains } from '../../counts/count'
import type { CountTableDescription } from '../../sources/countTable'
import type { LocalisedName } from '../../sources/localisedName'
import type { SourceRecord } from '../../sources/sourceRecord'
import { coverage } from '../../terminology/matchCodes'
import { vocabulary } from '../../vocabulary/vocabulary'
import { countryFacet, topicsOfCodes, typeFacet } from '../words/facetValues'
import { catalogueItem, type CatalogueItem } from './catalogueItem'
import { stating, statementSource } from './stating'

const statistics: LocalisedName = { en: 'source of tables', nb: 'kilde til tabeller' }
/** Titles that a statement lists; the others are counted. */
const mostTitles = 8

function listed(tables: readonly CountTableDescription[], language: 'en' | 'nb'): string {
  const titles = [...new Set(tables.map(({ title }) => title[language]))]
  const more = titles.length - mostTitles
  const rest = more > 0 ? [language === 'en' ? `and ${more} more` : `og ${more} til`] : []
  return [...titles.slice(0, mostTitles), ...rest].join('; ')
}

/** Words in both languages, the first letter as it stands. */
function joined(
  keys: readonly string[],
  wordOf: (key: string, language: 'en' | 'nb') => string,
): LocalisedName {
  const text = (language: 'en' | 'nb') => keys.map((key) => wordOf(key, language)).join('; ')
  return { en: text('en'), nb: text('nb') }
}

/** A source of which tables of counts are here, described by these tables. */
export function sourceItem(record: SourceRecord, tables: readonly CountTableDescription[]): CatalogueItem {
  const state = stating(statementSource(record, record.key, null, record.address), {
    asOf: null,
    readOn: record.retrievedAt.slice(0, 10),
    language: 'nb',
  })
  const codes = [
    ...new Set(tables.flatMap(({ concept }) => (concept?.system === 'icd-10' ? concept.codes : []))),
  ]
  const systems = new Set(tables.flatMap(({ concept }) => concept?.system ?? []))
  const years = tables.map(({ lastYear }) => lastYear)
  const counted = grains.filter((grain) => tables.some((table) => table.grain === grain))
  const measured = [...new Set(tables.map(({ measure }) => measure))]
  const levels = [...new Set(tables.map(({ areaLevel }) => areaLevel))]
  const count = tables.length
  return catalogueItem({
    origin: 'source',
    key: record.key,
    name: record.name,
    holder: record.holder.nb,
    line: {
      en: `${count} ${count === 1 ? 'table' : 'tables'} of counts here`,
      nb: `${count} ${count === 1 ? 'tabell' : 'tabeller'} med antall her`,
    },
    codes,
    facets: [
      ...countryFacet(tables.some(({ key }) => /^(scb|nordcan)\//.test(key)) ? null : 'NO'),
      ...topicsOfCodes(coverage(codes).length === 0 ? [] : codes),
      typeFacet(statistics),
    ],
    addresses: [record.address],
    statements: [
      state.say(
        'holds',
        joined(measured, (key, language) => measureWord(key, language)),
      ),
      state.say('tables', { en: listed(tables, 'en'), nb: listed(tables, 'nb') }),
      ...(years.length === 0 ? [] : [state.say('until', alikeYear(Math.max(...years)))]),
      ...(systems.size === 0
        ? []
        : [
            state.say(
              'coding-systems',
              joined([...systems], (key) => (key === 'atc' ? 'ATC' : 'ICD-10')),
            ),
          ]),
      state.say(
        'grain',
        joined(counted, (key, language) => grainWord(key, language)),
      ),
      state.say('coverage', {
        en: joined(levels, levelWord).en,
        nb: joined(levels, levelWord).nb,
      }),
      state.say('controller', record.holder),
      state.say('licence', record.licence),
      ...(record.suppressionRule === null ? [] : [state.say('suppression', record.suppressionRule)]),
      ...state.print('contact', record.address ?? undefined),
    ],
    alsoSearched: tables.flatMap(({ title, caseDefinition }) =>
      [title.en, title.nb, caseDefinition.en, caseDefinition.nb].map((text) => ({
        field: 'text' as const,
        text,
      })),
    ),
  })
}

function alikeYear(year: number): LocalisedName {
  return { en: String(year), nb: String(year) }
}

function measureWord(key: string, language: 'en' | 'nb'): string {
  const words: Readonly<Record<string, { readonly label: string }>> = vocabulary[language].measures
  return words[key]?.label ?? key
}

function grainWord(key: string, language: 'en' | 'nb'): string {
  const words: Readonly<Record<string, { readonly many: string }>> = vocabulary[language].grains
  return words[key]?.many ?? key
}

function levelWord(key: string, language: 'en' | 'nb'): string {
  const words: Readonly<Record<string, { readonly one: string }>> = vocabulary[language].areaLevels
  return words[key]?.one ?? key
}
