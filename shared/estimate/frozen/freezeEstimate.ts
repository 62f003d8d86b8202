import { succeed, type Outcome } from '../../contract/outcome'
import type { SmallCountRule } from '../../domain/disclosure/smallCountRule'
import { guardResult, type SourceRules } from '../disclosure/guardResult'
import { estimateProtocol, type EstimateInput } from '../estimateProtocol'
import type { EvidenceTable } from '../evidence'
import { recordReads } from '../recordReads'
import type { EstimateResult } from '../result'
import type { FrozenContent, FrozenEvidence, FrozenRules, FrozenTable } from './frozenEvidence'

/** A result as it may be shown, and all it was computed from. */
export interface FrozenEstimate {
  readonly result: EstimateResult
  readonly evidence: FrozenEvidence
}

function freezeTable(table: EvidenceTable): FrozenTable {
  const { hash, ...content } = table
  const { key, title, source, period } = content
  return { key, title, source, period, hash, content: JSON.stringify(content) }
}

function freezeRules(rules: SourceRules, sources: Iterable<string>): FrozenRules {
  const bySource: { [source: string]: SmallCountRule } = {}
  for (const source of [...new Set(sources)].sort()) {
    const { threshold, zeroShown } = rules.of(source)
    bySource[source] = { threshold, zeroShown }
  }
  const { threshold, zeroShown } = rules.population
  return { sources: bySource, population: { threshold, zeroShown } }
}

/** An estimate with the tables that it reads, by key. */
function estimateWithReads(input: EstimateInput) {
  const { read, find, tables } = recordReads(input)
  const estimated = estimateProtocol({ ...input, read, find })
  return { estimated, read: tables().toSorted((a, b) => (a.key < b.key ? -1 : 1)) }
}

/** The tables whose cells an estimate of this input reads, by key; fails as `estimateProtocol` does. */
export function tablesRead(input: Omit<EstimateInput, 'detail'>): Outcome<readonly EvidenceTable[]> {
  const { estimated, read } = estimateWithReads({ ...input, detail: 'preview' })
  return estimated.ok ? succeed(read) : estimated
}

/** Estimates a protocol and keeps what the number rests on. Fails as `estimateProtocol` does. */
export function freezeEstimate(
  input: Omit<EstimateInput, 'detail'>,
  rules: SourceRules,
): Outcome<FrozenEstimate> {
  const { estimated, read } = estimateWithReads(input)
  if (!estimated.ok) return estimated
  const contentOf = (value: unknown): FrozenContent => {
    const content = JSON.stringify(value)
    return { hash: input.hash(content), content }
  }
  const evidence: FrozenEvidence = {
    protocol: input.protocol,
    tables: read.map(freezeTable),
    candidates: contentOf(input.tables),
    population: contentOf(input.strata),
    rules: freezeRules(
      rules,
      read.map(({ source }) => source),
    ),
  }
  return succeed({ result: guardResult(estimated.value, rules), evidence })
}
