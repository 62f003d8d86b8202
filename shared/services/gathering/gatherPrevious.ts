import type { SnapshotDescription } from '../../contract/snapshots'
import { listReportUses } from '../../database/reportEstimates'
import { listReleasedAnswers, type LoggedAnswer } from '../../database/releases'
import { readSavedEstimate } from '../../database/savedEstimates'
import type { PreviousReport, ReportTableChange } from '../../documents/report/reportAdditions'
import type { Protocol } from '../../domain/studies/protocol'
import { auditLimits } from '../../estimate/disclosure/auditAnswers'
import { hideQuantity } from '../../estimate/disclosure/guardQuantity'
import { readResultSummary, type ResultSummary } from '../../estimate/frozen/resultSummary'
import type { Quantity } from '../../estimate/result'
import { readForecastSummary } from '../../forecast/frozen/forecastSummary'
import type { EvidenceTables } from '../evidenceTables'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import { createSnapshotDescriptions } from '../snapshotDescriptions'

type Ports = Pick<ServicePorts, 'workspace' | 'population' | 'hash'>

const slack = 1e-6

/** Whether just these limits of a step have gone out. */
function wentOut(id: string, { lower, upper }: Quantity, logged: readonly LoggedAnswer[]): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 1 + slack
  return logged.some(
    (answer) =>
      answer.subject.kind === 'remaining' &&
      answer.subject.key === id &&
      near(answer.lower, lower) &&
      near(answer.upper, upper),
  )
}

/**
 * The funnel of a frozen estimate as far as its numbers went out. An estimate is frozen as screens may show it, while the report
 * itself may have left numbers out: of those that rest on counts alone, and are therefore logged, only logged ones are told.
 */
function asItWentOut(
  { steps, eligible }: ResultSummary,
  logged: readonly LoggedAnswer[],
): Pick<ResultSummary, 'eligible' | 'steps'> {
  const residents = steps.find(({ role }) => role === 'population')?.remaining.upper ?? 0
  let isLogged = true
  let lastHidden = false
  const told = steps.map((step) => {
    if (step.role === 'population' || !step.active) return step
    isLogged &&= step.basis === 'counted'
    lastHidden = isLogged && !wentOut(step.id, step.remaining, logged)
    return lastHidden ? { ...step, remaining: hideQuantity(residents) } : step
  })
  return { steps: told, eligible: lastHidden ? hideQuantity(residents) : eligible }
}

/** Tables that were read then or are read now and differ. */
function tableChanges(
  { tables }: SnapshotDescription,
  protocol: Protocol,
  estimates: Pick<ProtocolEstimates, 'tablesRead'>,
): readonly ReportTableChange[] {
  const read = estimates.tablesRead(protocol)
  if (!read.ok) return []
  const then = new Map(tables.map((table) => [table.key, table]))
  const now = new Map(read.value.map((table) => [table.key, table]))
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((key): readonly ReportTableChange[] => {
    const [before, after] = [then.get(key), now.get(key)]
    const named = after ?? before
    if (named === undefined || before?.hash === after?.hash) return []
    return [
      {
        key,
        title: named.title,
        change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
        periodThen: before?.period ?? null,
        periodNow: after?.period ?? null,
      },
    ]
  })
}

/** The evidence of the last report on a study; null where there was none, or its evidence was deleted. */
export function gatherPrevious(
  ports: Ports,
  tables: EvidenceTables,
  estimates: Pick<ProtocolEstimates, 'tablesRead'>,
  { study, protocol }: { readonly study: string; readonly protocol: Protocol },
): PreviousReport | null {
  const { database } = ports.workspace
  const [last] = listReportUses(database, study)
  const saved = last === undefined ? null : readSavedEstimate(database, last.estimate)
  if (last === undefined || saved === null) return null
  const summary = readResultSummary(saved.result)
  const description = createSnapshotDescriptions(ports, tables).one(saved)
  return {
    at: last.at,
    versionName: saved.versionName,
    engineVersion: saved.engineVersion,
    protocol: saved.protocol,
    result:
      summary === null
        ? null
        : asItWentOut(
            summary,
            listReleasedAnswers(database, study, summary.populationDate, auditLimits.answers),
          ),
    forecast: saved.forecast === null ? null : readForecastSummary(saved.forecast.result),
    tables: tableChanges(description, protocol, estimates),
    population: description.population,
  }
}
