import type { Handlers } from '../../contract/handlers'
import { fail, succeed } from '../../contract/outcome'
import type { ProfileMatch } from '../../contract/sites'
import { capacityLedger } from '../../domain/sites/capacity/capacityLedger'
import { matchRequirements } from '../../domain/sites/match/matchRequirements'
import type { ServicePorts } from '../ports'
import { profileReader } from './profileReader'

/** What profiles are asked for: whether they have what a protocol needs, and whether there is room for it. */
export function createUseService({
  workspace,
}: Pick<ServicePorts, 'workspace'>): Pick<Handlers, 'sites.match' | 'sites.ledger'> {
  const read = profileReader(workspace.database)
  return {
    'sites.match': ({ profiles, requirements }) => {
      const matched: ProfileMatch[] = []
      for (const reference of profiles) {
        const found = read(reference)
        if (!found.ok) return found
        const { profile } = found.value
        const matches = matchRequirements(profile, requirements)
        matched.push({ profile: reference, name: profile.unitName ?? null, matches })
      }
      return succeed(matched)
    },
    'sites.ledger': ({ profile: reference, ...options }) => {
      const found = read(reference)
      if (!found.ok) return found
      const { profile } = found.value
      const unknown = options.schedules.find(({ trial }) => trial >= (profile.trials?.length ?? 0))
      if (unknown !== undefined)
        return fail('not-found', `The profile has no trial in place ${unknown.trial} of its list.`, {
          trial: unknown.trial,
        })
      return succeed(capacityLedger(profile, options))
    },
  }
}
