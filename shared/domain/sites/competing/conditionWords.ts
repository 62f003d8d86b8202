import type { CriterionGroup, Protocol } from '../../studies/protocol'
import type { ConditionWord } from './conditionMatch'

/** Codes of more names than this are looked for by the name of their whole range alone. */
const mostNames = 40

/** Reads names of ICD-10 codes; a range also has those of the codes within it. */
export interface CodeNames {
  /** Names of codes and of ranges, in both languages where they are known. */
  names(code: string): readonly string[]
  /** Codes of a range; of a code none. */
  within(code: string): readonly string[]
}

function codesOf({ anyOf }: CriterionGroup): readonly string[] {
  return anyOf.flatMap(({ condition }) => (condition.kind === 'diagnosis' ? condition.codes : []))
}

function wordsOfCode(code: string, names: CodeNames): readonly ConditionWord[] {
  const inside = names.within(code)
  const asked = inside.length <= mostNames ? [code, ...inside] : [code]
  return asked.flatMap((one) =>
    names.names(one).map((text): ConditionWord => ({ text, origin: 'code', code: one })),
  )
}

function wordsOfName({ name }: CriterionGroup): readonly ConditionWord[] {
  const texts = name === null ? [] : typeof name === 'string' ? [name] : [name.en, name.nb]
  return texts.map((text) => ({ text, origin: 'criterion', code: null }))
}

/**
 * Texts that name the condition of a study: those of the diagnoses that define it, or of all that it asks for where none
 * defines it. Each text once, what a person typed first.
 */
export function conditionWordsOf(
  protocol: Protocol,
  names: CodeNames,
  given: readonly string[] = [],
): readonly ConditionWord[] {
  const asked = protocol.inclusion.filter((group) => group.active && codesOf(group).length > 0)
  const defining = asked.filter((group) => group.defining)
  const used = defining.length > 0 ? defining : asked
  const words: readonly ConditionWord[] = [
    ...given.map((text): ConditionWord => ({ text, origin: 'given', code: null })),
    ...used.flatMap(wordsOfName),
    ...used.flatMap(codesOf).flatMap((code) => wordsOfCode(code, names)),
  ]
  return [...new Map(words.map((word) => [word.text.toLowerCase(), word])).values()]
}
