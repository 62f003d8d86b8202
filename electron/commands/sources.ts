import type { ImportDescription } from '#shared/contract/imports'
import type { ConnectorDescription, SyncState } from '#shared/contract/sync'
import { formatInteger } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import { tableUseWords } from '#shared/sources/pxweb/tableUseWords'
import { questionCode } from '#shared/sources/questions/beaconQuestions'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { withData } from './withApplication'

export interface SourcesOptions {
  readonly json: boolean
  /** An offer or imported file whose entries are listed instead. */
  readonly entries?: string
  readonly language: Language
  readonly data?: string
}

const words = {
  en: {
    never: 'not brought yet',
    entries: 'entries',
    cells: 'cells',
    every: 'every condition',
    searched: 'searched for',
    asked: 'asked',
    nothing: 'nothing to ask',
    only: 'added by you; asked at {host} and nowhere else',
    left: 'Kept, and no longer asked for (`kohort sources forget TABLE` takes it away):',
    imported: 'Imported files (`kohort sources forget FILE` takes one away):',
  },
  nb: {
    never: 'ikke hentet ennå',
    entries: 'oppføringer',
    cells: 'celler',
    every: 'alle tilstander',
    searched: 'søker etter',
    asked: 'spør',
    nothing: 'ingenting å spørre om',
    only: 'lagt til av deg; spørres hos {host} og ingen andre',
    left: 'Lagret, og ikke lenger etterspurt (`kohort sources forget TABELL` fjerner det):',
    imported: 'Importerte filer (`kohort sources forget FIL` fjerner en):',
  },
} as const

/** What a person set a source to be asked, a line each; nothing for a source that has no such setting. */
function askedLines(
  { key, server, nothingToAsk }: ConnectorDescription,
  { trials, beacon }: SyncState['questions'],
  language: Language,
): readonly string[] {
  const { every, searched, asked, nothing, only } = words[language]
  const search = (conditions: readonly string[]) => [
    `    ${searched}: ${conditions.length === 0 ? every : conditions.join(', ')}`,
  ]
  if (server !== null) return [`    ${only.replace('{host}', server.host)}`]
  if (key === 'clinicaltrials-gov') return search(trials.clinicalTrials)
  if (key === 'ctis') return search(trials.ctis)
  if (nothingToAsk) return [`    ${nothing}`]
  return key === 'beacon' ? beacon.map((query) => `    ${asked}: ${query.name} (${questionCode(query)})`) : []
}

function asText(
  { connectors, questions, left }: SyncState,
  imported: readonly ImportDescription[],
  language: Language,
): string {
  const { never, entries, cells, left: leftHead, imported: importedHead } = words[language]
  const amounts = (kept: { readonly cells: number; readonly entries: number }) => [
    kept.cells > 0 ? `${formatInteger(kept.cells, language)} ${cells}` : '',
    kept.entries > 0 ? `${formatInteger(kept.entries, language)} ${entries}` : '',
  ]
  const lines = connectors.flatMap((connector) => [
    `${connector.key}  ${connector.name[language]}  ${connector.base}`,
    ...askedLines(connector, questions, language),
    ...connector.offers.flatMap(({ key: offer, title, chosen, kept, use }) => {
      const state =
        kept === null
          ? never
          : [kept.release, kept.retrievedAt.slice(0, 10), ...amounts(kept)]
              .filter((part) => part !== '')
              .join(', ')
      return [
        `  ${chosen ? '*' : ' '} ${offer}  ${title[language]} (${state})`,
        ...(use === null ? [] : [`      ${tableUseWords(use)[language]}`]),
      ]
    }),
    '',
  ])
  const leftLines = left.map(
    (offer) =>
      `    ${offer.offer}  ${offer.title} (${amounts(offer)
        .filter((part) => part !== '')
        .join(', ')})`,
  )
  const importedLines = imported.flatMap((file) => [
    `    ${file.key}  ${file.title} (${[file.retrievedAt.slice(0, 10), ...amounts(file)].filter((part) => part !== '').join(', ')})`,
    ...file.tables
      .filter(({ key }) => key !== file.key)
      .map(
        ({ key, title, cells: number }) =>
          `      ${key}  ${title} (${amounts({ cells: number, entries: 0 })[0]})`,
      ),
  ])
  const files = imported.length === 0 ? [] : ['', importedHead, ...importedLines]
  return `${[...lines, ...(left.length === 0 ? [] : [leftHead, ...leftLines]), ...files].join('\n').trimEnd()}\n`
}

/** Lists what can be synced, with what is kept of it in the data folder. */
export function sourcesCommand(
  options: SourcesOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return withData(environment, options.data ?? null, async ({ handlers }) => {
    const state = fromService(await handlers['sync.describe']({}), exitCodes.notPossible)
    if (!state.ok) return state
    const imported = fromService(await handlers['imports.list']({}), exitCodes.notPossible)
    if (!imported.ok) return imported
    const { connectors, questions, left } = state.value
    return done(
      options.json
        ? `${JSON.stringify({ sources: connectors, questions, left, imported: imported.value }, null, 2)}\n`
        : asText(state.value, imported.value, options.language),
    )
  })
}
