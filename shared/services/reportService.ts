import type { Handlers } from '../contract/handlers'
import { succeed, type Outcome } from '../contract/outcome'
import { linkReport } from '../database/reportEstimates'
import { findEqualEstimate, insertSavedEstimate } from '../database/savedEstimates'
import { buildFeasibilityReport } from '../documents/report/buildFeasibilityReport'
import type { EstimateResult } from '../estimate/result'
import { currentSettings } from './applicationService'
import { findStudyVersion } from './disclosureService'
import { durably } from './durably'
import { recordExport } from './exports/recordExport'
import type { EvidenceTables } from './evidenceTables'
import { gatherReport, type ReportWish } from './gatherReport'
import type { ServicePorts } from './ports'
import type { ProtocolEstimates } from './protocolEstimates'
import { wouldDisclose, type ReleaseGate } from './releaseGate'
import { fileNameOf } from './studyService'

type ReportPorts = Pick<ServicePorts, 'cache' | 'terminology' | 'population' | 'version' | 'typeset'>

/** Makes the feasibility report of one protocol version; equal wishes on equal data give equal bytes. */
export function makeFeasibilityReport(
  ports: ReportPorts,
  tables: EvidenceTables,
  wish: ReportWish,
  estimate: EstimateResult,
): Promise<Outcome<Uint8Array>> {
  const data = buildFeasibilityReport(gatherReport(ports, tables, wish, estimate))
  return ports.typeset({ template: 'feasibility-report', data, date: wish.date })
}

/** Makes documents, freezes the estimate behind each, and logs what it released. */
export function createReportService(
  ports: ReportPorts &
    Pick<ServicePorts, 'workspace' | 'signing' | 'now' | 'createIdentifier' | 'keepDocument'>,
  tables: EvidenceTables,
  estimates: ProtocolEstimates,
  gate: ReleaseGate,
): Pick<Handlers, 'reports.create'> {
  const { database } = ports.workspace
  return {
    'reports.create': async ({ study, version, language, disclosure }) => {
      const found = findStudyVersion(ports, study, version)
      if (!found.ok) return found
      const { study: state, version: description, protocol } = found.value
      const prepared = await gate.prepare(study, protocol, disclosure)
      if (!prepared.ok) return prepared
      const { result, answers, audit } = prepared.value
      if (audit.status === 'refuse' || (audit.status === 'confirm' && disclosure === 'ask')) {
        return wouldDisclose(audit)
      }
      const at = ports.now()
      const { author, organisation } = currentSettings(ports)
      const wish: ReportWish = {
        study: state,
        version: { ...description, protocol },
        language,
        author,
        organisation,
        date: at.slice(0, 10),
      }
      const pdf = await makeFeasibilityReport(ports, tables, wish, result)
      if (!pdf.ok) return pdf
      const document = {
        fileName: `${fileNameOf(state.name)}-${language === 'nb' ? 'gjennomforbarhet' : 'feasibility'}-${at.slice(0, 10)}.pdf`,
        mediaType: 'application/pdf',
        content: pdf.value,
      }
      const frozen = estimates.freeze(protocol)
      if (!frozen.ok) return frozen
      const saved = await durably(ports.workspace, () => {
        const evidence = { ...frozen.value, study, version, origin: 'report' as const, createdAt: at }
        const release = ports.createIdentifier()
        const equal = findEqualEstimate(database, evidence)
        const estimate = equal ?? ports.createIdentifier()
        // Two reports of the same numbers rest on one frozen estimate.
        if (equal === null)
          insertSavedEstimate(database, { ...evidence, id: estimate, name: '', note: '', author })
        gate.log({
          id: release,
          study,
          version,
          versionName: description.name,
          document: 'report',
          populationDate: result.populationDate,
          at,
          answers,
        })
        linkReport(database, { release, estimate })
        const what = { study, version, versionName: description.name, language, estimate, release }
        recordExport(ports, { ...what, document: 'report', kind: 'full', format: 'pdf' }, document)
        return succeed(null)
      })
      if (!saved.ok) return saved
      return ports.keepDocument(document)
    },
  }
}
