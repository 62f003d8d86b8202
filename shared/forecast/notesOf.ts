import type { SitePlan } from '../domain/studies/sitePlan'
import { screeningIsAvailability } from './assumed'
import type { BuiltModel, ForecastInput } from './model'
import type { ForecastNote } from './result'
import { everAvailableAt } from './siteAt'
import { disagreementOf } from './siteRates'
import { openingQuantile } from './startUpTime'

function note(
  key: ForecastNote['key'],
  sites: readonly string[],
  value: number | null = null,
  words: readonly string[] = [],
): ForecastNote {
  return { key, sites, words, value }
}

function whereAny(key: ForecastNote['key'], sites: readonly string[]): readonly ForecastNote[] {
  return sites.length === 0 ? [] : [note(key, sites)]
}

/** What a plan requires and a site does not say it has. */
export function missingAt(plan: SitePlan, capabilities: readonly string[]): readonly string[] {
  return plan.requires.filter((needed) => !capabilities.includes(needed))
}

/** The sites that a set may have: those that must take part, and those that can and say they have what the plan requires. */
export function sitesToChooseFrom(plan: SitePlan): SitePlan['sites'] {
  return plan.sites.filter(
    ({ lock, capabilities }) =>
      lock === 'must' || (lock === 'none' && missingAt(plan, capabilities).length === 0),
  )
}

/** All that the sites can ever enrol; null where one has no limit. */
function mostOfAll({ model }: BuiltModel): number | null {
  let sum = 0
  for (const { most } of model.sites) {
    if (most === null) return null
    sum += most
  }
  return sum
}

/** All people who are ever available at the sites; null where one has no pool that is known. */
function everAvailable({ model }: BuiltModel): number | null {
  let sum = 0
  for (const site of model.sites) {
    const ever = everAvailableAt(site, model.time)
    if (ever === null) return null
    sum += ever
  }
  return sum
}

/** Whether limits or people rule the target out. */
export function isBeyondReach(built: BuiltModel): boolean {
  const { target } = built.model
  return (mostOfAll(built) ?? Infinity) < target
}

/** Share of those ever available that a site is expected to enrol, from which on its pool is said to run dry. */
const pressed = 0.5

/** What all sites wait for, where it is not known how long, or it is longer than they need. */
function waitNotes({ notBefore }: SitePlan, { model }: BuiltModel): readonly ForecastNote[] {
  if (notBefore === undefined) return []
  const words = notBefore.setBy === null ? [] : [notBefore.setBy]
  if (notBefore.days === null) return [note('wait-not-counted', [], null, words)]
  const wait = model.notBefore
  if (wait === null) return []
  const held = model.sites.filter(({ opening }) => openingQuantile(opening, 0.5) < wait.to)
  return held.length === 0
    ? []
    : [
        note(
          'sites-wait',
          held.map(({ id }) => id),
          null,
          words,
        ),
      ]
}

/** What a reader must know of a forecast. `used` is the expected share of its pool for each site. */
export function notesOf(
  { plan, recruitable }: ForecastInput,
  built: BuiltModel,
  used: ReadonlyMap<string, number>,
): readonly ForecastNote[] {
  const { rates, pools, overlaps, model } = built
  const included = plan.sites.filter((site) => site.included)
  const ids = (wanted: (site: (typeof included)[number]) => boolean) =>
    included.filter(wanted).map(({ id }) => id)
  const ratesOf = (id: string) => rates.get(id) ?? { data: null, stated: null, used: null }
  return [
    ...(recruitable === null ? [note('no-estimate', [])] : []),
    ...whereAny(
      'site-without-rate',
      ids(({ id }) => ratesOf(id).used === null),
    ),
    ...whereAny(
      'rate-basis-not-there',
      ids(({ id, rateBasis }) => {
        const { used: chosen } = ratesOf(id)
        return chosen !== null && chosen.basis !== rateBasis
      }),
    ),
    ...whereAny(
      'rates-disagree',
      ids(({ id, statedRate }) => disagreementOf(ratesOf(id).data, statedRate) !== null),
    ),
    ...overlaps.map(({ area, claimed, sites }) => note('catchments-overlap', sites, claimed, [area])),
    ...whereAny(
      'catchment-not-counted',
      ids(({ id }) => pools.get(id)?.counted === false),
    ),
    ...included
      .filter(({ id }) => (used.get(id) ?? 0) > pressed)
      .map(({ id }) => note('pool-pressed', [id], used.get(id) ?? null)),
    ...((mostOfAll(built) ?? Infinity) < model.target
      ? [note('target-beyond-caps', [], mostOfAll(built))]
      : []),
    ...((everAvailable(built) ?? Infinity) < model.target
      ? [note('target-beyond-pools', [], everAvailable(built))]
      : []),
    ...(plan.screenFailure !== null && screeningIsAvailability(recruitable)
      ? [note('screen-failure-counted-already', [])]
      : []),
    ...waitNotes(plan, built),
    ...(plan.allocation === 'quota'
      ? whereAny(
          'site-without-quota',
          ids(({ quota }) => quota === null),
        )
      : []),
    ...included.flatMap(({ id, capabilities }) => {
      const missing = missingAt(plan, capabilities)
      return missing.length === 0 ? [] : [note('requirement-missing', [id], null, missing)]
    }),
  ]
}
