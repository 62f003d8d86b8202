import { foldText } from '../../terminology/foldText'
import { isSubset } from './isSubset'

/** A text by which trials are looked for, and where it comes from. */
export interface ConditionWord {
  readonly text: string
  /** `code`: the name of a diagnosis code; `criterion`: what a person called the criterion; `given`: typed for this question. */
  readonly origin: 'code' | 'criterion' | 'given'
  /** The code whose name it is. */
  readonly code: string | null
}

/** How a condition of a trial compares with a text: `wider` says less than it, so patients of the study may not fit it. */
export type ConditionFit = 'same' | 'narrower' | 'wider'

/** By which text a trial was found, and in which of its conditions. */
export interface ConditionMatch {
  readonly word: ConditionWord
  /** As the register prints it. */
  readonly condition: string
  readonly fit: ConditionFit
}

/** Words that tell no condition from another. */
const idle: ReadonlySet<string> = new Set(
  'a and av eller for i in med of og or other som the unspecified uten with without'.split(' '),
)

/** One form for singular and plural: applied to both sides alike, so that it only has to be the same for both. */
function stem(word: string): string {
  return word.length > 3 && /[^isu]s$/.test(word) ? word.slice(0, -1) : word
}

/** The telling words of a text; what stands in brackets is an abbreviation or a remark. */
export function tellingWords(text: string): ReadonlySet<string> {
  const folded = foldText(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '))
  return new Set(
    folded
      .split(' ')
      .filter((word) => word !== '' && !idle.has(word))
      .map(stem),
  )
}

function fitOf(wanted: ReadonlySet<string>, condition: ReadonlySet<string>): ConditionFit | null {
  if (wanted.size === 0 || condition.size === 0) return null
  const holds = isSubset(wanted, condition)
  if (holds && wanted.size === condition.size) return 'same'
  if (holds) return 'narrower'
  return isSubset(condition, wanted) ? 'wider' : null
}

const order: readonly ConditionFit[] = ['same', 'narrower', 'wider']

/**
 * The best match of any text with any condition, in whatever order their words stand (`Infarction, Myocardial`); null for
 * none. Nothing is known here of synonyms: a trial that uses another name is found by giving that name.
 */
export function matchConditions(
  words: readonly ConditionWord[],
  conditions: readonly string[],
): ConditionMatch | null {
  let best: ConditionMatch | null = null
  for (const word of words) {
    const wanted = tellingWords(word.text)
    for (const condition of conditions) {
      const fit = fitOf(wanted, tellingWords(condition))
      if (fit !== null && (best === null || order.indexOf(fit) < order.indexOf(best.fit)))
        best = { word, condition, fit }
    }
  }
  return best
}
