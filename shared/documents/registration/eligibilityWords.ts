import type { WordsOfCriteria } from '../../domain/registration/grown/wordsOfCriteria'
import { registrationLimits } from '../../domain/registration/record/basics'
import { inLanguage, type Condition, type CriterionGroup } from '../../domain/studies/protocol'
import { displayCode } from '../../domain/terminology/normaliseCode'
import { vocabulary } from '../../domain/vocabulary/vocabulary'
import { messages } from '../messages/messages'
import { codeName, conditionInWords, listed, type CriterionNaming } from '../report/criterionWords'

export interface NamesOfCriteria {
  /** English names by code. */
  readonly codes: Readonly<Record<'icd-10' | 'atc', { readonly [code: string]: string }>>
  areaName(key: string): string
}

const codeLists = {
  diagnosis: (names: string) => `Diagnosis of ${names}`,
  medication: (names: string) => `Dispensed ${names}`,
} as const
const listNames = { 'icd-10': 'ICD-10', atc: 'ATC' } as const

/** Criteria as a register prints them, in English. */
export function eligibilityWords(names: NamesOfCriteria): WordsOfCriteria {
  const naming: CriterionNaming = {
    language: 'en',
    words: messages.en,
    sexes: vocabulary.en.sexes,
    codeNames: {},
    areaName: (key) => names.areaName(key),
  }
  return {
    criterion: (group) => criterionInWords(group, names, naming),
    livesIn: (areas) =>
      `Lives in ${listed(
        areas.map((area) => names.areaName(area)),
        naming.words.or,
      )}`,
    diagnosis: (code) => codeName(code, names.codes['icd-10']),
    display: (code) => displayCode('icd-10', code),
    area: (key) => names.areaName(key),
  }
}

function criterionInWords(group: CriterionGroup, names: NamesOfCriteria, naming: CriterionNaming): string {
  const clause = groupClause(group, (condition) => clauseOf(condition, names, naming), naming)
  // Thousands of codes with their names are longer than a record takes: the codes say the same.
  const short =
    clause.length <= registrationLimits.text ? clause : groupClause(group, bareCodes(naming), naming)
  return short.slice(0, registrationLimits.text)
}

function bareCodes(naming: CriterionNaming): (condition: Condition) => string {
  return (condition) =>
    clauseOf(condition, { codes: { 'icd-10': {}, atc: {} }, areaName: naming.areaName }, naming)
}

function groupClause(
  group: CriterionGroup,
  clause: (condition: Condition) => string,
  { words, language }: CriterionNaming,
): string {
  const clauses = listed(
    group.anyOf.map(({ condition }) => clause(condition)),
    words.or,
  )
  const name = group.name === null ? '' : inLanguage(group.name, language).trim()
  return clauses.toLowerCase().includes(name.toLowerCase())
    ? `${clauses.charAt(0).toUpperCase()}${clauses.slice(1)}`
    : `${name}: ${clauses}`
}

function clauseOf(condition: Condition, names: NamesOfCriteria, naming: CriterionNaming): string {
  if (condition.kind !== 'diagnosis' && condition.kind !== 'medication')
    return conditionInWords(condition, naming)
  const { system, codes } = condition
  const each = codes.map((code) => {
    const name = codeName(code, names.codes[system])
    const display = `${listNames[system]} ${displayCode(system, code)}`
    return name === null ? display : `${name} (${display})`
  })
  return codeLists[condition.kind](listed(each, naming.words.or))
}
