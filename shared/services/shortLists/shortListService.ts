import type { Handlers } from '../../contract/handlers'
import { succeed } from '../../contract/outcome'
import type { ShortListOperationName } from '../../contract/shortLists'
import { readShortList, writeShortList } from '../../database/shortLists'
import { noSuchStudy, readStudy } from '../../database/studies'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'

/** Keeps which entries of the catalogue a study has in view. */
export function createShortListService(
  ports: Pick<ServicePorts, 'workspace' | 'announce'>,
): Pick<Handlers, ShortListOperationName> {
  const { database } = ports.workspace
  return {
    'shortLists.read': ({ study }) =>
      readStudy(database, study) === null ? noSuchStudy(study) : succeed(readShortList(database, study)),
    'shortLists.save': async (wish) => {
      if (readStudy(database, wish.study) === null) return noSuchStudy(wish.study)
      const saved = await durably(ports.workspace, () => writeShortList(database, wish))
      if (saved.ok) ports.announce({ name: 'short-list-changed', study: wish.study })
      return saved
    },
  }
}
