import type { PlanSite, SitePlan } from '../domain/studies/sitePlan'
import { screeningIsAvailability } from './assumed'
import { defaultBetweenSiteVariation, defaultMeeting, defaultStartUp } from './defaults'
import type { Recruitable } from './recruitable'
import type { ForecastAssumption } from './result'
import { openingOf, openingQuantile } from './startUpTime'

interface Stated {
  readonly value: number
  readonly lower: number
  readonly upper: number
  readonly citation: string
}

function ranged(
  key: ForecastAssumption['key'],
  stated: Stated | null,
  fallback: Stated | null = null,
): ForecastAssumption {
  const used = stated ?? fallback
  return {
    key,
    origin: stated === null ? 'default' : 'stated',
    value: used?.value ?? null,
    lower: used?.lower ?? null,
    upper: used?.upper ?? null,
    citation: used?.citation ?? null,
    sites: [],
  }
}

function plain(
  key: ForecastAssumption['key'],
  origin: ForecastAssumption['origin'],
  value: number | null,
  sites: readonly PlanSite[] = [],
  citation: string | null = null,
): ForecastAssumption {
  return { key, origin, value, lower: null, upper: null, citation, sites: sites.map(({ id }) => id) }
}

/** An assumption for the sites that say nothing; none where all say something. */
function forSites(
  key: ForecastAssumption['key'],
  sites: readonly PlanSite[],
  value: number | null,
  citation: string | null = null,
): readonly ForecastAssumption[] {
  return sites.length === 0 ? [] : [plain(key, 'default', value, sites, citation)]
}

/** Days before which no site opens; their middle is what is expected. Without a value where nobody knows them. */
function waitOf({ notBefore }: SitePlan): readonly ForecastAssumption[] {
  if (notBefore === undefined) return []
  const { days, setBy } = notBefore
  const value = days === null ? null : (days.low + days.high) / 2
  return [
    {
      ...plain('not-before', 'stated', value, [], setBy),
      lower: days?.low ?? null,
      upper: days?.high ?? null,
    },
  ]
}

/** Everything that a forecast takes for granted, with the values it used. */
export function assumptionsUsed(
  plan: SitePlan,
  recruitable: Recruitable | null,
): readonly ForecastAssumption[] {
  const sites = plan.sites.filter(({ included }) => included)
  const startUp = openingOf({ startUp: null })
  const leaving = recruitable?.leaving ?? null
  const inflow = recruitable?.hasInflow === true ? recruitable.inflowShare * 12 : null
  return [
    plain('between-site-independence', 'default', null),
    ranged('between-site-variation', plan.betweenSiteVariation, defaultBetweenSiteVariation),
    ranged('meeting', plan.meeting, defaultMeeting),
    ...(sites.some(({ startUp: stated }) => stated === null)
      ? [
          {
            ...plain(
              'start-up',
              'default',
              openingQuantile(startUp, 0.5),
              sites.filter(({ startUp: stated }) => stated === null),
              defaultStartUp.citation,
            ),
            lower: openingQuantile(startUp, 0.1),
            upper: openingQuantile(startUp, 0.9),
          },
        ]
      : []),
    ...waitOf(plan),
    ...(screeningIsAvailability(recruitable) ? [] : [ranged('screen-failure', plan.screenFailure)]),
    plain('screening', plan.screening === null ? 'default' : 'stated', plan.screening),
    ...(sites.some(({ statedRate }) => statedRate !== null)
      ? [ranged('stated-rate-factor', plan.statedRateFactor)]
      : []),
    ranged('completion', plan.completion?.dropOutPerYear ?? null),
    plain('season', plan.season === null ? 'default' : 'stated', null, [], plan.season?.citation ?? null),
    ...forSites(
      'catchment',
      sites.filter(({ catchment }) => catchment.length === 0),
      1,
    ),
    ...forSites(
      'competing-trials',
      sites.filter(({ competing }) => (competing?.left ?? null) === null),
      1,
    ),
    ...forSites(
      'cap',
      sites.filter(({ cap }) => cap === null),
      null,
    ),
    plain('inflow', inflow === null ? 'default' : 'estimate', inflow),
    {
      ...plain(
        'leaving',
        leaving === null ? 'default' : 'estimate',
        leaving === null ? null : leaving.value * 12,
      ),
      lower: leaving === null ? null : leaving.lower * 12,
      upper: leaving === null ? null : leaving.upper * 12,
    },
    ...(recruitable === null
      ? []
      : [
          plain(
            'availability',
            recruitable.steps.length === 0 ? 'default' : 'estimate',
            recruitable.availableShare,
          ),
        ]),
  ]
}
