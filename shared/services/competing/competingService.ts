import type { Handlers } from '../../contract/handlers'
import { fail, succeed } from '../../contract/outcome'
import { listCatalogue } from '../../database/catalogue'
import { listBaseAreas } from '../../database/areas'
import type { ReadableDatabase } from '../../database/port'
import { listRegisteredTrials, listTrialDatasets, type TrialDataset } from '../../database/registeredTrials'
import type { TrialSource } from '../../domain/sites/competing/competingAnswer'
import { competitionOf } from '../../domain/sites/competing/competition'
import { conditionWordsOf, type CodeNames } from '../../domain/sites/competing/conditionWords'
import type { SitePlace, TownAreas } from '../../domain/sites/competing/placeMatch'
import type { PlanSite } from '../../domain/studies/sitePlan'
import { foldText } from '../../domain/terminology/foldText'
import type { Terminology } from '../../domain/terminology/terminology'
import type { SiteCandidate } from '../../forecast/result'
import type { ServicePorts } from '../ports'

/** The country of the areas that are counted, by its name in the registers of trials. */
const country = 'Norway'

function codeNames(terminology: Terminology): CodeNames {
  return {
    names: (code) =>
      (['en', 'nb'] as const).flatMap((language) => {
        const names = terminology.names([code], language)
        return Object.hasOwn(names, code) ? (names[code] ?? []) : []
      }),
    within: (code) =>
      code.includes('-') ? terminology.children('icd-10', code, 'en').map((row) => row.code) : [],
  }
}

/** Areas of towns that are municipalities. */
function townAreas(database: ReadableDatabase): TownAreas {
  const regions = new Map(listBaseAreas(database).map((area) => [area.county, area.healthRegion]))
  const towns = new Map<string, readonly string[] | null>()
  for (const { name, fields } of listCatalogue(database, 'local-hospital-area')) {
    const county = `county:${fields['countyCode'] ?? ''}`
    const areas = [county, `referral-area:${fields['referralAreaCode'] ?? ''}`, regions.get(county) ?? '']
    const town = foldText(name)
    towns.set(town, towns.has(town) ? null : areas)
  }
  return new Map([...towns].flatMap(([town, areas]) => (areas === null ? [] : [[town, areas] as const])))
}

function placeOf(site: PlanSite, candidates: readonly SiteCandidate[]): SitePlace {
  const { id, name, area, origin } = site
  const candidate = candidates.find((one) =>
    one.origin.kind === 'catalogue'
      ? origin.kind === 'catalogue' && one.origin.key === origin.key
      : origin.kind === 'profile' && one.origin.profile === origin.profile,
  )
  const names = [name, candidate?.name, candidate?.trust].flatMap((one) => one ?? [])
  return { site: id, names: [...new Set(names)], town: candidate?.city ?? null, area }
}

function sourceOf(
  { dataset, source, name, trials, asOf }: TrialDataset,
  connectors: ServicePorts['connectors'],
): TrialSource {
  const offers = connectors.flatMap((connector) => connector.offers)
  const offer = offers.find(({ key }) => dataset === `sync:${key}`)
  const limited = dataset.startsWith('sync:') && dataset !== `sync:${source}/trials`
  return { source, name, title: offer?.title ?? null, limited, asOf: asOf.slice(0, 10), trials }
}

/** Trials for the same patients at the sites of a plan, from what registers brought. */
export function createCompetingService(
  ports: Pick<ServicePorts, 'cache' | 'terminology' | 'connectors'>,
  candidates: () => readonly SiteCandidate[],
): Pick<Handlers, 'sites.competing'> {
  return {
    'sites.competing': ({ protocol, sites: asked, words: given }) => {
      const plan = protocol.sites?.sites ?? []
      const unknown = asked?.find((id) => !plan.some((site) => site.id === id))
      if (unknown !== undefined) {
        return fail('not-found', `The plan has no site "${unknown}".`, { site: unknown })
      }
      const { database } = ports.cache
      const known = candidates()
      return succeed(
        competitionOf({
          words: conditionWordsOf(protocol, codeNames(ports.terminology), given),
          sources: listTrialDatasets(database).map((dataset) => sourceOf(dataset, ports.connectors)),
          trials: listRegisteredTrials(database, country),
          sites: plan.map((site) => placeOf(site, known)),
          asked: new Set(asked ?? plan.map(({ id }) => id)),
          towns: townAreas(database),
          country,
        }),
      )
    },
  }
}
