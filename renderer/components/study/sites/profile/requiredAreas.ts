import { needOf } from '#shared/domain/sites/match/needWords'
import type { SitePlan } from '#shared/domain/studies/sitePlan'

/** Areas of medicine that a plan requires, as options of profiles. */
export function requiredAreas({ requires }: SitePlan): readonly string[] {
  return requires.flatMap((word) => {
    const need = needOf(word)
    return need?.kind === 'therapeuticAreas' ? [need.value] : []
  })
}
