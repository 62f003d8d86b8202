import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { SyncState } from '../../contract/sync'
import { writeSetting } from '../../database/settings'
import type { SourceConnector } from '../../sources/connector'
import { createConnectors } from '../../sources/connectors'
import type { SourceQuestions } from '../../sources/questions/sourceQuestions'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'
import { importSourceKey } from '../imports/importSource'
import { carryChoice } from './carryChoice'
import { forgetOffer } from './leftOffers'
import { renewEvidence } from './renewEvidence'
import type { SyncEngine } from './syncService'
import { currentSyncSettings, questionsKey, syncSettingsKey } from './syncSettings'

type Asked = Pick<Handlers, 'sync.ask' | 'sync.forget'>

/** Sets what the sources are asked. What an earlier question brought stays until it gives way or is taken away. */
export function createQuestionService(
  ports: Pick<ServicePorts, 'workspace' | 'cache' | 'connectors' | 'hash' | 'now' | 'pause' | 'announce'>,
  engine: Pick<SyncEngine, 'running'>,
  describe: () => Outcome<SyncState> | Promise<Outcome<SyncState>>,
  onChanged: () => void,
): Asked {
  const { workspace, cache } = ports
  const busy = () =>
    engine.running() === null
      ? null
      : fail('conflict', 'A sync is under way. Wait for it, or stop it first; then change what is asked.')

  return {
    'sync.ask': async (questions) => {
      const running = busy()
      if (running !== null) return running
      const before = ports.connectors
      const after = createConnectors(questions, ports.hash)
      const wrong = wrongTable(questions, after)
      if (wrong !== null) return wrong
      const settings = currentSyncSettings(workspace.database)
      const offers = carryChoice(settings.offers, before, after)
      const outcome = await durably(workspace, () => {
        writeSetting(workspace.database, questionsKey, questions)
        if (offers !== settings.offers)
          writeSetting(workspace.database, syncSettingsKey, { ...settings, offers: [...(offers ?? [])] })
        return succeed(null)
      })
      if (!outcome.ok) return outcome
      if (renewEvidence(cache.database, before, after, ports.now())) {
        onChanged()
        const saved = await cache.save()
        ports.announce({ name: 'sources-changed' })
        if (!saved.ok) return saved
      }
      ports.announce({ name: 'settings-changed' })
      return describe()
    },
    'sync.forget': async ({ offer }) => {
      const running = busy()
      if (running !== null) return running
      const isOffered = ports.connectors.some(({ offers }) => offers.some(({ key }) => key === offer))
      if (isOffered || offer.startsWith(`${importSourceKey}/`))
        return fail(
          'conflict',
          `${offer} is still asked for, or was imported. Only what no source offers is taken away.`,
          {
            offer,
          },
        )
      await forgetOffer(cache.database, offer, ports.pause)
      onChanged()
      const saved = await cache.save()
      if (!saved.ok) return saved
      ports.announce({ name: 'sources-changed' })
      return describe()
    },
  }
}

/** Refuses a table of a source that takes none, one that it has already, and two servers that are one; null when all fit. */
function wrongTable(
  { tables }: SourceQuestions,
  connectors: readonly SourceConnector[],
): Outcome<never> | null {
  const keys = connectors.map(({ key }) => key)
  const twice = connectors.find(({ key }, index) => keys.indexOf(key) !== index)
  if (twice !== undefined)
    return fail('conflict', `The server at ${twice.base} stands there twice.`, { base: twice.base })
  for (const { source, table } of tables) {
    const connector = connectors.find(({ key }) => key === source)
    if (connector?.takesTables !== true)
      return fail('not-found', `There is no source "${source}" of which tables can be added.`, { source })
    const key = `${source}/${table}`.toLowerCase()
    if (connector.offers.some((offer) => offer.added !== true && offer.key.toLowerCase() === key))
      return fail('conflict', `${source} has the table ${table} already.`, { source, table })
  }
  return null
}
