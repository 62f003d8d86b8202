import type { PlannedStudy } from '../../contract/siteSchedules'
import type { ReadableDatabase } from '../../database/port'
import { listStudies, readStudy } from '../../database/studies'

/**
 * Studies whose newest version has a plan of sites, by name, with the site that came from one of these profiles: a unit of
 * this workspace, or one of the identifiers under which a profile of others is held.
 */
export function plannedStudies(
  database: ReadableDatabase,
  profiles: ReadonlySet<string>,
): readonly PlannedStudy[] {
  return listStudies(database)
    .flatMap(({ id }): readonly PlannedStudy[] => {
      const study = readStudy(database, id)
      const plan = study?.current.protocol.sites
      if (study === null || plan === undefined) return []
      const site = plan.sites.find(({ origin }) => origin.kind === 'profile' && profiles.has(origin.profile))
      return [
        {
          study: id,
          version: study.current.version,
          name: study.name,
          target: study.targetParticipants,
          requires: plan.requires,
          site: site === undefined ? null : { id: site.id, name: site.name },
        },
      ]
    })
    .toSorted((one, other) => one.name.localeCompare(other.name))
}
