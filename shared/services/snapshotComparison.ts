import type { Handlers } from '../contract/handlers'
import { succeed, type Outcome } from '../contract/outcome'
import type {
  SnapshotComparison,
  SnapshotDescription,
  SnapshotNews,
  SnapshotRebuild,
  SnapshotTable,
  TableChange,
} from '../contract/snapshots'
import { readEvidence } from '../database/frozenContents'
import type { SavedEstimate } from '../database/savedEstimates'
import type { Protocol } from '../domain/studies/protocol'
import { protocolDifferences } from '../domain/studies/protocolDifferences'
import { engineVersion } from '../estimate/estimateProtocol'
import type { EvidenceTable } from '../estimate/evidence'
import { compareResults } from '../estimate/frozen/compareResults'
import { movedCells } from '../estimate/frozen/compareTables'
import { readFrozenTable } from '../estimate/frozen/frozenContent'
import { rebuildEstimate } from '../estimate/frozen/rebuildEstimate'
import { readResultSummary, summarise } from '../estimate/frozen/resultSummary'
import type { ServicePorts } from './ports'
import type { ProtocolEstimates } from './protocolEstimates'
import { checkForecast, compareForecast } from './scenarios/snapshotForecasts'

type Ports = Pick<ServicePorts, 'workspace' | 'hash' | 'now' | 'forecasts'>

/** Computes a frozen estimate again, from its own evidence or on what is here now. */
export function createSnapshotComparison(
  ports: Ports,
  estimates: ProtocolEstimates,
  computeForecast: Handlers['forecasts.compute'],
) {
  const { database } = ports.workspace

  /** Tables read then and now whose key or content differs, by key. */
  function changedTables(
    saved: SavedEstimate,
    then: readonly SnapshotTable[],
    now: readonly EvidenceTable[],
  ): readonly TableChange[] {
    const kept = new Map(readEvidence(database, saved.id)?.tables.map((table) => [table.key, table.content]))
    const earlier = new Map(then.map((table) => [table.key, table]))
    const present = new Map(now.map((table) => [table.key, table]))
    return [...new Set([...earlier.keys(), ...present.keys()])].sort().flatMap((key): TableChange[] => {
      const before = earlier.get(key)
      const after = present.get(key)
      const named = after ?? before
      if (named === undefined || before?.hash === after?.hash) return []
      const content = kept.get(key)
      const table = content === undefined ? null : readFrozenTable(content)
      return [
        {
          key,
          title: named.title,
          source: named.source,
          change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
          periodThen: before?.period ?? null,
          periodNow: after?.period ?? null,
          moved:
            table === null || after === undefined
              ? null
              : movedCells(table, after, estimates.ruleOf(after.source)),
        },
      ]
    })
  }

  return {
    /** From the frozen tables alone. Fails as `rebuildEstimate` does. */
    async rebuild(saved: SavedEstimate): Promise<Outcome<SnapshotRebuild>> {
      const evidence = readEvidence(database, saved.id)
      if (evidence === null) return succeed({ outcome: 'not-kept' })
      const rebuilt = rebuildEstimate(evidence, ports.hash)
      if (!rebuilt.ok) return rebuilt
      const forecast = saved.forecast === null ? null : await checkForecast(ports, evidence, saved.forecast)
      if (JSON.stringify(rebuilt.value) === saved.result)
        return succeed({ outcome: 'identical', engineVersion, forecast })
      const then = readResultSummary(saved.result)
      return succeed({
        outcome: 'differs',
        forecast,
        engineThen: saved.engineVersion,
        engineNow: engineVersion,
        change: then === null ? null : compareResults(then, summarise(rebuilt.value)),
      })
    },

    /** With the version as it is now, on the tables of now. Fails as the estimate does. */
    async compare(
      saved: SavedEstimate,
      description: SnapshotDescription,
      protocol: Protocol,
    ): Promise<Outcome<SnapshotComparison>> {
      const shown = estimates.shown(protocol)
      if (!shown.ok) return shown
      const read = estimates.tablesRead(protocol)
      if (!read.ok) return read
      const differences = protocolDifferences(saved.protocol, protocol)
      const unchanged = differences.length === 0 ? null : estimates.shown(saved.protocol)
      const then = readResultSummary(saved.result)
      const protocols = { then: saved.protocol, now: protocol }
      const forecast =
        saved.forecast === null
          ? null
          : await compareForecast(computeForecast, saved.forecast, protocols, differences.length === 0)
      return succeed({
        then: {
          at: saved.createdAt,
          engineVersion: saved.engineVersion,
          populationDate: description.populationDate,
        },
        now: { at: ports.now(), engineVersion, populationDate: shown.value.populationDate },
        population: description.population,
        protocol: { ...protocols, differences },
        tables: changedTables(saved, description.tables, read.value),
        result: then === null ? null : compareResults(then, summarise(shown.value)),
        sameProtocol: unchanged?.ok === true ? unchanged.value.eligible : null,
        forecast,
      })
    },

    /** What the same protocol would find today. */
    news(saved: SavedEstimate, description: SnapshotDescription): Outcome<SnapshotNews> {
      const read = estimates.tablesRead(saved.protocol)
      if (!read.ok) return read
      const moved = new Set(
        description.tables.flatMap(({ now, source }) => (now === 'changed' ? [source] : [])),
      )
      // Another engine may read other tables of the same data: that is no news.
      if (saved.engineVersion === engineVersion) {
        const known = new Set(description.tables.map(({ key }) => key))
        for (const { key, source } of read.value) if (!known.has(key)) moved.add(source)
      }
      const population = description.population === 'changed'
      if (moved.size === 0 && !population) return succeed({ since: null })
      const { id, name, createdAt } = saved
      return succeed({
        since: { snapshot: id, name, at: createdAt, sources: [...moved].sort(), population },
      })
    },
  }
}
