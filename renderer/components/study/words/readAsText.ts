import type {
  Condition,
  Criterion,
  CriterionGroup,
  Language,
  Protocol,
} from '#shared/domain/studies/protocol'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import {
  ageWords,
  conditionName,
  groupName,
  listWords,
  measurementWords,
  type NameLookup,
} from './conditionWords'
import { displayCode } from '#shared/domain/terminology/normaliseCode'
import { shareRangeWords } from './shareWords'
import { formatStatedShare } from '#shared/domain/counts/formatNumber'

const sentences = {
  en: {
    population: (who: string, age: string, where: string) =>
      `The study looks at ${who}, ${age}, living in ${where}.`,
    norway: 'Norway',
    include: 'Included are those for whom all of this holds:',
    exclude: 'Excluded is anyone for whom any of this holds:',
    everyone: 'There are no criteria: everyone in this population is counted.',
    off: 'Switched off, so not used:',
    diagnosis: 'a diagnosis of',
    medication: 'medication dispensed:',
    livesIn: 'lives in',
    aged: 'aged',
    stated: {
      remaining: 'of those who are left after the criteria before it',
      population: 'of the whole population',
    },
    share: (share: string, range: string, of: string) => `the share is stated as ${share} (${range}) ${of}`,
    cited: 'according to',
    notCounted: 'not counted: it changes no number',
    defining: 'defines the disease',
    oneOf: 'at least one of:',
  },
  nb: {
    population: (who: string, age: string, where: string) =>
      `Studien gjelder ${who}, ${age}, bosatt i ${where}.`,
    norway: 'Norge',
    include: 'De som er med, oppfyller alt dette:',
    exclude: 'De som oppfyller noe av dette, er ikke med:',
    everyone: 'Det er ingen kriterier: alle i denne populasjonen telles med.',
    off: 'Slått av, altså ikke i bruk:',
    diagnosis: 'diagnosen',
    medication: 'har fått utlevert:',
    livesIn: 'bor i',
    aged: 'alder',
    stated: { remaining: 'av dem som gjenstår etter kriteriene foran', population: 'av hele populasjonen' },
    share: (share: string, range: string, of: string) => `andelen er oppgitt til ${share} (${range}) ${of}`,
    cited: 'ifølge',
    notCounted: 'ikke telt: det endrer ingen tall',
    defining: 'definerer sykdommen',
    oneOf: 'minst én av:',
  },
} as const

/** The whole protocol in plain language, one criterion a line, for reading aloud, checking and copying. */
export function readAsText(protocol: Protocol, language: Language, names: NameLookup): string {
  const say = sentences[language]
  const { age, sex, areas } = protocol.population
  const where =
    areas.length === 0
      ? say.norway
      : listWords(
          areas.map((key) => names.area(key) ?? key),
          language,
          'and',
        )
  const who = vocabulary[language].sexes[sex].toLocaleLowerCase(language)
  const lines = [say.population(who, ageWords(age, language), where)]
  const inclusion = numbered(protocol.inclusion, '')
  const exclusion = numbered(protocol.exclusion, 'E')
  const used = [...inclusion, ...exclusion].filter(({ group }) => group.active)
  const unused = [...inclusion, ...exclusion].filter(({ group }) => !group.active)
  if (used.length === 0) lines.push('', say.everyone)
  const section = (title: string, groups: readonly NumberedGroup[]) => {
    if (groups.length === 0) return
    lines.push(
      '',
      title,
      ...groups.map(({ badge, group }) => `${badge}. ${groupSentence(group, language, names)}`),
    )
  }
  section(
    say.include,
    inclusion.filter(({ group }) => group.active),
  )
  section(
    say.exclude,
    exclusion.filter(({ group }) => group.active),
  )
  section(say.off, unused)
  return lines.join('\n')
}

interface NumberedGroup {
  readonly badge: string
  readonly group: CriterionGroup
}

function numbered(groups: readonly CriterionGroup[], letter: string): readonly NumberedGroup[] {
  return groups.map((group, index) => ({ badge: `${letter}${index + 1}`, group }))
}

function groupSentence(group: CriterionGroup, language: Language, names: NameLookup): string {
  const say = sentences[language]
  const alternatives = group.anyOf.map((one) => alternativeSentence(one, language, names))
  const body = alternatives.length > 1 ? `${say.oneOf} ${alternatives.join('; ')}` : (alternatives[0] ?? '')
  const name = groupName(group, language, names)
  const defining = group.defining ? ` (${say.defining})` : ''
  const sentence = body.startsWith(name)
    ? `${name}${defining}${body.slice(name.length)}`
    : `${name}${defining}: ${body}`
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

function alternativeSentence(alternative: Criterion, language: Language, names: NameLookup): string {
  const say = sentences[language]
  const condition = conditionSentence(alternative.condition, language, names)
  const { evidence } = alternative
  if (evidence.kind === 'none') return `${condition}; ${say.notCounted}`
  if (evidence.kind !== 'stated') return condition
  const range = shareRangeWords(evidence.lower, evidence.upper, language)
  const share = say.share(
    formatStatedShare(evidence.share, language),
    range,
    say.stated[evidence.conditioning],
  )
  return `${condition}; ${share}, ${say.cited} ${evidence.citation}`
}

function conditionSentence(condition: Condition, language: Language, names: NameLookup): string {
  const say = sentences[language]
  switch (condition.kind) {
    case 'age':
      return `${say.aged} ${ageWords(condition.range, language)}`
    case 'area':
      return `${say.livesIn} ${listWords(
        condition.areas.map((key) => names.area(key) ?? key),
        language,
        'or',
      )}`
    case 'diagnosis':
    case 'medication': {
      const codes = condition.codes.map((code) => {
        const name = names.code(condition.system, code)
        return `${displayCode(condition.system, code)}${name === null ? '' : ` ${name}`}`
      })
      return `${say[condition.kind]} ${listWords(codes, language, 'or')}`
    }
    case 'measurement':
      return measurementWords(condition, language)
    case 'sex':
    case 'statement':
      return conditionName(condition, language, names)
  }
}
