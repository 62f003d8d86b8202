import * as v from 'valibot'
import { optionLabel, useWords } from '../../sites/words/siteWords'
import { options } from '../../sites/fields/options'
import { foldText } from '../../terminology/foldText'
import { infrastructure, wordFacetKeys, wordFacets } from '../facets'
import { monthNames, readPeriod } from './readPeriod'
import { emptyWords, synonyms, type FacetWord } from './synonyms'
import { needLimits, testbedNeed, type TestbedNeed } from './testbedNeed'

/** What was understood of a described need, and what was not. */
export interface ReadNeed {
  readonly need: TestbedNeed
  /** Words that ask for something and that nobody here knows, as they were typed. */
  readonly unread: readonly string[]
}

interface Phrase {
  readonly words: readonly string[]
  readonly means: Readonly<{ facet: string; word: string }>
}

const languages = ['en', 'nb'] as const

/** Names of all words in both languages, and what people write in their place; longer phrases first. */
const phrases: readonly Phrase[] = [
  ...synonyms.flatMap(([facet, word, texts]) => texts.map((text) => ({ text, facet, word }))),
  ...languages.flatMap((language) => [
    ...wordFacetKeys.flatMap((facet) =>
      options[wordFacets[facet]].map((word) => ({
        text: optionLabel(wordFacets[facet], word, language),
        facet,
        word,
      })),
    ),
    ...options.country.map((word) => ({
      text: optionLabel('country', word, language),
      facet: 'countries' as const,
      word,
    })),
    ...infrastructure.map((word) => ({
      text: useWords[language].capabilities[word],
      facet: 'infrastructure' as const,
      word,
    })),
  ]),
]
  .map(({ text, facet, word }) => ({ words: foldText(text).split(' '), means: { facet, word } }))
  .filter(({ words }) => words.join('') !== '' && words.join(' ') !== 'other' && words.join(' ') !== 'annet')
  .sort((one, other) => other.words.length - one.words.length)

const ignored: ReadonlySet<string> = new Set([...foldText(emptyWords).split(' '), ...monthNames])

/** Shortest beginning of a word that stands for the whole with an ending: `sensor` for `sensorer`, not `ki` for `kildeliste`. */
const shortestStem = 5
const longestEnding = 3

function isForm(word: string, of: string): boolean {
  if (word === of) return true
  return of.length >= shortestStem && word.startsWith(of) && word.length - of.length <= longestEnding
}

/** Levels as people write them: `TRL 4`, `TRL 4-6`, `TRL 4 to 6`. */
function readinessIn(text: string): TestbedNeed['readiness'] {
  const found = /\btrl\s*-?\s*([1-9])(?:\s*(?:-|–|—|to|til)\s*(?:trl\s*)?([1-9]))?\b/i.exec(text)
  if (found === null) return null
  const [one, other] = [Number(found[1]), Number(found[2] ?? found[1])]
  return { low: Math.min(one, other), high: Math.max(one, other) }
}

/** Reads a need as people describe it, in either language. What is not known is named, and asks for nothing. Pure. */
export function readNeed(typedText: string): ReadNeed {
  const text = typedText.slice(0, needLimits.text)
  const typed = text.split(/[\s,.;:()!?/]+/).filter((part) => foldText(part) !== '')
  const words = typed.flatMap((part) =>
    foldText(part)
      .split(' ')
      .map((word) => ({ word, part })),
  )
  const taken = words.map(() => false)
  const found: { at: number; means: Phrase['means'] }[] = []
  for (const phrase of phrases) {
    const { length } = phrase.words
    for (let at = 0; at + length <= words.length; at += 1) {
      const fits = phrase.words.every((of, index) => {
        const candidate = words[at + index]
        if (candidate === undefined || taken[at + index] === true) return false
        // Only the last word of a phrase takes an ending.
        return index === length - 1 ? isForm(candidate.word, of) : candidate.word === of
      })
      if (!fits) continue
      taken.fill(true, at, at + length)
      found.push({ at, means: phrase.means })
    }
  }
  const ofFacet = (facet: FacetWord['facet']) => [
    ...new Set(
      found
        .filter(({ means }) => means.facet === facet)
        .sort((one, other) => one.at - other.at)
        .map(({ means }) => means.word),
    ),
  ]
  const unread = words
    .filter(
      ({ word }, index) => taken[index] === false && !ignored.has(word) && !/^(trl|[qk]?\d+)$/.test(word),
    )
    .map(({ part }) => part)
  return {
    need: v.parse(testbedNeed, {
      text,
      ...Object.fromEntries(wordFacetKeys.map((facet) => [facet, ofFacet(facet)])),
      infrastructure: ofFacet('infrastructure'),
      countries: ofFacet('countries'),
      areas: ofFacet('areas'),
      readiness: readinessIn(text),
      period: readPeriod(text),
    }),
    unread: [...new Set(unread)],
  }
}
