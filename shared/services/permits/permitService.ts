import type { Handlers } from '../../contract/handlers'
import { succeed } from '../../contract/outcome'
import type { PermitOperationName } from '../../contract/permits'
import { readPermitProgress, writePermitProgress } from '../../database/permits'
import { noSuchStudy, readStudy } from '../../database/studies'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'

/** Keeps how far a study has come with each step on the road to its data. */
export function createPermitService(
  ports: Pick<ServicePorts, 'workspace'>,
): Pick<Handlers, PermitOperationName> {
  const { database } = ports.workspace
  return {
    'permits.read': ({ study }) =>
      readStudy(database, study) === null ? noSuchStudy(study) : succeed(readPermitProgress(database, study)),
    'permits.save': async (wish) =>
      readStudy(database, wish.study) === null
        ? noSuchStudy(wish.study)
        : durably(ports.workspace, () => writePermitProgress(database, wish)),
  }
}
