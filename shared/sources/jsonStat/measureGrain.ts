import type { Grain } from '../../domain/counts/count'

const rates =
  /(%|prosent|procent|per ?cent|andel|share|\brate|ratio|forhold|indeks|index|\bper\s+1|\bpr\.?\s*1|promille|smr|meis|gini|standardiser|gjennomsnitt|average|mean)/

const counted: readonly (readonly [grain: Grain, pattern: RegExp])[] = [
  ['deaths', /(dødsfall|døde|deaths|döda)/],
  ['births', /(fødsler|fødte|births|födda)/],
  [
    'contacts',
    /(kontakt|konsultasjon|opphold|behandling|innleggelse|utskrivning|contact|visit|stays|episod)/,
  ],
  ['persons', /(person|pasient|patient|bruker|innbygger|folkemengde|folkmängd|population|invånare|people)/],
  ['cases', /(tilfelle|cases|meldte)/],
  ['units', /(senger|beds|plasser|årsverk|døgn|ddd|man-years|full-time|bed-days|liggedager)/],
]

/**
 * What the numbers of a measure count, by its unit and its name; null for a rate, a share, an index and whatever is not
 * sure to count anything. A source's own list of measures goes before this guess.
 */
export function guessGrain(unit: string, label: string): Grain | null {
  const [unitText, labelText] = [unit.toLowerCase(), label.toLowerCase()]
  if (rates.test(unitText) || rates.test(labelText)) return null
  for (const text of [unitText, labelText]) {
    const found = counted.find(([, pattern]) => pattern.test(text))
    if (found !== undefined) return found[0]
  }
  return null
}
