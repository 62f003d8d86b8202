import { formatIsoDate } from '../../counts/formatIsoDate'
import { optionLabel, siteWords, useWords } from '../../sites/words/siteWords'
import type { Language } from '../../studies/protocol'
import { infrastructure, wordFacets, type ListedFacet } from '../facets'
import type { ItemMatch } from '../match/matchNeed'
import type { NeedItem } from '../need/needItems'
import type { TestbedOffer } from '../offers/testbedOffer'
import { testbedWords } from './testbedWords'

/** What a word of a list is called; the word itself where it has no name. */
export function wordLabel(facet: ListedFacet, word: string, language: Language): string {
  if (facet !== 'infrastructure') return optionLabel(wordFacets[facet], word, language)
  const known = infrastructure.find((each) => each === word)
  return known === undefined ? word : useWords[language].capabilities[known]
}

/** One thing that is asked for, in words. */
export function itemText(item: NeedItem, language: Language): string {
  const words = testbedWords[language]
  const day = (iso: string) => formatIsoDate(iso, language, 'short')
  const either = (labels: readonly string[]) => labels.join(` ${words.or} `)
  switch (item.facet) {
    case 'countries':
      return either(item.words.map((word) => optionLabel('country', word, language)))
    case 'areas':
      return either(item.words.map((word) => words.areas[word]))
    case 'readiness':
      return words.levels(item.low, item.high)
    case 'period':
      return words.period(day(item.from), day(item.to))
    default:
      return wordLabel(item.facet, item.word, language)
  }
}

/** One thing that is asked for with the part of the need that it belongs to. */
export function needLine(item: NeedItem, language: Language): string {
  return `${testbedWords[language].facets[item.facet]}: ${itemText(item, language)}`
}

/** Why one thing is met or not, with what the place says where that is known. */
export function matchText(
  { item, reason, basis }: ItemMatch,
  offer: TestbedOffer,
  language: Language,
): string {
  const words = testbedWords[language]
  const [said] = [
    basis?.kind === 'text' ? `“${basis.text}”` : null,
    basis?.kind === 'field' ? siteWords[language].fields[basis.field].label : null,
  ].filter((text) => text !== null)
  if (said !== undefined) return language === 'nb' ? said.replace('“', '«').replace('”', '»') : said
  if (item.facet === 'readiness' && offer.readiness !== null)
    return `${words.reasons[reason]} ${words.levels(offer.readiness.low, offer.readiness.high)}`
  if (item.facet === 'readiness' && offer.ownReadiness !== null)
    return `${words.reasons[reason]} (${words.ownLevel(offer.ownReadiness)})`
  if (item.facet === 'countries' && reason !== 'not-stated')
    return offer.countries.map((country) => optionLabel('country', country, language)).join(', ')
  if (item.facet === 'areas' && reason !== 'not-stated' && offer.city !== null) return offer.city
  return words.reasons[reason]
}

/** What a place is asked about one thing that it does not state. */
export function questionText(item: NeedItem, language: Language): string {
  return testbedWords[language].questions[item.facet](itemText(item, language))
}
