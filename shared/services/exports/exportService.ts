import type { Handlers } from '../../contract/handlers'
import { succeed } from '../../contract/outcome'
import { listExports } from '../../database/exports'
import { noSuchStudy, readStudy } from '../../database/studies'
import type { ServicePorts } from '../ports'

/** Lines of the history that are shown; older ones stay in the workspace. */
const mostShown = 500

/** Says what has left a study. */
export function createExportService(ports: Pick<ServicePorts, 'workspace'>): Pick<Handlers, 'exports.list'> {
  const { database } = ports.workspace
  return {
    'exports.list': ({ study }) =>
      readStudy(database, study) === null
        ? noSuchStudy(study)
        : succeed(listExports(database, study, mostShown)),
  }
}
