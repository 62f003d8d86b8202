import type { SourceDescription } from '#shared/contract/responses'
import type { Language } from '#shared/domain/studies/protocol'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import { countedBy } from '#shared/estimate/answersOf'
import type { EvidenceReference, FunnelStep } from '#shared/estimate/result'

/** One table behind a criterion, worded for a chip. */
export interface EvidenceWords {
  readonly key: string
  readonly source: string
  readonly period: string
  readonly old: boolean
  readonly explanation: string
}

/** The first words of a source name, enough to know it by. */
function shortName(name: string): string {
  return name.split(/\s[–—(]|:|,/)[0] ?? name
}

export function evidenceWords(
  reference: EvidenceReference,
  sources: ReadonlyMap<string, SourceDescription>,
  language: Language,
): EvidenceWords {
  const words = vocabulary[language]
  const name = sources.get(reference.source)?.name[language] ?? reference.source
  const flags = reference.flags.map((flag) => words.flags[flag].explanation)
  const measure = `${words.measures[reference.measure].label}.`
  return {
    key: reference.table,
    source: shortName(name),
    period: reference.period,
    old: reference.flags.includes('old'),
    explanation: [`${name}: ${reference.title[language]}, ${reference.period}.`, measure, ...flags].join(' '),
  }
}

/** The tables that count a step, each once, in the order of its alternatives. */
export function evidenceOfStep(
  step: Pick<FunnelStep, 'together' | 'alternatives'> | null,
): readonly EvidenceReference[] {
  const byTable = new Map<string, EvidenceReference>()
  for (const answer of step === null ? [] : countedBy(step)) {
    for (const reference of answer.evidence) {
      if (!byTable.has(reference.table)) byTable.set(reference.table, reference)
    }
  }
  return [...byTable.values()]
}
