import type { SourceDescription } from '#shared/contract/responses'
import type { TableAdjustment } from '#shared/domain/studies/assumptions'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { LocalisedName } from '#shared/domain/sources/localisedName'
import { answersOf } from '#shared/estimate/answersOf'
import type { EstimateResult, EvidenceReference } from '#shared/estimate/result'
import { yearsBefore } from '#shared/estimate/tableFactor'
import { adjustmentOf } from './assumptionEdits'

/** A table behind a result. */
export interface UsedTable {
  readonly reference: EvidenceReference
  /** Badges of the steps it answers. */
  readonly badges: readonly string[]
  /** Null while the sources are not known. */
  readonly source: LocalisedName | null
  /** From its figures to those of the population. */
  readonly years: number
  readonly adjustment: TableAdjustment
}

/** The tables behind the active steps of a result, each once, in the order of the steps. */
export function usedTables(
  result: EstimateResult,
  protocol: Protocol,
  sources: ReadonlyMap<string, SourceDescription>,
): readonly UsedTable[] {
  const byTable = new Map<string, { readonly reference: EvidenceReference; readonly badges: string[] }>()
  for (const step of result.steps) {
    if (!step.active) continue
    for (const reference of answersOf(step).flatMap(({ evidence }) => evidence)) {
      const known = byTable.get(reference.table)
      if (known === undefined) byTable.set(reference.table, { reference, badges: [step.badge] })
      else if (!known.badges.includes(step.badge)) known.badges.push(step.badge)
    }
  }
  return [...byTable.values()].map(({ reference, badges }) => ({
    reference,
    badges,
    source: sources.get(reference.source)?.name ?? null,
    years: yearsBefore(reference, result.populationDate),
    adjustment: adjustmentOf(protocol, reference.table),
  }))
}
