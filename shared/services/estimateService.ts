import { succeed } from '../contract/outcome'
import type { Handlers } from '../contract/handlers'
import { chooseEvidence } from '../estimate/chooseEvidence'
import { rankTables, ruleBelow, tablesOf } from '../estimate/evidence'
import type { CurrentPopulation } from './basePopulation'
import type { EvidenceTables } from './evidenceTables'
import type { ProtocolEstimates } from './protocolEstimates'
import { publishedShown } from './publishedShown'

/** Answers how many people a protocol leaves, and which tables could answer a criterion. */
export function createEstimateService(
  estimates: ProtocolEstimates,
  tables: EvidenceTables,
  residents: Pick<CurrentPopulation, 'current'>,
): Pick<Handlers, 'estimates.compute' | 'evidence.options' | 'evidence.explain'> {
  return {
    'estimates.compute': ({ protocol, detail }) => estimates.shown(protocol, detail),
    'evidence.explain': ({ protocol, step, alternative, area }) =>
      estimates.explained(protocol, { step, alternative, area }),
    'evidence.options': ({ condition, population }) => {
      if (condition.kind !== 'diagnosis') return succeed([])
      const people = population ?? { age: { from: 0, to: null }, sex: 'any' as const }
      const candidates = tables.forCodes(condition.codes)
      const { strata } = residents.current()
      const decision = chooseEvidence(
        { id: '', condition, evidence: { kind: 'automatic' } },
        {
          strata,
          population: { ...people, areas: [] },
          baseAreas: new Set(strata.baseAreas.keys()),
          tables: candidates,
          read: tables.read,
        },
      )
      const automatic = new Set(tablesOf(decision).map(({ key }) => key))
      // Only what can be chosen is offered: a table of merely overlapping codes would answer nothing.
      const ranked = rankTables(condition, people, candidates).filter(({ match }) => match !== 'overlapping')
      const [best] = ranked
      return succeed(
        ranked.map(({ table, match, reasons, keys }) => ({
          table,
          match,
          flags: table.flags,
          ...publishedShown(tables.read(table.key), estimates),
          reasons,
          automatic: automatic.has(table.key),
          below: best === undefined ? null : ruleBelow(best, { keys }),
        })),
      )
    },
  }
}
