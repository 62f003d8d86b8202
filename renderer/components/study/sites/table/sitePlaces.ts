import type { AreaDescription } from '#shared/contract/responses'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import type { SiteCandidate } from '#shared/forecast/result'
import { candidateKey } from '../candidates'

/** Where a site of the plan lies and belongs, as far as its source tells. */
export interface SitePlace {
  readonly trust: string | null
  readonly city: string | null
  /** The county it lies in, or where most people of its area live. */
  readonly county: string | null
  readonly healthRegion: string | null
  /** WGS 84; null where not known. */
  readonly position: SiteCandidate['position']
}

/** Answers where sites lie: the same place is the same object, so that rows stay what they are. */
export function sitePlaces(
  candidates: readonly SiteCandidate[],
  areas: ReadonlyMap<string, AreaDescription>,
): (site: Pick<PlanSite, 'origin' | 'area'>) => SitePlace {
  const byKey = new Map(candidates.map((candidate) => [candidateKey(candidate), candidate]))
  const known = new Map<string, SitePlace>()
  return ({ origin, area }) => {
    const candidate = origin.kind === 'entered' ? undefined : byKey.get(candidateKey({ origin }))
    const key = `${area} ${candidate === undefined ? '' : candidateKey(candidate)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const around = areas.get(area)
    const place: SitePlace = {
      trust: candidate?.trust ?? null,
      city: candidate?.city ?? null,
      county: candidate?.county ?? around?.counties[0]?.key ?? null,
      healthRegion: candidate?.healthRegion ?? around?.healthRegion ?? null,
      position: candidate?.position ?? null,
    }
    known.set(key, place)
    return place
  }
}

/** What stands under the name: the trust and the town, or the area where neither is known. */
export function hostWords(site: PlanSite, { trust, city }: SitePlace, areaName: string): string {
  const words = [trust, city].filter((word) => word !== null && word !== site.name)
  return words.length === 0 ? areaName : words.join(', ')
}
