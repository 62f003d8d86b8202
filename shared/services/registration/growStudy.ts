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
import type { ExpectedOfSites } from './expectedOfSites'

/**
 * Grows the record of a version of a study. The numbers of sites come from a forecast, which takes a moment the first time;
 * `forecast: false` leaves them out.
 */
export type GrowStudy = (
  study: Pick<StudyState, 'name' | 'targetParticipants'>,
  protocol: Protocol,
  options?: { readonly forecast: boolean },
) => Promise<GrownRecord>

const nothingExpected: ReadonlyMap<string, number | null> = new Map()

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
  expected: ExpectedOfSites['of'],
  candidates: () => readonly SiteCandidate[],
): GrowStudy {
  return async (study, protocol, { forecast } = { forecast: true }) => {
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
      expected: forecast ? await expected(protocol, study.targetParticipants) : nothingExpected,
      places: new Map(
        sites.flatMap((site) => {
          const place = placeOf(site, known)
          return place === null ? [] : [[site.id, place] as const]
        }),
      ),
    })
  }
}
