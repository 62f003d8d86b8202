import type { SyncedEntries } from '#shared/contract/sync'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'
import { tellingFields } from '#shared/sources/catalogue/tellingFields'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import type { SourcesOptions } from './sources'
import { withData } from './withApplication'

const page = 1000

/** Lists what an offer of a source, or an imported file, describes without counting people. */
export function entriesCommand(
  offer: string,
  { json, language, data }: SourcesOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return withData(environment, data ?? null, async ({ handlers }) => {
    const entries: SyncedEntries['entries'][number][] = []
    let retrievedAt = ''
    for (let from: number | null = 0; from !== null;) {
      const answer: CommandOutcome<SyncedEntries> = fromService(
        await handlers['sync.entries']({ offer, from, limit: page }),
        exitCodes.wrongUse,
      )
      if (!answer.ok) return answer
      entries.push(...answer.value.entries)
      retrievedAt = answer.value.retrievedAt
      from = answer.value.next
    }
    if (json) return done(`${JSON.stringify({ offer, retrievedAt, entries }, null, 2)}\n`)
    const lines = entries.flatMap((entry) => [
      `${entry.name} (${vocabulary[language].catalogueKinds[entry.kind].one}, ${entry.source})`,
      ...tellingFields(entry).map(({ label, value }) => `    ${label[language]}: ${value}`),
    ])
    return done(`${[`${offer} (${retrievedAt.slice(0, 10)})`, ...lines].join('\n')}\n`)
  })
}
