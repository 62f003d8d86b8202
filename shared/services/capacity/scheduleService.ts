import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { ScheduleOperationName } from '../../contract/siteSchedules'
import type { ProfileReference } from '../../contract/sites'
import { listHeldVersions, noSuchSite, readImportedSite } from '../../database/importedSites'
import {
  insertSchedule,
  listSchedules,
  removeSchedule,
  restoreSchedule,
  updateSchedule,
} from '../../database/siteSchedules'
import { findUnit, noSuchUnit } from '../../database/siteUnits'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'
import { plannedStudies } from './plannedStudies'

/** More schedules than anybody weighs at one unit. */
const mostSchedules = 200

/** Trials that a unit weighs, by their visit schedules, and the studies of this workspace that plan with it. */
export function createScheduleService(
  ports: Pick<ServicePorts, 'workspace' | 'now' | 'createIdentifier' | 'announce'>,
): Pick<Handlers, ScheduleOperationName> {
  const { database } = ports.workspace

  /** The unit that a profile is of, whichever version it is. */
  function unitOf(reference: ProfileReference): Outcome<string> {
    if (reference.kind === 'imported') {
      const site = readImportedSite(database, reference.site)
      return site === null ? noSuchSite(reference.site) : succeed(site.unit)
    }
    return findUnit(database, reference.unit) === null ? noSuchUnit(reference.unit) : succeed(reference.unit)
  }
  async function change<Value>(work: () => Outcome<Value>): Promise<Outcome<Value>> {
    const outcome = await durably(ports.workspace, work)
    if (outcome.ok) ports.announce({ name: 'sites-changed' })
    return outcome
  }

  return {
    'sites.schedules': ({ profile }) => {
      const unit = unitOf(profile)
      return unit.ok ? succeed(listSchedules(database, unit.value)) : unit
    },
    'sites.keepSchedule': ({ profile, schedule, sequence, content }) =>
      change(() => {
        const unit = unitOf(profile)
        if (!unit.ok) return unit
        const [kept, at] = [listSchedules(database, unit.value), ports.now()]
        if (schedule !== null && kept.some((one) => one.schedule === schedule))
          return updateSchedule(database, { id: schedule, sequence, content, at })
        if (schedule !== null)
          return fail('not-found', 'The unit has no such visit schedule any more.', { schedule })
        if (kept.length >= mostSchedules)
          return fail(
            'too-large',
            `No more than ${mostSchedules} visit schedules are kept with a unit. Remove one that is not needed.`,
          )
        return succeed(
          insertSchedule(database, { id: ports.createIdentifier(), unit: unit.value, content, at }),
        )
      }),
    'sites.removeSchedule': ({ schedule }) => change(() => removeSchedule(database, schedule, ports.now())),
    'sites.restoreSchedule': ({ schedule }) => change(() => restoreSchedule(database, schedule)),
    'sites.plannedStudies': ({ profile }) => {
      const unit = unitOf(profile)
      if (!unit.ok) return unit
      const held = listHeldVersions(database, unit.value).map(({ id }) => id)
      return succeed(plannedStudies(database, new Set([unit.value, ...held])))
    },
  }
}
