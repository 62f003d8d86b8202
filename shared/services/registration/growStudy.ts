import { standardForecastSeed, forecastLimits } from '../../contract/forecasts'
import type { Handlers } from '../../contract/handlers'
import type { StudyState } from '../../contract/responses'
import { growRegistration, type GrownRecord } from '../../domain/registration/grown/grownRecord'
import type { PlaceOfSite } from '../../domain/registration/grown/grownRecruitment'
import { eligibilityWords } from '../../documents/registration/eligibilityWords'
import type { Protocol } from '../../domain/studies/protocol'
import type { PlanSite } from '../../domain/studies/sitePlan'
import type { CodeSystem } from '../../domain/terminology/normaliseCode'
import type { SiteCandidate } from '../../forecast/result'
import { areaNames, codesOfProtocol } from '../definitionService'
import type { ServicePorts } from '../ports'

/** Grows the record of a version of a study; the numbers of sites come from a forecast, which takes a moment. */
export type GrowStudy = (
  study: Pick<StudyState, 'name' | 'targetParticipants'>,
  protocol: Protocol,
) => Promise<GrownRecord>

/** What a forecast expects of each site as it may be shown; nothing where there is none, or it was refused. */
async function expectedOfSites(
  forecast: Handlers['forecasts.compute'],
  protocol: Protocol,
  target: number | null,
): Promise<ReadonlyMap<string, number | null>> {
  const planned = protocol.sites?.sites.some(({ included }) => included) ?? false
  if (!planned || target === null || target > forecastLimits.target) return new Map()
  const answer = await forecast({ protocol, target, seed: standardForecastSeed, detail: 'preview' })
  if (!answer.ok) return new Map()
  return new Map(
    answer.value.sites.map(({ site, expected, hidden }) => [
      site,
      expected === null || hidden !== undefined ? null : expected.mean,
    ]),
  )
}

function placeOf({ origin }: PlanSite, candidates: readonly SiteCandidate[]): PlaceOfSite | null {
  if (origin.kind === 'entered') return null
  const found = candidates.find((candidate) =>
    origin.kind === 'catalogue'
      ? candidate.origin.kind === 'catalogue' && candidate.origin.key === origin.key
      : candidate.origin.kind === 'profile' && candidate.origin.profile === origin.profile,
  )
  if (found === undefined) return null
  const organisation = found.profile?.organisationName ?? found.trust
  return {
    facility: organisation ?? found.name,
    department: organisation === null || organisation === found.name ? '' : found.name,
    city: found.city ?? '',
    organisationNumber: found.organisationNumber ?? '',
  }
}

export function createGrowStudy(
  ports: Pick<ServicePorts, 'terminology' | 'cache'>,
  forecast: Handlers['forecasts.compute'],
  candidates: () => readonly SiteCandidate[],
): GrowStudy {
  return async (study, protocol) => {
    const namesOf = (system: CodeSystem) =>
      ports.terminology.names(codesOfProtocol(protocol, system), 'en', system)
    const sites = (protocol.sites?.sites ?? []).filter(({ included }) => included)
    const known = sites.some(({ origin }) => origin.kind !== 'entered') ? candidates() : []
    return growRegistration({
      study,
      protocol,
      words: eligibilityWords({
        codes: { 'icd-10': namesOf('icd-10'), atc: namesOf('atc') },
        areaName: areaNames(ports),
      }),
      expected: await expectedOfSites(forecast, protocol, study.targetParticipants),
      places: new Map(
        sites.flatMap((site) => {
          const place = placeOf(site, known)
          return place === null ? [] : [[site.id, place] as const]
        }),
      ),
    })
  }
}
