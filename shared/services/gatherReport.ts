import { listSources } from '../database/sources'
import { noAdditions, type ReportAdditions } from '../documents/report/reportAdditions'
import type { FeasibilityReportInput } from '../documents/report/reportInput'
import { lintProtocol } from '../domain/studies/lint/lintProtocol'
import type { Language, Protocol } from '../domain/studies/protocol'
import type { Study } from '../domain/studies/study'
import type { EstimateResult } from '../estimate/result'
import { explain } from './definitionService'
import { diagnosisCodes, type EvidenceTables } from './evidenceTables'
import { createLintKnowledge } from './lintKnowledge'
import type { ServicePorts } from './ports'

export interface ReportWish {
  readonly study: Pick<Study, 'name' | 'question' | 'targetParticipants'>
  readonly version: Study['versions'][number]
  readonly language: Language
  readonly author: string
  readonly organisation: string
  /** ISO date of the report. */
  readonly date: string
}

/** Tables that the assumptions of a protocol speak of, whether or not the estimate uses them. */
function tablesAssumed({ assumptions, enrolment, inclusion, exclusion }: Protocol): ReadonlySet<string> {
  const inflow = enrolment?.newPerYear ?? null
  return new Set([
    ...(assumptions?.tables ?? []).map(({ table }) => table),
    ...(inflow?.kind === 'table' ? [inflow.table] : []),
    ...[...inclusion, ...exclusion].flatMap(({ anyOf }) =>
      anyOf.flatMap(({ evidence }) => (evidence.kind === 'table' ? [evidence.table] : [])),
    ),
  ])
}

/** Everything a report on one protocol version is made of; `estimate` as it may be released, `more` as it was gathered. */
export function gatherReport(
  ports: Pick<ServicePorts, 'cache' | 'terminology' | 'population' | 'version'>,
  tables: EvidenceTables,
  wish: ReportWish,
  estimate: EstimateResult,
  more: ReportAdditions = noAdditions,
): FeasibilityReportInput {
  const { protocol } = wish.version
  const { cache, terminology, population, version } = ports
  const held = tables.list()
  const assumed = tablesAssumed(protocol)
  return {
    ...more,
    language: wish.language,
    study: wish.study,
    version: wish.version,
    protocol,
    estimate,
    definition: {
      explanation: explain(ports, protocol, wish.language),
      findings: lintProtocol(protocol, createLintKnowledge(ports)),
    },
    sources: listSources(cache.database),
    populationSource: held.find(({ key }) => key === population.current().tables.county)?.source ?? null,
    areas: population.areas(),
    tableTitles: Object.fromEntries(
      held.flatMap(({ key, title }) => (assumed.has(key) ? [[key, title]] : [])),
    ),
    codeNames: terminology.names(diagnosisCodes(protocol), wish.language, 'icd-10'),
    author: wish.author,
    organisation: wish.organisation,
    date: wish.date,
    applicationVersion: version,
  }
}
