import { fail, succeed, type Outcome } from '../../contract/outcome'
import { baseAreasIn } from '../geography/baseAreasIn'
import type { BaseArea } from '../sources/starterDataset'
import type { Protocol } from './protocol'
import type { Study } from './study'

interface NamedAreas {
  readonly place: string
  readonly areas: readonly string[]
}

/** Areas of a criterion by municipality are left out by name when they are counted; any other must be known. */
function areasOf({ population, inclusion, exclusion, sites }: Protocol): readonly NamedAreas[] {
  const criteria = Object.entries({ inclusion, exclusion }).flatMap(([role, groups]) =>
    groups.flatMap(({ anyOf }, group) =>
      anyOf.flatMap(({ condition }, alternative) =>
        condition.kind === 'area'
          ? [
              {
                place: `${role}.${String(group)}.anyOf.${String(alternative)}.condition.areas`,
                areas: condition.areas.filter((area) => !area.startsWith('municipality:')),
              },
            ]
          : [],
      ),
    ),
  )
  const ofSites = (sites?.sites ?? []).flatMap(({ area, catchment }, site) => [
    { place: `sites.sites.${String(site)}.area`, areas: [area] },
    ...catchment.map((part, index) => ({
      place: `sites.sites.${String(site)}.catchment.${String(index)}.area`,
      areas: [part.area],
    })),
  ])
  return [{ place: 'population.areas', areas: population.areas }, ...criteria, ...ofSites]
}

/** The study as it is; `unreadable-file` with the place when it names an area that is not among `baseAreas`. */
export function checkStudyAreas(study: Study, baseAreas: readonly BaseArea[]): Outcome<Study> {
  for (const [version, { protocol }] of study.versions.entries()) {
    for (const { place, areas } of areasOf(protocol)) {
      const known = baseAreasIn(areas, baseAreas)
      if (known.ok) continue
      const whole = `study.versions.${String(version)}.protocol.${place}`
      return fail('unreadable-file', `The study file does not fit at ${whole}: ${known.error.message}`, {
        ...known.error.details,
        place: whole,
      })
    }
  }
  return succeed(study)
}
