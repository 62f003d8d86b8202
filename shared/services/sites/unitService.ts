import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { UnitState } from '../../contract/sites'
import { listImportedSites, removeImportedSite, restoreImportedSite } from '../../database/importedSites'
import {
  findUnit,
  insertUnit,
  listUnits,
  noSuchUnit,
  removeUnit,
  restoreUnit,
} from '../../database/siteUnits'
import { describeVersion, insertSiteVersion, listSiteVersions } from '../../database/siteVersions'
import { profileBytes } from '../../domain/sites/bundle/writeSiteBundle'
import { compareProfiles } from '../../domain/sites/compareProfiles'
import { statedOfKind } from '../../domain/sites/fields/profileKinds'
import { isPublishable } from '../../domain/sites/reviewProfile'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'
import { describeImported } from './importedStates'
import { patchDraft, type DraftChange } from './patchDraft'
import { profileReader } from './profileReader'
import { describeUnit, readUnitState } from './unitStates'

type UnitOperations =
  | 'sites.list'
  | 'sites.create'
  | 'sites.read'
  | 'sites.patch'
  | 'sites.publish'
  | 'sites.versions'
  | 'sites.profile'
  | 'sites.compare'
  | 'sites.remove'
  | 'sites.restore'
  | 'sites.removeImported'
  | 'sites.restoreImported'

/** What a unit says about itself: its draft, its published versions, and the profiles of others beside it. */
export function createUnitService(
  ports: Pick<ServicePorts, 'workspace' | 'signing' | 'now' | 'createIdentifier' | 'announce'>,
): Pick<Handlers, UnitOperations> {
  const { workspace, signing } = ports
  const { database } = workspace
  const read = profileReader(database)
  const today = () => ports.now().slice(0, 10)

  /** Makes a change durable, tells every window of it, and answers. */
  async function change<Value>(work: () => Outcome<Value>): Promise<Outcome<Value>> {
    const outcome = await durably(workspace, work)
    if (outcome.ok) ports.announce({ name: 'sites-changed' })
    return outcome
  }

  function stateOf(unit: string): Outcome<UnitState> {
    const state = readUnitState(database, unit, today())
    return state === null ? noSuchUnit(unit) : succeed(state)
  }

  return {
    'sites.list': () =>
      succeed({
        own: listUnits(database).map((unit) => describeUnit(database, unit)),
        imported: describeImported(listImportedSites(database), signing, today()),
      }),
    'sites.create': ({ profile }) =>
      change(() => {
        const unit = ports.createIdentifier()
        insertUnit(database, unit, ports.now())
        const changes = Object.entries(profile).map(([field, value]) => ({ field, value }) as DraftChange)
        const patched = patchDraft(database, { unit, sequence: 0, changes, at: ports.now() })
        return patched.ok ? stateOf(unit) : patched
      }),
    'sites.read': ({ unit }) => stateOf(unit),
    'sites.patch': ({ unit, sequence, changes }) =>
      change(() => {
        const patched = patchDraft(database, { unit, sequence, changes, at: ports.now() })
        if (!patched.ok) return patched
        const state = stateOf(unit)
        return state.ok ? succeed({ state: state.value, changed: patched.value }) : state
      }),
    'sites.publish': ({ unit, sequence, validFrom, expires, note }) => {
      const state = readUnitState(database, unit, today())
      if (state === null) return noSuchUnit(unit)
      if (state.sequence !== sequence)
        return fail(
          'conflict',
          'The draft was changed in another window in the meantime. Look at it again before it is published.',
          { expected: state.sequence, received: sequence },
        )
      if (expires < validFrom)
        return fail('malformed-request', 'The version would expire before it is valid. Choose a later day.', {
          path: 'expires',
        })
      if (!isPublishable(state.findings)) return succeed({ state, version: null })
      return change(() => {
        const version = (state.published?.version ?? 0) + 1
        const profile = statedOfKind(state.profile)
        const hash = signing.sha256(profileBytes(profile))
        const publishedAt = ports.now()
        const made = { unit, version, publishedAt, validFrom, expires, note, hash, profile }
        insertSiteVersion(database, made)
        const after = stateOf(unit)
        return after.ok ? succeed({ state: after.value, version: describeVersion(made) }) : after
      })
    },
    'sites.versions': ({ unit }) =>
      findUnit(database, unit) === null
        ? noSuchUnit(unit)
        : succeed(listSiteVersions(database, unit).map(describeVersion)),
    'sites.profile': ({ profile }) => read(profile),
    'sites.compare': ({ before, after }) => {
      const [one, other] = [read(before), read(after)]
      if (!one.ok) return one
      if (!other.ok) return other
      const [was, is] = [one.value.profile, other.value.profile]
      return succeed({ before: was, after: is, differences: compareProfiles(was, is) })
    },
    'sites.remove': ({ unit }) => change(() => removeUnit(database, unit, ports.now())),
    'sites.restore': ({ unit }) => change(() => restoreUnit(database, unit)),
    'sites.removeImported': ({ site }) => change(() => removeImportedSite(database, site, ports.now())),
    'sites.restoreImported': ({ site }) => change(() => restoreImportedSite(database, site)),
  }
}
