import type { ConnectorDescription } from '#shared/contract/sync'
import { formatInteger } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { withData } from './withApplication'

export interface SourcesOptions {
  readonly json: boolean
  readonly language: Language
  readonly data?: string
}

const words = {
  en: { never: 'not brought yet', entries: 'entries', cells: 'cells' },
  nb: { never: 'ikke hentet ennå', entries: 'oppføringer', cells: 'celler' },
} as const

function asText(connectors: readonly ConnectorDescription[], language: Language): string {
  const { never, entries, cells } = words[language]
  const lines = connectors.flatMap(({ key, name, base, offers }) => [
    `${key}  ${name[language]}  ${base}`,
    ...offers.map(({ key: offer, title, chosen, kept }) => {
      const state =
        kept === null
          ? never
          : [
              kept.release,
              kept.retrievedAt.slice(0, 10),
              kept.cells > 0 ? `${formatInteger(kept.cells, language)} ${cells}` : '',
              kept.entries > 0 ? `${formatInteger(kept.entries, language)} ${entries}` : '',
            ]
              .filter((part) => part !== '')
              .join(', ')
      return `  ${chosen ? '*' : ' '} ${offer}  ${title[language]} (${state})`
    }),
    '',
  ])
  return `${lines.join('\n').trimEnd()}\n`
}

/** Lists what can be synced, with what is kept of it in the data folder. */
export function sourcesCommand(
  options: SourcesOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return withData(environment, options.data ?? null, async ({ handlers }) => {
    const state = fromService(await handlers['sync.describe']({}), exitCodes.notPossible)
    if (!state.ok) return state
    const { connectors } = state.value
    return done(
      options.json
        ? `${JSON.stringify({ sources: connectors }, null, 2)}\n`
        : asText(connectors, options.language),
    )
  })
}
