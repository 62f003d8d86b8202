import type { Handlers } from '../contract/handlers'
import { fail, succeed, type Outcome } from '../contract/outcome'
import { readProtocolState } from '../database/protocolSteps'
import {
  canKeep,
  deleteSavedEstimate,
  insertSavedEstimate,
  listSavedEstimates,
  noSuchEstimate,
  readSavedEstimate,
  renameSavedEstimate,
  type SavedEstimate,
} from '../database/savedEstimates'
import { noSuchStudy, readStudy } from '../database/studies'
import { readResultSummary } from '../estimate/frozen/resultSummary'
import { readForecastSummary } from '../forecast/frozen/forecastSummary'
import { freezeForecast } from '../forecast/frozen/frozenForecast'
import { currentSettings } from './applicationService'
import { findStudyVersion } from './disclosureService'
import { durably } from './durably'
import type { EvidenceTables } from './evidenceTables'
import type { ServicePorts } from './ports'
import type { ProtocolEstimates } from './protocolEstimates'
import type { ReleaseGate } from './releaseGate'
import { createSnapshotComparison } from './snapshotComparison'
import { createSnapshotDescriptions } from './snapshotDescriptions'
import { exportSnapshot } from './snapshotExport'

type SnapshotOperations = Extract<keyof Handlers, `snapshots.${string}`>

type SnapshotPorts = Pick<
  ServicePorts,
  | 'workspace'
  | 'cache'
  | 'population'
  | 'hash'
  | 'now'
  | 'createIdentifier'
  | 'announce'
  | 'keepDocument'
  | 'version'
  | 'forecasts'
>

/** Frozen estimates of one study that people may keep; a report's evidence is not counted. */
export const mostSnapshots = 200

function tooMany(): Outcome<never> {
  return fail(
    'too-large',
    `This study has ${String(mostSnapshots)} frozen estimates, the most that are kept. Nothing was frozen. Delete one that is not needed any more.`,
  )
}

function tooLarge(): Outcome<never> {
  return fail(
    'too-large',
    'The tables behind this estimate are too large to be kept with the study. Nothing was frozen. ' +
      'Choose tables with fewer cells as evidence, for example without single years of age.',
  )
}

/** Keeps estimates with all they rest on, makes them again, and says what has changed since. */
export function createSnapshotService(
  ports: SnapshotPorts,
  tables: EvidenceTables,
  estimates: ProtocolEstimates,
  gate: ReleaseGate,
  computeForecast: Handlers['forecasts.compute'],
): Pick<Handlers, SnapshotOperations> {
  const { database } = ports.workspace
  const descriptions = createSnapshotDescriptions(ports, tables)
  const comparison = createSnapshotComparison(ports, estimates, computeForecast)

  function withSaved<Value>(id: string, work: (saved: SavedEstimate) => Value): Value | Outcome<never> {
    const saved = readSavedEstimate(database, id)
    return saved === null ? noSuchEstimate(id) : work(saved)
  }

  /** Makes a change durable and tells every page of the study. */
  async function changing<Value>(study: string, change: () => Outcome<Value>): Promise<Outcome<Value>> {
    const outcome = await durably(ports.workspace, change)
    if (outcome.ok) ports.announce({ name: 'study-changed', study })
    return outcome
  }

  return {
    'snapshots.create': async ({ study, version, name, note, forecast: wish }) => {
      const found = findStudyVersion(ports, study, version)
      if (!found.ok) return found
      const byPeople = listSavedEstimates(database, study).filter(({ origin }) => origin === 'person')
      if (byPeople.length >= mostSnapshots) return tooMany()
      const frozen = estimates.freeze(found.value.protocol)
      if (!frozen.ok) return frozen
      if (!canKeep(frozen.value.evidence)) return tooLarge()
      // Estimate and forecast read the same data: both before anything else is waited for.
      const { protocol } = found.value
      const forecast =
        wish === null ? null : await computeForecast({ protocol, run: undefined, ...wish, detail: 'refined' })
      if (forecast !== null && !forecast.ok) return forecast
      // Meanwhile the version may have gone.
      const still = findStudyVersion(ports, study, version)
      if (!still.ok) return still
      const id = ports.createIdentifier()
      return changing(study, () => {
        insertSavedEstimate(database, {
          ...frozen.value,
          forecast: forecast === null ? null : freezeForecast(forecast.value),
          id,
          study,
          version,
          name,
          note,
          author: currentSettings(ports).author,
          origin: 'person',
          createdAt: ports.now(),
        })
        return withSaved(id, (saved) => succeed(descriptions.one(saved)))
      })
    },
    'snapshots.list': ({ study }) =>
      readStudy(database, study) === null ? noSuchStudy(study) : succeed(descriptions.list(study)),
    'snapshots.read': ({ snapshot }) =>
      withSaved(snapshot, (saved) =>
        succeed({
          ...descriptions.one(saved),
          protocol: saved.protocol,
          result: readResultSummary(saved.result),
          forecastSummary: saved.forecast === null ? null : readForecastSummary(saved.forecast.result),
        }),
      ),
    'snapshots.rebuild': ({ snapshot }) => withSaved(snapshot, comparison.rebuild),
    'snapshots.compare': ({ snapshot }) =>
      withSaved(snapshot, (saved) => {
        const present = readProtocolState(database, saved)
        if (present === null) return noSuchEstimate(snapshot)
        return comparison.compare(saved, descriptions.one(saved), present.protocol)
      }),
    'snapshots.news': ({ study, version }) => {
      const newest = listSavedEstimates(database, study).find((saved) => saved.version === version)
      return newest === undefined
        ? succeed({ since: null })
        : comparison.news(newest, descriptions.one(newest))
    },
    'snapshots.rename': ({ snapshot, name, note }) =>
      withSaved(snapshot, (saved) =>
        changing(saved.study, () => renameSavedEstimate(database, snapshot, { name, note })),
      ),
    'snapshots.delete': ({ snapshot, withReports }) =>
      withSaved(snapshot, (saved) => {
        const { reports } = descriptions.one(saved)
        if (!withReports && (reports.length > 0 || saved.origin === 'report')) {
          return fail(
            'conflict',
            'A report was made from this frozen estimate, and its numbers could not be made again without it. ' +
              'Nothing was deleted. Confirm that it may go.',
            { snapshot },
          )
        }
        return changing(saved.study, () => deleteSavedEstimate(database, snapshot))
      }),
    'snapshots.export': ({ snapshot, disclosure }) =>
      withSaved(snapshot, (saved) => exportSnapshot(ports, estimates, gate, saved, disclosure)),
  }
}
