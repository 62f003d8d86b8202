import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { ReportRequest } from '../../contract/reports'
import { whenExported } from '../../database/exports'
import { linkReport } from '../../database/reportEstimates'
import { findEqualEstimate, insertSavedEstimate } from '../../database/savedEstimates'
import { buildFeasibilityReport } from '../../documents/report/buildFeasibilityReport'
import type { FeasibilityReportInput } from '../../documents/report/reportInput'
import { inputForSite } from '../../documents/siteFeedback/inputForSite'
import { freezeForecast } from '../../forecast/frozen/frozenForecast'
import { durably } from '../durably'
import type { EvidenceTables } from '../evidenceTables'
import { recordExport } from '../exports/recordExport'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import { wouldDisclose, type ReleaseGate } from '../releaseGate'
import { fileNameOf } from '../studyService'
import { createReportPreparation, type PreparationPorts } from './prepareReport'
import { renderReport, reportMediaTypes } from './renderReport'
import { verifyReport, type VerifyPorts } from './verifyReport'

type ReportPorts = PreparationPorts &
  VerifyPorts &
  Pick<ServicePorts, 'workspace' | 'now' | 'createIdentifier' | 'keepDocument' | 'siteFiles'>

const shapeNames = {
  en: { full: 'feasibility', 'one-page': 'feasibility-one-page', 'site-feedback': 'site-feedback' },
  nb: {
    full: 'gjennomforbarhet',
    'one-page': 'gjennomforbarhet-en-side',
    'site-feedback': 'tilbakemelding-steder',
  },
} as const

type Receiver = Pick<ReportRequest, 'shape' | 'site'>

/** What the receiver of a file may read of a report. `not-found` where the plan has no such site. */
function readable(input: FeasibilityReportInput, { shape, site }: Receiver): Outcome<FeasibilityReportInput> {
  if (shape !== 'site-feedback' || site === null) return succeed(input)
  const known = input.protocol.sites?.sites.some(({ id }) => id === site) ?? false
  return known
    ? succeed(inputForSite(input, site))
    : fail('not-found', 'The plan does not have this site any more. Choose another one.', { site })
}

function subjectOf(input: FeasibilityReportInput, { shape, site }: Receiver): string {
  const named =
    shape === 'site-feedback' ? input.protocol.sites?.sites.find(({ id }) => id === site) : undefined
  return fileNameOf(named === undefined ? input.study.name : `${input.study.name} ${named.name}`)
}

/** Makes documents, freezes the estimate behind each, and logs what it released. */
export function createReportService(
  ports: ReportPorts,
  tables: EvidenceTables,
  estimates: ProtocolEstimates,
  gate: ReleaseGate,
  computeForecast: Handlers['forecasts.compute'],
): Pick<Handlers, 'reports.preview' | 'reports.create' | 'reports.verify'> {
  const { database } = ports.workspace
  const prepare = createReportPreparation(ports, tables, estimates, gate, computeForecast)

  return {
    'reports.preview': async ({ disclosure, ...wish }) => {
      const prepared = await prepare(wish, disclosure)
      if (!prepared.ok) return prepared
      const input = readable(prepared.value.input, wish)
      return input.ok ? succeed(buildFeasibilityReport(input.value, prepared.value.outline)) : input
    },
    'reports.create': async ({ format, disclosure, ...wish }) => {
      const prepared = await prepare(wish, disclosure)
      if (!prepared.ok) return prepared
      const { input, outline, audit, answers, protocol, versionName, at } = prepared.value
      if (audit.status === 'refuse' || (audit.status === 'confirm' && disclosure === 'ask'))
        return wouldDisclose(audit)
      const told = readable(input, wish)
      if (!told.ok) return told
      const rendered = await renderReport(ports, told.value, outline, format)
      if (!rendered.ok) return rendered
      const { study, version, language, shape } = wish
      const name = `${subjectOf(input, wish)}-${shapeNames[language][shape]}-${at.slice(0, 10)}.${format}`
      const document = { fileName: name, mediaType: reportMediaTypes[format], content: rendered.value }
      const frozen = estimates.freeze(protocol)
      if (!frozen.ok) return frozen
      const { forecast } = input
      const saved = await durably(ports.workspace, () => {
        const evidence = { ...frozen.value, study, version, origin: 'report' as const, createdAt: at }
        const withForecast =
          forecast.kind === 'made' ? { ...evidence, forecast: freezeForecast(forecast.result) } : evidence
        const release = ports.createIdentifier()
        const equal = findEqualEstimate(database, withForecast)
        const estimate = equal ?? ports.createIdentifier()
        // Two reports of the same numbers rest on one frozen estimate.
        if (equal === null)
          insertSavedEstimate(database, {
            ...withForecast,
            id: estimate,
            name: '',
            note: '',
            author: input.author,
          })
        const { populationDate } = input.estimate
        gate.log({
          id: release,
          study,
          version,
          versionName,
          document: 'report',
          populationDate,
          at,
          answers,
        })
        linkReport(database, { release, estimate })
        recordExport(
          ports,
          {
            study,
            version,
            versionName,
            document: 'report',
            kind: shape,
            format,
            language,
            estimate,
            release,
          },
          document,
        )
        return succeed(null)
      })
      return saved.ok ? ports.keepDocument(document) : saved
    },
    'reports.verify': async ({ name, base64 }) => {
      const bytes = ports.siteFiles.decodeBase64(base64)
      if (bytes === null)
        return fail('unreadable-file', `${name}: the file did not arrive whole. Choose it again.`)
      const verified = await verifyReport(ports, estimates, bytes)
      return verified.ok
        ? succeed({ ...verified.value, leftAt: whenExported(database, verified.value.sha256) })
        : verified
    },
  }
}
