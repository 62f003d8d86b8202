import type { Handlers } from '../contract/handlers'
import { fail, succeed, type Outcome } from '../contract/outcome'
import { listAreas } from '../database/areas'
import { readProtocolState } from '../database/protocolSteps'
import { insertSavedEstimate } from '../database/savedEstimates'
import { listSources } from '../database/sources'
import { noSuchStudy, readStudy } from '../database/studies'
import { buildFeasibilityReport } from '../documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '../documents/report/reportInput'
import { populationTableKeys } from '../domain/sources/starterDataset'
import type { Language } from '../domain/studies/protocol'
import type { Study } from '../domain/studies/study'
import { estimateProtocol } from '../estimate/estimateProtocol'
import { currentSettings } from './applicationService'
import { durably } from './durably'
import { diagnosisCodes, type EvidenceTables } from './evidenceTables'
import type { ServicePorts } from './ports'
import { fileNameOf } from './studyService'

export interface ReportWish {
  readonly study: Pick<Study, 'name' | 'question' | 'targetParticipants'>
  readonly version: Study['versions'][number]
  readonly language: Language
  readonly author: string
  readonly organisation: string
  /** ISO date of the report. */
  readonly date: string
}

type ReportPorts = Pick<ServicePorts, 'cache' | 'strata' | 'hash' | 'terminology' | 'version' | 'typeset'>

/** Everything a report on one protocol version is made of, with its estimate on the present data. */
export function gatherReport(
  ports: Omit<ReportPorts, 'typeset'>,
  tables: EvidenceTables,
  wish: ReportWish,
): Outcome<FeasibilityReportInput> {
  const { protocol } = wish.version
  const estimate = estimateProtocol({
    protocol,
    strata: ports.strata,
    ...tables.forProtocol(protocol),
    hash: ports.hash,
  })
  if (!estimate.ok) return estimate
  const { cache, terminology, version } = ports
  const population = tables.list().find(({ key }) => key === populationTableKeys.county)
  return succeed({
    language: wish.language,
    study: wish.study,
    version: wish.version,
    protocol,
    estimate: estimate.value,
    sources: listSources(cache.database),
    populationSource: population?.source ?? null,
    areas: listAreas(cache.database),
    codeNames: terminology.names(diagnosisCodes(protocol), wish.language, 'icd-10'),
    author: wish.author,
    organisation: wish.organisation,
    date: wish.date,
    applicationVersion: version,
  })
}

/** Makes the feasibility report of one protocol version; equal wishes on equal data give equal bytes. */
export async function makeFeasibilityReport(ports: ReportPorts, tables: EvidenceTables, wish: ReportWish) {
  const input = gatherReport(ports, tables, wish)
  if (!input.ok) return input
  const data = buildFeasibilityReport(input.value)
  const pdf = await ports.typeset({ template: 'feasibility-report', data, date: wish.date })
  return pdf.ok ? succeed({ pdf: pdf.value, estimate: input.value.estimate }) : pdf
}

/** Makes documents, and freezes the estimate behind each. */
export function createReportService(
  ports: ReportPorts & Pick<ServicePorts, 'workspace' | 'now' | 'createIdentifier' | 'keepDocument'>,
  tables: EvidenceTables,
): Pick<Handlers, 'reports.create'> {
  const { database } = ports.workspace
  return {
    'reports.create': async ({ study, version, language }) => {
      const state = readStudy(database, study)
      if (state === null) return noSuchStudy(study)
      const description = state.versions.find(({ id }) => id === version)
      const protocol = readProtocolState(database, { study, version })
      if (description === undefined || protocol === null) {
        return fail(
          'not-found',
          'This protocol version is not there any more. Choose another version of the study.',
          {
            study,
            version,
          },
        )
      }
      const at = ports.now()
      const { author, organisation } = currentSettings(ports)
      const made = await makeFeasibilityReport(ports, tables, {
        study: state,
        version: { ...description, protocol: protocol.protocol },
        language,
        author,
        organisation,
        date: at.slice(0, 10),
      })
      if (!made.ok) return made
      const { pdf, estimate } = made.value
      const frozen = await durably(ports.workspace, () => {
        insertSavedEstimate(database, {
          id: ports.createIdentifier(),
          study,
          version,
          inputHash: estimate.inputHash,
          engineVersion: estimate.engineVersion,
          protocol: protocol.protocol,
          result: estimate,
          createdAt: at,
        })
        return succeed(null)
      })
      if (!frozen.ok) return frozen
      return ports.keepDocument({
        fileName: `${fileNameOf(state.name)}-${language === 'nb' ? 'gjennomforbarhet' : 'feasibility'}-${at.slice(0, 10)}.pdf`,
        mediaType: 'application/pdf',
        content: pdf,
      })
    },
  }
}
