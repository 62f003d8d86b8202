import { formatDecimal, formatInteger, formatStatedShare } from '../../domain/counts/formatNumber'
import type { AgeRange, Condition, EvidenceChoice, Language, Protocol } from '../../domain/studies/protocol'
import { inLanguage } from '../../domain/studies/protocol'
import { displayCode } from '../../domain/terminology/normaliseCode'
import type { DerivedFrom } from '../../domain/studies/evidence/derivedEvidence'
import { derivedShare } from '../../domain/studies/evidence/derivedShare'
import { derivedEvidenceWords } from '../../domain/vocabulary/derivedEvidenceWords'
import { searchedConditionName } from '../../domain/vocabulary/searchedConditions'
import type { ReportMessages } from '../messages/en'

/** What the wording of a criterion needs to know besides the criterion. */
export interface CriterionNaming {
  readonly language: Language
  readonly words: ReportMessages
  readonly sexes: Readonly<Record<'any' | 'female' | 'male', string>>
  readonly codeNames: { readonly [code: string]: string }
  areaName(key: string): string
}

/** The name of a code, or null; names are looked up by own keys only. */
export function codeName(code: string, codeNames: CriterionNaming['codeNames']): string | null {
  return Object.hasOwn(codeNames, code) ? (codeNames[code] ?? null) : null
}

export function agesInWords(range: AgeRange, words: ReportMessages): string {
  if (range.to !== null) return words.words.ages(range.from, range.to)
  return range.from === 0 ? words.words.allAges : words.words.agesFrom(range.from)
}

/** `a`, `a or b`, `a, b or c`. */
export function listed(items: readonly string[], lastWord: string): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  return `${items.slice(0, -1).join(', ')} ${lastWord} ${last}`
}

/** A decimal as the person typed it, at most four decimals, without trailing zeros. */
function amount(value: number, language: Language): string {
  return formatDecimal(value, language, Math.min(4, String(value).split('.')[1]?.length ?? 0))
}

/** A measurement with its limits: `HbA1c at least 48 mmol/mol`. */
export function measurementInWords(
  condition: Extract<Condition, { kind: 'measurement' }>,
  naming: CriterionNaming,
): string {
  const { analyte, low, high, unit } = condition
  const { words, language } = naming
  const withUnit = (value: number) => `${amount(value, language)} ${unit}`.trim()
  if (low !== null && high !== null)
    return words.words.between(analyte, amount(low, language), withUnit(high))
  if (low !== null) return words.words.atLeast(analyte, withUnit(low))
  return high === null ? words.words.anyValue(analyte) : words.words.atMost(analyte, withUnit(high))
}

/** A condition in words, with codes and their names: `Epilepsy (ICD-10 G40)`. */
export function conditionInWords(condition: Condition, naming: CriterionNaming): string {
  const { words, language } = naming
  switch (condition.kind) {
    case 'age':
      return agesInWords(condition.range, words)
    case 'sex':
      return naming.sexes[condition.sex]
    case 'area':
      return words.words.livesIn(
        listed(
          condition.areas.map((area) => naming.areaName(area)),
          words.or,
        ),
      )
    case 'diagnosis':
    case 'medication': {
      const names = condition.codes.map((code) => {
        const display = displayCode(condition.system, code)
        const name = codeName(code, naming.codeNames)
        return name === null ? display : `${name} (${display})`
      })
      return `${words.words.codeSystems[condition.system]} ${listed(names, words.or)}`
    }
    case 'measurement':
      return measurementInWords(condition, naming)
    case 'statement':
      return inLanguage(condition.text, language)
    case 'biobank':
    case 'genomic':
    case 'rare-disease':
      return searchedConditionName(condition, language)
  }
}

/** A short name for a criterion that nobody has named: the first code name, or the words of the condition. */
export function conditionName(condition: Condition, naming: CriterionNaming): string {
  if (condition.kind !== 'diagnosis' && condition.kind !== 'medication')
    return conditionInWords(condition, naming)
  return listed(
    condition.codes.map((code) => codeName(code, naming.codeNames) ?? displayCode(condition.system, code)),
    naming.words.or,
  )
}

/** What a share is worked out from, what comes of it, and what it is a share of. */
function derivedInWords(from: DerivedFrom, { words, language }: CriterionNaming): string {
  const share = derivedShare(from)
  const of = share === null || share.share === null ? [] : [share.conditioning]
  const whom = of.map((whose) => (whose === 'remaining' ? words.words.ofRemaining : words.words.ofPopulation))
  return [derivedEvidenceWords(from, language), ...whom].join(', ')
}

/** A share that is stated or worked out, with its limits, what it is a share of, and the citation; null for other evidence. */
export function statedInWords(
  evidence: EvidenceChoice,
  naming: CriterionNaming,
): { value: string; citation: string } | null {
  if (evidence.kind === 'derived')
    return {
      value: derivedInWords(evidence.from, naming),
      citation: evidence.citation,
    }
  if (evidence.kind !== 'stated') return null
  const { words, language } = naming
  const percent = (share: number) => formatStatedShare(share, language)
  const of = evidence.conditioning === 'remaining' ? words.words.ofRemaining : words.words.ofPopulation
  const studied =
    evidence.sample === undefined
      ? ''
      : ` (${words.assumed.sample(formatInteger(evidence.sample.cases, language), formatInteger(evidence.sample.people, language))})`
  return {
    value: `${words.words.stated(percent(evidence.share), percent(evidence.lower), percent(evidence.upper))}, ${of}${studied}`,
    citation: evidence.citation,
  }
}

/** The base population in one line: `Women and men, aged 18–64, the whole of Norway`. */
export function populationInWords(population: Protocol['population'], naming: CriterionNaming): string {
  const where =
    population.areas.length === 0
      ? naming.words.words.wholeCountry
      : listed(
          population.areas.map((area) => naming.areaName(area)),
          naming.words.and,
        )
  return `${naming.sexes[population.sex]}, ${agesInWords(population.age, naming.words)}, ${where}`
}
