import { formatDecimal, formatStatedShare } from '../../counts/formatNumber'
import { severities, type Finding, type RuleKey } from '../../studies/lint/finding'
import type { Mend } from '../../studies/lint/mend'
import type { Language, Protocol } from '../../studies/protocol'
import { displayCode } from '../../terminology/normaliseCode'
import { english } from './english'
import type { FindingSay, FindingWords } from './findingWords'
import { norwegian } from './norwegian'

export const findingWords: Readonly<Record<Language, FindingWords>> = { en: english, nb: norwegian }

/** What the wording needs to know besides the finding. */
export interface FindingNaming {
  readonly language: Language
  /** `3`, `E1`; the identifier when there is no such line any more. */
  badge(group: string): string
  areaName(key: string): string
}

/** Badges of the lines of a protocol: `1`, `2` … for inclusions, `E1` … for exclusions. */
export function badgesOf({ inclusion, exclusion }: Protocol): ReadonlyMap<string, string> {
  return new Map([
    ...inclusion.map(({ id }, index) => [id, String(index + 1)] as const),
    ...exclusion.map(({ id }, index) => [id, `E${index + 1}`] as const),
  ])
}

function listed(texts: readonly string[], joint: string): string {
  const last = texts.at(-1)
  return last === undefined || texts.length === 1
    ? (last ?? '')
    : `${texts.slice(0, -1).join(', ')} ${joint} ${last}`
}

const mostNamed = 6

function createSay({ places }: Finding, naming: FindingNaming): FindingSay {
  const { language, badge, areaName } = naming
  const words = findingWords[language]
  const badges = places.map(({ group }) => (group === null ? words.population : badge(group)))
  /** Long lists end in an ellipsis. */
  const shortened = (texts: readonly string[]) =>
    texts.length > mostNamed ? [...texts.slice(0, mostNamed), '…'] : texts
  return {
    line: (place) => `${words.criterion} ${badges[place] ?? ''}`.trim(),
    lines: (from) => {
      const rest = [...new Set(badges.slice(from))]
      return `${rest.length === 1 ? words.criterion : words.criteria} ${listed(rest, words.and)}`
    },
    codes: (system, codes) => listed(shortened(codes.map((code) => displayCode(system, code))), words.and),
    areas: (keys) => listed(shortened(keys.map((key) => areaName(key))), words.and),
    number: (value) =>
      formatDecimal(value, language, Math.min(6, (String(value).split('.')[1] ?? '').length)),
    percent: (share) => formatStatedShare(share, language),
    anyOf: (texts) => listed(texts, words.or),
  }
}

function ruleText<Rule extends RuleKey>(
  words: FindingWords,
  finding: Finding<Rule>,
  say: FindingSay,
): string {
  return words.rules[finding.rule](finding, say)
}

/** One finding in one or two sentences: what is the matter, and what can be done. */
export function findingText(finding: Finding, naming: FindingNaming): string {
  const text = ruleText(findingWords[naming.language], finding, createSay(finding, naming))
  // A code, an analyte or a quotation keeps its first letter.
  return /^[a-zæøå]+(?=[\s,:])/.test(text) ? text.charAt(0).toLocaleUpperCase('nb') + text.slice(1) : text
}

/** What a mend does, in the middle of a sentence: `remove E1`. */
export function mendText(mend: Mend, { language, badge }: FindingNaming): string {
  return describeMend(findingWords[language], mend, mend.group === null ? '' : badge(mend.group))
}

function describeMend<Kind extends Mend['kind']>(
  words: FindingWords,
  mend: Extract<Mend, { kind: Kind }>,
  badge: string,
): string {
  return words.mends[mend.kind](mend, badge)
}

/** `2 contradictions, 1 question`; empty when there is nothing. */
export function findingCounts(findings: readonly Finding[], language: Language): string {
  return severities
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => findingWords[language].counts[severity](count))
    .join(', ')
}
