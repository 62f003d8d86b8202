import type { Handlers } from '../contract/handlers'
import { fail, succeed, type Outcome } from '../contract/outcome'
import { readProtocolState } from '../database/protocolSteps'
import { noSuchStudy, readStudy } from '../database/studies'
import type { Protocol } from '../domain/studies/protocol'
import type { StudyState } from '../contract/responses'
import { durably } from './durably'
import type { ServicePorts } from './ports'
import type { ReleaseGate } from './releaseGate'

/** A version of a study with its protocol. */
export interface StudyVersion {
  readonly study: StudyState
  readonly version: StudyState['versions'][number]
  readonly protocol: Protocol
}

export function findStudyVersion(
  { workspace: { database } }: Pick<ServicePorts, 'workspace'>,
  study: string,
  version: string,
): Outcome<StudyVersion> {
  const state = readStudy(database, study)
  if (state === null) return noSuchStudy(study)
  const description = state.versions.find(({ id }) => id === version)
  const protocol = readProtocolState(database, { study, version })
  if (description === undefined || protocol === null) {
    return fail(
      'not-found',
      'This protocol version is not there any more. Choose another version of the study.',
      { study, version },
    )
  }
  return succeed({ study: state, version: description, protocol: protocol.protocol })
}

/** Says what a document would tell before it is made, and writes down what was copied. */
export function createDisclosureService(
  ports: Pick<ServicePorts, 'workspace' | 'now' | 'createIdentifier'>,
  gate: ReleaseGate,
): Pick<Handlers, 'disclosure.audit' | 'disclosure.recordCopy'> {
  return {
    'disclosure.audit': async ({ study, version }) => {
      const found = findStudyVersion(ports, study, version)
      if (!found.ok) return found
      const prepared = await gate.prepare(study, found.value.protocol, 'ask')
      return prepared.ok ? succeed(prepared.value.audit) : prepared
    },
    'disclosure.recordCopy': async ({ study, version }) => {
      const found = findStudyVersion(ports, study, version)
      if (!found.ok) return found
      const { protocol, version: description } = found.value
      const prepared = await gate.prepare(study, protocol, 'accept')
      if (!prepared.ok) return prepared
      const { result, answers } = prepared.value
      const last = result.steps.findLast(({ role, active }) => role === 'population' || active)
      return durably(ports.workspace, () => {
        gate.log({
          id: ports.createIdentifier(),
          study,
          version,
          versionName: description.name,
          document: 'clipboard',
          populationDate: result.populationDate,
          at: ports.now(),
          // The copied line gives the number at the end alone.
          answers: answers.filter(({ subject }) => subject.kind === 'remaining' && subject.key === last?.id),
        })
        return succeed(null)
      })
    },
  }
}
