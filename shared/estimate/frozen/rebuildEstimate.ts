import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { Strata } from '../../domain/geography/strata'
import { guardResult, type SourceRules } from '../disclosure/guardResult'
import { estimateInDetail, type DetailedEstimate } from '../estimateProtocol'
import type { EvidenceTable } from '../evidence'
import type { Draws, EstimateResult } from '../result'
import { readFrozenCandidates, readFrozenPopulation, readFrozenTable } from './frozenContent'
import type { FrozenContent, FrozenEvidence } from './frozenEvidence'

/** An engine of another version may choose tables that were not read, and so not kept. */
class TableNotKept extends Error {
  readonly key: string

  constructor(key: string) {
    super(`The table ${key} is not among the frozen ones.`)
    this.key = key
  }
}

function altered(what: string): Outcome<never> {
  return fail(
    'unreadable-file',
    `The frozen evidence was altered: the content of ${what} does not match its fingerprint. ` +
      'Nothing was computed. Use an unaltered copy.',
    { what },
  )
}

function unreadable(what: string): Outcome<never> {
  return fail(
    'unreadable-file',
    `The frozen evidence cannot be read: ${what} does not have the form it should. ` +
      'Use an unaltered copy, or the version of Kohort that wrote it.',
    { what },
  )
}

function checkContent<Value>(
  { hash, content }: FrozenContent,
  what: string,
  { read, fingerprint }: { read: (text: string) => Value | null; fingerprint: (text: string) => string },
): Outcome<Value> {
  if (fingerprint(content) !== hash) return altered(what)
  const value = read(content)
  return value === null ? unreadable(what) : succeed(value)
}

/** A frozen estimate computed again, before small numbers are hidden. */
export interface RebuiltEstimate {
  readonly detailed: DetailedEstimate
  readonly strata: Strata
  readonly rules: SourceRules
}

/**
 * Computes a frozen estimate again from its own tables, population and rules, with the engine as it is now. Fails with
 * `unreadable-file` when a content does not match its SHA-256 or its form, and with `not-found` when this engine would
 * read a table that was not kept.
 */
export function rebuildEstimate(
  evidence: FrozenEvidence,
  hash: (text: string) => string,
): Outcome<EstimateResult> {
  const rebuilt = rebuildInDetail(evidence, hash, 'refined')
  if (!rebuilt.ok) return rebuilt
  const { detailed, rules } = rebuilt.value
  return succeed(guardResult(detailed.result, rules))
}

/** As `rebuildEstimate`, with the numbers of base areas at hand and none of them hidden: for what is computed from them. */
export function rebuildInDetail(
  evidence: FrozenEvidence,
  hash: (text: string) => string,
  detail: Draws['detail'],
): Outcome<RebuiltEstimate> {
  const tables = new Map<string, EvidenceTable>()
  for (const frozen of evidence.tables) {
    const table = checkContent(frozen, `table "${frozen.key}"`, { read: readFrozenTable, fingerprint: hash })
    if (!table.ok) return table
    tables.set(frozen.key, { ...table.value, hash: frozen.hash })
  }
  const candidates = checkContent(evidence.candidates, 'the list of tables', {
    read: readFrozenCandidates,
    fingerprint: hash,
  })
  if (!candidates.ok) return candidates
  const strata = checkContent(evidence.population, 'the population', {
    read: readFrozenPopulation,
    fingerprint: hash,
  })
  if (!strata.ok) return strata
  const read = (key: string): EvidenceTable => {
    const table = tables.get(key)
    if (table === undefined) throw new TableNotKept(key)
    return table
  }
  const { protocol, rules } = evidence
  try {
    const estimated = estimateInDetail({
      protocol,
      strata: strata.value,
      tables: candidates.value,
      read,
      find: (key) => tables.get(key) ?? null,
      hash,
      detail,
    })
    if (!estimated.ok) return estimated
    const bySource = new Map(Object.entries(rules.sources))
    return succeed({
      detailed: estimated.value,
      strata: strata.value,
      rules: { of: (source) => bySource.get(source) ?? rules.population, population: rules.population },
    })
  } catch (error) {
    if (!(error instanceof TableNotKept)) throw error
    return fail(
      'not-found',
      `This version of Kohort would use the table "${error.key}", which is not among the frozen ones. ` +
        'The frozen numbers stay as they are; rebuild them with the engine that made them.',
      { table: error.key },
    )
  }
}
