import type { Handlers } from '../../contract/handlers'
import { succeed, type Outcome } from '../../contract/outcome'
import type { ReportRequest } from '../../contract/reports'
import { readWholeStudy } from '../../database/studies'
import type { FeasibilityReportInput } from '../../documents/report/reportInput'
import type { ReportOutline } from '../../documents/report/reportParts'
import type { Protocol } from '../../domain/studies/protocol'
import { currentSettings } from '../applicationService'
import { findStudyVersion } from '../disclosureService'
import type { EvidenceTables } from '../evidenceTables'
import { createReportGathering, type GatheringPorts } from '../gathering/gatherAdditions'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import type { PreparedRelease, ReleaseConsent, ReleaseGate } from '../releaseGate'
import { assembleReport, type AssemblyPorts } from './assembleReport'

export type PreparationPorts = AssemblyPorts & GatheringPorts & Pick<ServicePorts, 'now'>

type Wish = Omit<ReportRequest, 'disclosure'>

/** All that a report is made of, and what it would tell. */
export interface PreparedReport extends Pick<PreparedRelease, 'answers' | 'audit'> {
  readonly input: FeasibilityReportInput
  readonly outline: ReportOutline
  readonly protocol: Protocol
  readonly versionName: string
  /** ISO instant. */
  readonly at: string
}

/** From a study of the workspace to the input of its renderings, and what that would release. */
export function createReportPreparation(
  ports: PreparationPorts,
  tables: EvidenceTables,
  estimates: Pick<ProtocolEstimates, 'tablesRead'>,
  gate: ReleaseGate,
  computeForecast: Handlers['forecasts.compute'],
): (wish: Wish, consent: ReleaseConsent) => Promise<Outcome<PreparedReport>> {
  const gather = createReportGathering(ports, tables, estimates, gate, computeForecast)

  return async (wish, consent) => {
    const found = findStudyVersion(ports, wish.study, wish.version)
    if (!found.ok) return found
    const { study, version, protocol } = found.value
    const prepared = await gate.prepare(wish.study, protocol, consent)
    if (!prepared.ok) return prepared
    const { answers, audit, result } = prepared.value
    const at = ports.now()
    const { author, organisation } = currentSettings(ports)
    const date = at.slice(0, 10)
    const subject = {
      study,
      version: { ...version, protocol },
      language: wish.language,
      author,
      organisation,
      date,
    }
    const input = await assembleReport(ports, tables, computeForecast, subject, wish, result)
    if (!input.ok) return input
    const outline = { shape: wish.shape, parts: wish.parts }
    const gathered = await gather({
      study: wish.study,
      version: wish.version,
      versions: readWholeStudy(ports.workspace.database, wish.study)?.versions ?? [],
      protocol,
      language: wish.language,
      outline,
      forecast: input.value.forecast,
      answers,
    })
    if (!gathered.ok) return gathered
    return succeed({
      input: { ...input.value, ...gathered.value.additions },
      outline,
      // Numbers of other versions go out with those of this one.
      answers: [...answers, ...gathered.value.answers],
      audit,
      protocol,
      versionName: version.name,
      at,
    })
  }
}
