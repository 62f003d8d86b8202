import type { SnapshotDescription, SnapshotTable } from '../contract/snapshots'
import { listParts, type SavedPart } from '../database/frozenContents'
import { listReportUses, type ReportUse } from '../database/reportEstimates'
import { listSavedEstimates, type SavedEstimate } from '../database/savedEstimates'
import { readResultSummary } from '../estimate/frozen/resultSummary'
import { populationHash } from '../estimate/populationHash'
import type { EvidenceTables } from './evidenceTables'
import type { ServicePorts } from './ports'
import { describeForecast } from './scenarios/snapshotForecasts'

type Ports = Pick<ServicePorts, 'workspace' | 'population' | 'hash'>

/** Describes frozen estimates as they stand beside the data of this machine. */
export function createSnapshotDescriptions(ports: Ports, tables: EvidenceTables) {
  const { database } = ports.workspace

  function populationOf(parts: readonly SavedPart[]): SnapshotDescription['population'] {
    const part = parts.find(({ role }) => role === 'population')
    if (part === undefined) return 'unknown'
    const { strata } = ports.population.current()
    return part.hash === populationHash(strata, ports.hash) ? 'same' : 'changed'
  }

  function tableNow({ key, hash }: SavedPart): SnapshotTable['now'] {
    const present = tables.find(key)
    if (present === null) return 'gone'
    return present.hash === hash ? 'same' : 'changed'
  }

  function describe(
    saved: SavedEstimate,
    ofStudy: readonly SavedPart[],
    uses: readonly ReportUse[],
  ): SnapshotDescription {
    const { protocol: _, result, forecast, ...estimate } = saved
    const parts = ofStudy.filter((part) => part.estimate === saved.id)
    const summary = readResultSummary(result)
    return {
      ...estimate,
      populationDate: summary?.populationDate ?? null,
      eligible: summary?.eligible ?? null,
      forecast: forecast === null ? null : describeForecast(forecast),
      tables: parts
        .filter(({ role }) => role === 'table')
        .map((part) => {
          const { key, title, source, period, hash } = part
          return { key, title, source, period, hash, now: tableNow(part) }
        }),
      population: populationOf(parts),
      rebuildable: parts.some(({ role }) => role === 'population') && parts.every(({ kept }) => kept),
      reports: uses.flatMap((use) => (use.estimate === saved.id ? [use.at] : [])),
    }
  }

  return {
    /** All of a study, newest first. */
    list(study: string): readonly SnapshotDescription[] {
      const parts = listParts(database, study)
      const uses = listReportUses(database, study)
      return listSavedEstimates(database, study).map((saved) => describe(saved, parts, uses))
    },
    one(saved: SavedEstimate): SnapshotDescription {
      return describe(saved, listParts(database, saved.study), listReportUses(database, saved.study))
    },
  }
}

export type SnapshotDescriptions = ReturnType<typeof createSnapshotDescriptions>
