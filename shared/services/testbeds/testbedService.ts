import type { Handlers } from '../../contract/handlers'
import { succeed } from '../../contract/outcome'
import type { TestbedOperationName } from '../../contract/testbeds'
import { noSuchStudy, readStudy } from '../../database/studies'
import { readTestbedNeed, writeTestbedNeed } from '../../database/testbedNeeds'
import { rankOffers } from '../../domain/testbeds/match/rankOffers'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'
import { gatherOffers } from './gatherOffers'

/** What is needed of places where technology is tested, and which of them have it. */
export function createTestbedService(
  ports: Pick<ServicePorts, 'workspace' | 'cache' | 'now' | 'announce'>,
): Pick<Handlers, TestbedOperationName> {
  const { database } = ports.workspace
  return {
    'testbeds.match': ({ need }) =>
      succeed({ hits: rankOffers(gatherOffers(ports), need), today: ports.now().slice(0, 10) }),
    'testbeds.readNeed': ({ study }) =>
      readStudy(database, study) === null ? noSuchStudy(study) : succeed(readTestbedNeed(database, study)),
    'testbeds.saveNeed': async (wish) => {
      if (readStudy(database, wish.study) === null) return noSuchStudy(wish.study)
      const saved = await durably(ports.workspace, () => writeTestbedNeed(database, wish))
      if (saved.ok) ports.announce({ name: 'testbed-need-changed', study: wish.study })
      return saved
    },
  }
}
