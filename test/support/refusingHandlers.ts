import type { Handlers } from '#shared/contract/handlers'
import { fail, type Outcome } from '#shared/contract/outcome'

function refuse(): Outcome<never> {
  return fail('not-found', 'This handler answers nothing.')
}

/** A handler table that refuses everything; a test puts its own handlers over it. */
export const refusingHandlers: Handlers = {
  'application.describe': refuse,
  'settings.read': refuse,
  'settings.update': refuse,
  'examples.list': refuse,
  'examples.open': refuse,
  'studies.list': refuse,
  'studies.create': refuse,
  'studies.read': refuse,
  'studies.update': refuse,
  'studies.delete': refuse,
  'studies.import': refuse,
  'studies.export': refuse,
  'versions.create': refuse,
  'versions.rename': refuse,
  'versions.delete': refuse,
  'versions.restore': refuse,
  'protocols.read': refuse,
  'protocols.apply': refuse,
  'protocols.undo': refuse,
  'protocols.redo': refuse,
  'protocols.lint': refuse,
  'protocols.explain': refuse,
  'estimates.compute': refuse,
  'whatIf.relax': refuse,
  'whatIf.seek': refuse,
  'evidence.options': refuse,
  'terminology.search': refuse,
  'terminology.children': refuse,
  'terminology.names': refuse,
  'geography.areas': refuse,
  'sources.list': refuse,
  'sources.table': refuse,
  'reports.create': refuse,
  'snapshots.create': refuse,
  'snapshots.list': refuse,
  'snapshots.read': refuse,
  'snapshots.rebuild': refuse,
  'snapshots.compare': refuse,
  'snapshots.news': refuse,
  'snapshots.rename': refuse,
  'snapshots.delete': refuse,
  'snapshots.export': refuse,
  'disclosure.audit': refuse,
  'disclosure.recordCopy': refuse,
}
