import type {
  CompetingAnswer,
  CompetingTrial,
  SiteCompetition,
  TrialAtSite,
  TrialSource,
} from './competingAnswer'
import { matchConditions, type ConditionWord } from './conditionMatch'
import { isPlaced, placeFit, type PlaceFit, type SitePlace, type TownAreas } from './placeMatch'
import type { RegisteredTrial, TrialPlace, TrialState } from './registeredTrial'
import { statusWords, trialState } from './trialState'

export interface CompetitionInput {
  readonly words: readonly ConditionWord[]
  readonly sources: readonly TrialSource[]
  readonly trials: readonly RegisteredTrial[]
  /** All sites of the plan, of which those in `asked` are answered. */
  readonly sites: readonly SitePlace[]
  readonly asked: ReadonlySet<string>
  readonly towns: TownAreas
  /** Name of the country of the study in the registers. */
  readonly country: string
}

interface Found {
  readonly trial: CompetingTrial
  readonly places: readonly TrialPlace[]
}

const fits: readonly PlaceFit[] = ['unit', 'town', 'area']

function isInCountry({ countries, places }: RegisteredTrial, country: string): boolean {
  return (
    places.length > 0 ||
    countries === null ||
    countries.some((name) => name === country || name.startsWith(`${country}:`))
  )
}

function foundTrials({ words, trials, country }: CompetitionInput): readonly Found[] {
  return trials.flatMap((registered): Found[] => {
    const { conditions, countries: _, places, ...rest } = registered
    const match = matchConditions(words, conditions)
    if (match === null || !isInCountry(registered, country)) return []
    const status = statusWords(rest.source, rest.status)
    return [{ trial: { ...rest, status, match, state: trialState(rest.source, rest.status) }, places }]
  })
}

/** The nearest place of a trial at which it still takes patients. */
function atSite({ trial, places }: Found, site: SitePlace, towns: TownAreas): TrialAtSite | null {
  const met = places.flatMap((place): TrialAtSite[] => {
    const fit = placeFit(site, place, towns)
    const state = place.status === null ? trial.state : trialState(trial.source, place.status)
    return fit === null || state === 'not-recruiting'
      ? []
      : [{ trial: trial.identifier, source: trial.source, fit, place, state }]
  })
  const [nearest] = met.toSorted((one, other) => fits.indexOf(one.fit) - fits.indexOf(other.fit))
  return nearest ?? null
}

function siteCompetition(site: SitePlace, found: readonly Found[], input: CompetitionInput): SiteCompetition {
  const trials = found.flatMap((one) => atSite(one, site, input.towns) ?? [])
  const unsure = new Set(
    found.filter(({ trial }) => trial.match.fit === 'wider').map(({ trial }) => trial.identifier),
  )
  const near = trials.filter(({ fit, trial }) => fit !== 'area' && !unsure.has(trial))
  const known = input.sources.length > 0 && input.words.length > 0
  const count = (state: TrialState) => (known ? near.filter((one) => one.state === state).length : null)
  return {
    site: site.site,
    townUnknown: site.town === null,
    trials,
    recruiting: count('recruiting'),
    planned: count('planned'),
  }
}

/**
 * The trials for the same patients at or near the sites. A trial without a place that is known is listed for all of them; one
 * whose condition is only wider than that of the study is listed and not counted. How many patients they take is not known.
 */
export function competitionOf(input: CompetitionInput): CompetingAnswer {
  const all = foundTrials(input)
  const open = all.filter(({ trial, places }) => trial.state !== 'not-recruiting' || anyOpen(trial, places))
  const sites = input.sites
    .filter(({ site }) => input.asked.has(site))
    .map((site) => siteCompetition(site, open, input))
  const unplaced = open
    .filter((one) => mayBeAnywhere(one, input))
    .map(({ trial: { identifier, source } }) => ({ trial: identifier, source }))
  const named = new Set(
    [...unplaced, ...sites.flatMap(({ trials }) => trials)].map(({ trial, source }) => `${source} ${trial}`),
  )
  return {
    words: input.words,
    sources: input.sources,
    trials: open.flatMap(({ trial }) => (named.has(`${trial.source} ${trial.identifier}`) ? [trial] : [])),
    sites,
    unplaced,
    notRecruiting: all.length - open.length,
  }
}

/** Whether it names no place, or one that cannot be placed and is not closed. */
function mayBeAnywhere({ trial, places }: Found, { sites, towns }: CompetitionInput): boolean {
  const open = places.filter(
    ({ status }) => status === null || trialState(trial.source, status) !== 'not-recruiting',
  )
  return places.length === 0 || open.some((place) => !isPlaced(place, sites, towns))
}

/** A trial that is closed as a whole may still recruit at a place. */
function anyOpen({ source }: CompetingTrial, places: readonly TrialPlace[]): boolean {
  return places.some(({ status }) => status !== null && trialState(source, status) === 'recruiting')
}
