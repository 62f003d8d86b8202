import { inLanguage, type CriterionGroup, type Protocol } from '../../../domain/studies/protocol'
import { displayCode } from '../../../domain/terminology/normaliseCode'
import { vocabulary } from '../../../domain/vocabulary/vocabulary'
import { messages } from '../../messages/messages'
import {
  agesInWords,
  codeName,
  conditionInWords,
  listed,
  type CriterionNaming,
} from '../../report/criterionWords'
import type { PaperSource } from '../paperSource'

function namingOf({ language, codeNames, areaName }: PaperSource): CriterionNaming {
  return {
    language,
    words: messages[language],
    sexes: vocabulary[language].sexes,
    codeNames: { ...codeNames['icd-10'], ...codeNames.atc },
    areaName,
  }
}

function lineOf({ name, anyOf }: CriterionGroup, naming: CriterionNaming): string {
  const clauses = listed(
    anyOf.map(({ condition }) => conditionInWords(condition, naming)),
    naming.words.or,
  )
  const own = name === null ? '' : inLanguage(name, naming.language).trim()
  return own === '' || clauses.toLowerCase().includes(own.toLowerCase()) ? clauses : `${own}: ${clauses}`
}

/** Active criteria of one role in words, one a line; inclusion begins with age and sex where the population limits them. */
export function criteriaLines(source: PaperSource, role: 'inclusion' | 'exclusion'): string {
  const naming = namingOf(source)
  const { population } = source.protocol
  const limits: string[] = []
  if (role === 'inclusion') {
    if (population.age.from > 0 || population.age.to !== null)
      limits.push(agesInWords(population.age, naming.words))
    if (population.sex !== 'any') limits.push(naming.sexes[population.sex])
  }
  return [
    ...limits,
    ...source.protocol[role].filter(({ active }) => active).map((group) => lineOf(group, naming)),
  ].join('\n')
}

function diagnosesIn(groups: readonly CriterionGroup[]): readonly string[] {
  return groups.flatMap(({ anyOf }) =>
    anyOf.flatMap(({ condition }) => (condition.kind === 'diagnosis' ? condition.codes : [])),
  )
}

/** ICD-10 codes of the disease: of the criteria that define it, else of all that include. */
export function diseaseCodes({ inclusion }: Protocol): readonly string[] {
  const active = inclusion.filter((group) => group.active)
  const defining = diagnosesIn(active.filter((group) => group.defining))
  return [...new Set(defining.length > 0 ? defining : diagnosesIn(active))]
}

/** The disease, a line for each code with its name. */
export function indicationLines(source: PaperSource): string {
  return diseaseCodes(source.protocol)
    .map((code) => {
      const name = codeName(code, source.codeNames['icd-10'])
      const display = displayCode('icd-10', code)
      return name === null ? display : `${display} ${name}`
    })
    .join('\n')
}
