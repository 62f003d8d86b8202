import type { Handlers } from '../../contract/handlers'
import { succeed, type Outcome } from '../../contract/outcome'
import type { ReportAdditions, ReportForecast } from '../../documents/report/reportAdditions'
import type { FeasibilityReportInput } from '../../documents/report/reportInput'
import type { ReportOutline, ReportPart } from '../../documents/report/reportParts'
import type { Language, Protocol } from '../../domain/studies/protocol'
import type { ProtocolVersion } from '../../domain/studies/study'
import { createCompetingService } from '../competing/competingService'
import { diagnosisCodes, type EvidenceTables } from '../evidenceTables'
import { createProfileCandidates } from '../forecasts/profileCandidates'
import { catalogueCandidates } from '../forecasts/siteCandidates'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import type { Answers, ReleaseGate } from '../releaseGate'
import { gatherPrevious } from './gatherPrevious'
import { gatherSites } from './gatherSites'
import { gatherVariants } from './gatherVariants'

export type GatheringPorts = Pick<
  ServicePorts,
  'workspace' | 'cache' | 'population' | 'hash' | 'terminology' | 'connectors' | 'signing' | 'now'
>

/** What is gathered for a report, and which of its numbers the gate has to log beside its own. */
export interface GatheredAdditions {
  readonly additions: Pick<ReportAdditions, 'variants' | 'siteFacts' | 'competing' | 'previous'> &
    Pick<FeasibilityReportInput, 'codeNames'>
  readonly answers: Answers
}

export interface AdditionsWish {
  readonly study: string
  readonly version: string
  /** Of the study, oldest first. */
  readonly versions: readonly ProtocolVersion[]
  readonly protocol: Protocol
  readonly language: Language
  readonly outline: ReportOutline
  readonly forecast: ReportForecast
  /** What the report itself says, as the gate prepared it. */
  readonly answers: Answers
}

/** Gathers what a report has beside its estimate and forecast: only what its outline asks for. */
export function createReportGathering(
  ports: GatheringPorts,
  tables: EvidenceTables,
  estimates: Pick<ProtocolEstimates, 'tablesRead'>,
  gate: Pick<ReleaseGate, 'beside'>,
  computeForecast: Handlers['forecasts.compute'],
): (wish: AdditionsWish) => Promise<Outcome<GatheredAdditions>> {
  const profiles = createProfileCandidates(ports)
  const candidates = () => [...profiles(), ...catalogueCandidates(ports.cache.database)]
  const { 'sites.competing': findCompeting } = createCompetingService(ports, candidates)

  return async ({ study, version, versions, protocol, language, outline, forecast, answers }) => {
    const wants = (part: ReportPart) => outline.shape === 'full' && outline.parts.includes(part)
    const hasSites = (protocol.sites?.sites.length ?? 0) > 0
    const ofSites = hasSites && (outline.shape !== 'full' || wants('sites') || wants('competing'))
    const found = ofSites ? await findCompeting({ protocol, sites: undefined, words: [] }) : null
    if (found !== null && !found.ok) return found
    const asked =
      forecast.kind === 'made'
        ? { target: forecast.result.target, seed: forecast.result.simulation.seed }
        : null
    const compared = wants('variants')
      ? await gatherVariants(gate, computeForecast, {
          study,
          version,
          versions,
          protocol,
          forecast: asked,
          going: answers,
        })
      : { variants: { baseline: null, others: [], left: 0 }, answers: [] }
    const previous = wants('changes') ? gatherPrevious(ports, tables, estimates, { study, protocol }) : null
    // What is new or gone is told by its name, also where this protocol has no such code.
    const told = [
      protocol,
      ...compared.variants.others.map((other) => other.protocol),
      ...(previous === null ? [] : [previous.protocol]),
    ]
    const codes = [...new Set(told.flatMap((one) => diagnosisCodes(one)))]
    return succeed({
      additions: {
        variants: compared.variants,
        siteFacts: ofSites ? gatherSites(protocol.sites, candidates()) : [],
        competing: found === null ? null : found.value,
        previous,
        codeNames: ports.terminology.names(codes, language, 'icd-10'),
      },
      answers: compared.answers,
    })
  }
}
