import type { Handlers } from '../contract/handlers'
import { fail, succeed, type Outcome } from '../contract/outcome'
import type { StudyState } from '../contract/responses'
import { appendStep, readProtocolState, redoStep, undoStep } from '../database/protocolSteps'
import { copyVersion } from '../database/protocolVersions'
import { noSuchStudy, readStudy } from '../database/studies'
import { deleteVersion, renameVersion, restoreVersion } from '../database/versionChanges'
import { durably } from './durably'
import type { ServicePorts } from './ports'

type ProtocolOperations =
  | 'versions.create'
  | 'versions.rename'
  | 'versions.delete'
  | 'versions.restore'
  | 'protocols.read'
  | 'protocols.apply'
  | 'protocols.undo'
  | 'protocols.redo'

/** Keeps every step of a protocol, so that each can be taken back. */
export function createProtocolService(
  ports: Pick<ServicePorts, 'workspace' | 'now' | 'createIdentifier' | 'announce'>,
): Pick<Handlers, ProtocolOperations> {
  const { database } = ports.workspace

  async function step<Value>(study: string, change: () => Outcome<Value>): Promise<Outcome<Value>> {
    const outcome = await durably(ports.workspace, change)
    if (outcome.ok) ports.announce({ name: 'study-changed', study })
    return outcome
  }

  /** A change of the list of versions, answered with the study. */
  async function changeVersions(study: string, change: () => Outcome<unknown>): Promise<Outcome<StudyState>> {
    const outcome = await step(study, change)
    if (!outcome.ok) return outcome
    const state = readStudy(database, study)
    return state === null ? noSuchStudy(study) : succeed(state)
  }

  return {
    'versions.create': ({ study, copyOf, name }) => {
      const at = ports.now()
      const copy = { study, copyOf, name, id: ports.createIdentifier(), createdAt: at, at, change: name }
      return changeVersions(study, () => copyVersion(database, copy))
    },
    'versions.rename': ({ study, version, name }) =>
      changeVersions(study, () => renameVersion(database, { study, version }, { name, at: ports.now() })),
    'versions.delete': (reference) =>
      changeVersions(reference.study, () => deleteVersion(database, reference, ports.now())),
    'versions.restore': (reference) =>
      changeVersions(reference.study, () => restoreVersion(database, reference, ports.now())),
    'protocols.read': (reference) => {
      const state = readProtocolState(database, reference)
      return state === null
        ? fail(
            'not-found',
            'This protocol version is not there any more. Choose another version of the study.',
            reference,
          )
        : succeed(state)
    },
    'protocols.apply': (request) =>
      step(request.study, () => appendStep(database, { ...request, at: ports.now() })),
    'protocols.undo': (reference) => step(reference.study, () => undoStep(database, reference, ports.now())),
    'protocols.redo': (reference) => step(reference.study, () => redoStep(database, reference, ports.now())),
  }
}
