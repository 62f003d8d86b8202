import type { CriterionGroup } from '../../domain/studies/protocol'
import { inLanguage } from '../../domain/studies/protocol'
import { vocabulary, type Vocabulary } from '../../domain/vocabulary/vocabulary'
import { answersOf } from '../../estimate/answersOf'
import type { EvidenceReference, FunnelStep } from '../../estimate/result'
import { messages } from '../messages/messages'
import type { ReportMessages } from '../messages/en'
import { worksUsed, type WorkKey } from './citations'
import { conditionName, type CriterionNaming } from './criterionWords'
import type { FeasibilityReportInput } from './reportInput'

/** A step of the funnel with the criterion it came from; `group` is null for the population. */
export interface NamedStep {
  readonly step: FunnelStep
  readonly group: CriterionGroup | null
  readonly name: string
}

/** A table with the badges of the steps that use it. */
export interface UsedTable {
  readonly evidence: EvidenceReference
  readonly badges: readonly string[]
}

/** What every section is written from. */
export interface ReportContext {
  readonly input: FeasibilityReportInput
  readonly words: ReportMessages
  readonly vocabulary: Vocabulary
  readonly naming: CriterionNaming
  readonly steps: readonly NamedStep[]
  /** Tables behind active steps, in the order in which the funnel first uses them. */
  readonly tables: readonly UsedTable[]
  /** Works that the methods in use rest on, in the order of their numbers. */
  readonly works: readonly WorkKey[]
}

function nameSteps(
  input: FeasibilityReportInput,
  words: ReportMessages,
  naming: CriterionNaming,
): readonly NamedStep[] {
  const groups = [...input.protocol.inclusion, ...input.protocol.exclusion]
  return input.estimate.steps.map((step) => {
    if (step.role === 'population') return { step, group: null, name: words.funnel.population }
    const group = groups.find((candidate) => candidate.id === step.id) ?? null
    const given = group?.name ?? step.name
    if (given !== null) return { step, group, name: inLanguage(given, input.language) }
    const names = group?.anyOf.map((alternative) => conditionName(alternative.condition, naming)) ?? [
      step.badge,
    ]
    return { step, group, name: names.join(` ${words.or} `) }
  })
}

function usedTables(input: FeasibilityReportInput): readonly UsedTable[] {
  const used = new Map<string, { evidence: EvidenceReference; badges: string[] }>()
  for (const step of input.estimate.steps) {
    if (!step.active) continue
    for (const evidence of answersOf(step).flatMap((answer) => answer.evidence)) {
      const known = used.get(evidence.table) ?? { evidence, badges: [] }
      if (!known.badges.includes(step.badge)) known.badges.push(step.badge)
      used.set(evidence.table, known)
    }
  }
  return [...used.values()]
}

export function createReportContext(input: FeasibilityReportInput): ReportContext {
  const words = messages[input.language]
  const areaNames = new Map(input.areas.map((area) => [area.key, area.name]))
  const naming: CriterionNaming = {
    language: input.language,
    words,
    sexes: vocabulary[input.language].sexes,
    codeNames: input.codeNames,
    areaName: (key) => areaNames.get(key) ?? key,
  }
  return {
    input,
    words,
    vocabulary: vocabulary[input.language],
    naming,
    steps: nameSteps(input, words, naming),
    tables: usedTables(input),
    works: worksUsed(input.estimate, input.protocol),
  }
}

/** The title of a table in the language of the report; its key where the caller knows no title. */
export function tableTitle(key: string, { tables, input }: ReportContext): string {
  const used = tables.find(({ evidence }) => evidence.table === key)
  if (used !== undefined) return `${used.evidence.title[input.language]}, ${used.evidence.period}`
  return Object.hasOwn(input.tableTitles, key) ? (input.tableTitles[key]?.[input.language] ?? key) : key
}

/** Steps other than the population that take part in the estimate. */
export function activeSteps(context: ReportContext): readonly NamedStep[] {
  return context.steps.filter(({ step }) => step.role !== 'population' && step.active)
}

/** `1 Epilepsy, E2 Cancer`, in the order of the protocol; the words for all steps when the list is empty. */
export function namesOfSteps(ids: readonly string[], context: ReportContext): string {
  if (ids.length === 0) return context.words.assumptions.allSteps
  return context.steps
    .filter(({ step }) => ids.includes(step.id))
    .map(({ step, name }) => `${step.badge} ${name}`.trim())
    .join(', ')
}
