import { formatDecimal } from '#shared/domain/counts/formatNumber'
import {
  inLanguage,
  type AgeRange,
  type Condition,
  type CriterionGroup,
  type Language,
} from '#shared/domain/studies/protocol'
import { searchedConditionName } from '#shared/domain/vocabulary/searchedConditions'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import { displayCode } from '#shared/domain/terminology/normaliseCode'

/** Names that are looked up elsewhere; null while a name is not known. */
export interface NameLookup {
  code(system: 'icd-10' | 'atc', code: string): string | null
  area(key: string): string | null
}

const words = {
  en: {
    years: 'years',
    andOver: 'and over',
    all: 'all ages',
    age: 'Age',
    or: 'or',
    and: 'and',
    more: 'more',
    atLeast: 'at least',
    atMost: 'at most',
    any: 'measured',
  },
  nb: {
    years: 'år',
    andOver: 'og over',
    all: 'alle aldre',
    age: 'Alder',
    or: 'eller',
    and: 'og',
    more: 'til',
    atLeast: 'minst',
    atMost: 'høyst',
    any: 'målt',
  },
} as const

/** Decimals of a typed number, so that 6.5 is not printed as 7. */
function decimalsOf(value: number): number {
  return Math.min(6, (String(value).split('.')[1] ?? '').length)
}

/** `18–64 years`, `18 years and over`, `all ages`. */
export function ageWords(range: AgeRange, language: Language): string {
  const word = words[language]
  const { from, to } = range
  if (to === null) return from === 0 ? word.all : `${from} ${word.years} ${word.andOver}`
  return from === to ? `${from} ${word.years}` : `${from}\u2013${to} ${word.years}`
}

/** `a`, `a or b`, `a, b or c`. */
export function listWords(parts: readonly string[], language: Language, joint: 'or' | 'and'): string {
  const last = parts.at(-1)
  if (last === undefined) return ''
  if (parts.length === 1) return last
  return `${parts.slice(0, -1).join(', ')} ${words[language][joint]} ${last}`
}

/** `HbA1c at least 48 mmol/mol`, `eGFR 25–75 ml/min`. */
export function measurementWords(
  condition: Extract<Condition, { kind: 'measurement' }>,
  language: Language,
): string {
  const word = words[language]
  const number = (value: number) => formatDecimal(value, language, decimalsOf(value))
  const unit = condition.unit === '' ? '' : ` ${condition.unit}`
  const { analyte, low, high } = condition
  if (low !== null && high !== null) return `${analyte} ${number(low)}\u2013${number(high)}${unit}`
  if (low !== null) return `${analyte} ${word.atLeast} ${number(low)}${unit}`
  if (high !== null) return `${analyte} ${word.atMost} ${number(high)}${unit}`
  return `${analyte} ${word.any}`
}

/** The name of a condition in a list or a chart: short, without its codes when they have names. */
export function conditionName(condition: Condition, language: Language, names: NameLookup): string {
  switch (condition.kind) {
    case 'age':
      return `${words[language].age} ${ageWords(condition.range, language)}`
    case 'sex':
      return vocabulary[language].sexes[condition.sex]
    case 'area':
      return shortList(
        condition.areas.map((key) => names.area(key) ?? key),
        language,
      )
    case 'diagnosis':
    case 'medication':
      return shortList(
        condition.codes.map(
          (code) => names.code(condition.system, code) ?? displayCode(condition.system, code),
        ),
        language,
      )
    case 'measurement':
      return measurementWords(condition, language)
    case 'statement':
      return inLanguage(condition.text, language)
    case 'biobank':
    case 'genomic':
    case 'rare-disease':
      return searchedConditionName(condition, language)
  }
}

function shortList(parts: readonly string[], language: Language): string {
  if (parts.length <= 2) return listWords(parts, language, 'or')
  const word = words[language]
  return `${parts[0] ?? ''} ${word.and} ${parts.length - 1} ${word.more}`
}

/** The name of a criterion: what a person called it, or what its alternatives say. */
export function groupName(group: CriterionGroup, language: Language, names: NameLookup): string {
  if (group.name !== null) return inLanguage(group.name, language)
  return listWords(
    group.anyOf.map((alternative) => conditionName(alternative.condition, language, names)),
    language,
    'or',
  )
}
