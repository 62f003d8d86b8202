import type { DiscoveryAnswer, FoundEntry } from '#shared/contract/discovery'
import type { EntryKind } from '#shared/domain/discovery/entryId'
import { hitFieldWords, kindWords } from '#shared/domain/discovery/words'
import type { Language } from '#shared/domain/studies/protocol'
import { displayCode } from '#shared/domain/terminology/normaliseCode'
import { done, fromService, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'
import { withApplication, withData } from './withApplication'

export interface SearchOptions {
  readonly json: boolean
  readonly language: Language
  readonly kind: readonly EntryKind[]
  readonly limit: number
  readonly data?: string
}

const words = {
  en: {
    nothing: 'Nothing was found.',
    found: (shown: number, total: number) => `${shown} of ${total} found`,
    most: 'Nothing has every word. These have the most of them:',
    by: 'found by',
    means: 'stands for',
    unverified: 'not all of it verified',
  },
  nb: {
    nothing: 'Ingenting ble funnet.',
    found: (shown: number, total: number) => `${shown} av ${total} treff`,
    most: 'Ingenting har alle ordene. Disse har flest av dem:',
    by: 'funnet på',
    means: 'står for',
    unverified: 'ikke alt er bekreftet',
  },
} as const

function entryText({ entry, kind, name, line, hits, unverified }: FoundEntry, language: Language): string {
  const say = words[language]
  const found = hits.map(
    ({ asked, field, found: there }) => `${asked} (${hitFieldWords[field][language]}: ${there})`,
  )
  return [
    `${name[language]} (${kindWords[kind][language]}, ${entry})`,
    `    ${line[language]}${unverified ? `; ${say.unverified}` : ''}`,
    ...(found.length === 0 ? [] : [`    ${say.by} ${found.join(', ')}`]),
  ].join('\n')
}

function answerText(answer: DiscoveryAnswer, language: Language): string {
  const say = words[language]
  if (answer.total === 0) return `${say.nothing}\n`
  const meant = answer.understood.map(
    ({ asked, codes }) =>
      `${asked} ${say.means} ${codes.map(({ code, name }) => `${displayCode('icd-10', code)} ${name}`).join(', ')}`,
  )
  return `${[
    say.found(answer.entries.length, answer.total),
    ...meant,
    ...(answer.everyWord ? [] : [say.most]),
    '',
    ...answer.entries.map((entry) => entryText(entry, language)),
  ].join('\n')}\n`
}

/** Searches the catalogue: what ships, or what the person has besides where `data` names their folder. */
export function searchCommand(
  query: string,
  { json, language, kind, limit, data }: SearchOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const work: Parameters<typeof withApplication<string>>[1] = async ({ handlers }) => {
    const answer = fromService(
      await handlers['discovery.search']({
        query,
        kinds: [...kind],
        facets: {},
        language,
        sort: 'relevance',
        from: 0,
        limit,
      }),
      exitCodes.wrongUse,
    )
    if (!answer.ok) return answer
    return done(json ? `${JSON.stringify(answer.value, null, 2)}\n` : answerText(answer.value, language))
  }
  return data === undefined ? withApplication(environment, work) : withData(environment, data, work)
}
