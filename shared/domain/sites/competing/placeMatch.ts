import { foldText } from '../../terminology/foldText'
import { isSubset } from './isSubset'
import type { TrialPlace } from './registeredTrial'

/** Where a site of a study lies, as far as it is known. */
export interface SitePlace {
  readonly site: string
  /** What the unit and its trust are called. */
  readonly names: readonly string[]
  readonly town: string | null
  /** A county, a referral area or a health region. */
  readonly area: string
}

/** `unit`: the register names the unit or its trust; `town`: the same town; `area`: a town of its area. */
export type PlaceFit = 'unit' | 'town' | 'area'

/** The areas of a town, by its folded name; a name that several towns share is not in it. */
export type TownAreas = ReadonlyMap<string, readonly string[]>

/** Words that many hospitals have in their name, and forms of companies. */
const idle: ReadonlySet<string> = new Set('hf as the of and og at ved i'.split(' '))

function nameWords(text: string): ReadonlySet<string> {
  const words = foldText(text).split(' ')
  return new Set(words.filter((word) => word !== '' && !idle.has(word)))
}

/** Whether a facility bears a name of the unit: all words of one of the parts between commas. */
function namesUnit(facility: string, names: readonly string[]): boolean {
  const printed = nameWords(facility)
  return names
    .flatMap((name) => name.replace(/\([^()]*\)/g, ' ').split(','))
    .map(nameWords)
    .some((words) => words.size > 0 && isSubset(words, printed))
}

/** How a place of a trial compares with a site; null where it is elsewhere, or not known. */
export function placeFit(site: SitePlace, place: TrialPlace, towns: TownAreas): PlaceFit | null {
  const town = place.city === null ? null : foldText(place.city)
  const own = site.town === null ? null : foldText(site.town)
  const apart = town !== null && own !== null && town !== own
  if (!apart && place.facility !== null && namesUnit(place.facility, site.names)) return 'unit'
  if (town === null) return null
  if (town === own) return 'town'
  return towns.get(town)?.includes(site.area) === true ? 'area' : null
}

/** Whether it is known in which area a place lies. */
export function isPlaced(place: TrialPlace, sites: readonly SitePlace[], towns: TownAreas): boolean {
  const town = place.city === null ? null : foldText(place.city)
  return (town !== null && towns.has(town)) || sites.some((site) => placeFit(site, place, towns) !== null)
}
