import type { Handlers } from '../contract/handlers'
import { fail, succeed, type Outcome } from '../contract/outcome'
import type { ProtocolState } from '../contract/responses'
import { appendStep, readProtocolState, redoStep, undoStep } from '../database/protocolSteps'
import { copyVersion } from '../database/protocolVersions'
import { noSuchStudy, readStudy } from '../database/studies'
import { durably } from './durably'
import type { ServicePorts } from './ports'

type ProtocolOperations =
  'versions.create' | 'protocols.read' | 'protocols.apply' | 'protocols.undo' | 'protocols.redo'

/** Keeps every step of a protocol, so that each can be taken back. */
export function createProtocolService(
  ports: Pick<ServicePorts, 'workspace' | 'now' | 'createIdentifier' | 'announce'>,
): Pick<Handlers, ProtocolOperations> {
  const { database } = ports.workspace

  async function step(study: string, change: () => Outcome<ProtocolState>): Promise<Outcome<ProtocolState>> {
    const outcome = await durably(ports.workspace, change)
    if (outcome.ok) ports.announce({ name: 'study-changed', study })
    return outcome
  }

  return {
    'versions.create': async ({ study, copyOf, name }) => {
      const at = ports.now()
      const copy = { study, copyOf, name, id: ports.createIdentifier(), createdAt: at, at, change: name }
      const outcome = await step(study, () => copyVersion(database, copy))
      if (!outcome.ok) return outcome
      const state = readStudy(database, study)
      return state === null ? noSuchStudy(study) : succeed(state)
    },
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
