import { formatStatedShare } from '../../domain/counts/formatNumber'
import { numberedShare } from '../../domain/studies/evidence/derivedShare'
import { isCounted } from '../../domain/studies/lint/isCounted'
import {
  inLanguage,
  type Condition,
  type Criterion,
  type CriterionGroup,
  type Language,
  type Protocol,
} from '../../domain/studies/protocol'
import { displayCode } from '../../domain/terminology/normaliseCode'
import { derivedEvidenceWords } from '../../domain/vocabulary/derivedEvidenceWords'
import { searchedConditionClause } from '../../domain/vocabulary/searchedConditions'
import { vocabulary } from '../../domain/vocabulary/vocabulary'
import { messages } from '../messages/messages'
import {
  agesInWords,
  codeName,
  conditionName,
  listed,
  measurementInWords,
  type CriterionNaming,
} from '../report/criterionWords'
import { explanationWords, type ExplanationWords } from './explanationWords'

/** What a protocol is explained with besides its words. Names are in the language of the explanation. */
export interface ExplanationNames {
  readonly codes: Readonly<Record<'icd-10' | 'atc', { readonly [code: string]: string }>>
  areaName(key: string): string
  /** Whether published counts can answer a condition of this kind at all. */
  isCountable(kind: Condition['kind']): boolean
}

interface Speaker {
  readonly say: ExplanationWords
  readonly names: ExplanationNames
  readonly naming: CriterionNaming
}

/**
 * A whole protocol in plain language, one paragraph for each thing to know: who is taken in, who is not, what no figures
 * answer, what is stated with which source, what defines the disease, and what is switched off.
 */
export function explainProtocol(
  protocol: Protocol,
  names: ExplanationNames,
  language: Language,
): readonly string[] {
  const naming: CriterionNaming = {
    language,
    words: messages[language],
    sexes: vocabulary[language].sexes,
    codeNames: {},
    areaName: (key) => names.areaName(key),
  }
  const speaker: Speaker = { say: explanationWords[language], names, naming }
  const active = ({ active: used }: CriterionGroup) => used
  const inclusion = protocol.inclusion.filter(active)
  const exclusion = protocol.exclusion.filter(active)
  const used = [...inclusion, ...exclusion]
  const off = [...protocol.inclusion, ...protocol.exclusion].filter((group) => !group.active)
  const { say } = speaker
  const people = populationOf(protocol.population, speaker)
  const clausesOf = (groups: readonly CriterionGroup[], many: boolean) =>
    groups.map((group) => groupClause(group, many, speaker))
  return [
    inclusion.length === 0
      ? say.allIncluded(people)
      : say.includedIf(people, say.allOf(clausesOf(inclusion, inclusion.length > 1))),
    ...(exclusion.length === 0 ? [] : [say.leftOutIf(say.anyOf(clausesOf(exclusion, false)))]),
    ...about(
      used.filter(({ anyOf }) => anyOf.every((alternative) => saysNothing(alternative, names))),
      say.notCounted,
      speaker,
    ),
    ...used.flatMap(({ anyOf }) => anyOf).flatMap((alternative) => statedSentence(alternative, speaker)),
    ...about(
      used.filter(({ defining }) => defining),
      say.defining,
      speaker,
    ),
    ...about(off, say.off, speaker),
  ]
}

/** What is worked out has a sentence of its own, also where it only limits. */
function saysNothing(alternative: Criterion, names: ExplanationNames): boolean {
  return alternative.evidence.kind !== 'derived' && !isCounted(alternative, names)
}

function populationOf(population: Protocol['population'], { say, naming }: Speaker): string {
  const { age, sex, areas } = population
  const everyAge = age.from === 0 && age.to === null
  return say.population(
    naming.sexes[sex],
    everyAge ? null : agesInWords(age, naming.words),
    areas.length === 0
      ? null
      : listed(
          areas.map((area) => naming.areaName(area)),
          naming.words.and,
        ),
  )
}

function groupClause(group: CriterionGroup, many: boolean, speaker: Speaker): string {
  const { say, naming } = speaker
  const clauses = group.anyOf.map(({ condition }) => conditionClause(condition, speaker))
  const clause = clauses.length > 1 && many ? say.either(clauses) : listed(clauses, naming.words.or)
  const name = group.name === null ? null : inLanguage(group.name, naming.language)
  return name === null || saysAlready(clause, name) ? clause : say.named(clause, name)
}

function saysAlready(clause: string, name: string): boolean {
  return clause.toLowerCase().includes(name.trim().toLowerCase())
}

function conditionClause(condition: Condition, speaker: Speaker): string {
  const { say, naming } = speaker
  switch (condition.kind) {
    case 'age':
      return say.age(agesInWords(condition.range, naming.words))
    case 'sex':
      return say.sex[condition.sex]
    case 'area':
      return say.livesIn(
        listed(
          condition.areas.map((area) => naming.areaName(area)),
          naming.words.or,
        ),
      )
    case 'diagnosis':
    case 'medication':
      return say[condition.kind](listed(codesInWords(condition, speaker), naming.words.or))
    case 'measurement':
      return say.measurement(measurementInWords(condition, naming))
    case 'statement':
      return say.statement(inLanguage(condition.text, naming.language))
    case 'biobank':
    case 'genomic':
    case 'rare-disease':
      return searchedConditionClause(condition, naming.language)
  }
}

function codesInWords(
  { system, codes }: Extract<Condition, { kind: 'diagnosis' | 'medication' }>,
  { names }: Speaker,
): readonly string[] {
  return codes.map((code) => {
    const name = codeName(code, names.codes[system])
    const display = displayCode(system, code)
    return name === null ? display : `${name} (${display})`
  })
}

/** Lines by their names, in one sentence; none for no lines. */
function about(
  groups: readonly CriterionGroup[],
  sentence: (names: string) => string,
  speaker: Speaker,
): readonly string[] {
  return groups.length === 0 ? [] : [sentence(groups.map((group) => nameOf(group, speaker)).join('; '))]
}

function nameOf(group: CriterionGroup, { names, naming }: Speaker): string {
  if (group.name !== null) return inLanguage(group.name, naming.language)
  const each = group.anyOf.map(({ condition }) => {
    const coded = condition.kind === 'diagnosis' || condition.kind === 'medication'
    return conditionName(condition, coded ? { ...naming, codeNames: names.codes[condition.system] } : naming)
  })
  return listed(each, naming.words.or)
}

function statedSentence({ condition, evidence }: Criterion, speaker: Speaker): readonly string[] {
  const { say, naming } = speaker
  if (evidence.kind === 'derived')
    return [
      say[numberedShare(evidence) === null ? 'limited' : 'derived'](
        conditionClause(condition, speaker),
        derivedEvidenceWords(evidence.from, naming.language),
        evidence.citation,
      ),
    ]
  if (evidence.kind !== 'stated') return []
  const percent = (share: number) => formatStatedShare(share, naming.language)
  const of = evidence.conditioning === 'remaining' ? 'ofRemaining' : 'ofPopulation'
  return [
    say.stated(
      conditionClause(condition, speaker),
      percent(evidence.share),
      percent(evidence.lower),
      percent(evidence.upper),
      naming.words.words[of],
      evidence.citation,
    ),
  ]
}
