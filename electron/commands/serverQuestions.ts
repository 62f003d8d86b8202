import type { ConnectorDescription, SyncState } from '#shared/contract/sync'
import type { PxServer } from '#shared/sources/questions/pxQuestions'
import { sourceHost } from '#shared/sources/sourceAddress'
import { changeQuestions } from './askedQuestions'
import { done, ended, type CommandEnvironment, type CommandOutcome } from './commandEnvironment'
import { exitCodes } from './exitCodes'

export interface AddServerOptions {
  readonly address: string
  readonly confirmHost?: string
  readonly interface: 1 | 2
  readonly language: string
  readonly norwegian: boolean
  readonly noisy: boolean
  readonly data?: string
}

/** Adds a PxWeb server. Its host must be named beside its address: no other is asked for it. */
export function addServerCommand(
  name: string,
  options: AddServerOptions,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  const base = options.address.endsWith('/') ? options.address : `${options.address}/`
  return changeQuestions(options.data, environment, ({ questions }) => {
    const host = sourceHost(base)
    if (host === null)
      return ended(
        exitCodes.wrongUse,
        'An address starts with https:// and holds no name, password, question mark or #.',
      )
    if (options.confirmHost?.toLowerCase() !== host)
      return ended(
        exitCodes.wrongUse,
        `Kohort would send requests to ${host}. Add --confirm-host ${host} if that is right.`,
      )
    const { interface: version, language, norwegian, noisy } = options
    const server: PxServer = { name, version, base, host, language, norwegian, noisy }
    return done({
      questions: { ...questions, servers: [...questions.servers, server] },
      said: (state) => {
        const known = state.connectors.find(
          (connector) => connector.server?.base === base && connector.server.name === name.trim(),
        )
        const key = known?.key ?? ''
        return `${name.trim()} is added as ${key}. It is asked at ${host} and nowhere else.\nAdd a table: kohort sources add-table ${key} TABLE`
      },
    })
  })
}

function serverOf({ connectors }: SyncState, word: string): CommandOutcome<ConnectorDescription> {
  const found = connectors.filter(
    ({ key, server }) => server !== null && (key === word || server.name === word),
  )
  const [only] = found
  if (only !== undefined && found.length === 1) return done(only)
  const known = connectors.flatMap(({ key, server }) => (server === null ? [] : [`${key} (${server.name})`]))
  return ended(
    exitCodes.wrongUse,
    known.length === 0
      ? 'No server has been added.'
      : `${found.length === 0 ? 'There is no' : 'There are several'} added server "${word}". Name one by its key: ${known.join(', ')}.`,
  )
}

const isServer = (connector: ConnectorDescription) => (server: PxServer) =>
  JSON.stringify(server) === JSON.stringify(connector.server)

export function renameServerCommand(
  word: string,
  name: string,
  data: string | undefined,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return changeQuestions(data, environment, (state) => {
    const found = serverOf(state, word)
    if (!found.ok) return found
    const { questions } = state
    const meant = isServer(found.value)
    const servers = questions.servers.map((server) => (meant(server) ? { ...server, name } : server))
    return done({
      questions: { ...questions, servers },
      said: () => `${found.value.key} is called ${name.trim()}.`,
    })
  })
}

/** Takes a server and the wish for its tables away; what was brought stays until `forget` takes it. */
export function removeServerCommand(
  word: string,
  data: string | undefined,
  environment: CommandEnvironment,
): Promise<CommandOutcome<string>> {
  return changeQuestions(data, environment, (state) => {
    const found = serverOf(state, word)
    if (!found.ok) return found
    const { key } = found.value
    const { questions } = state
    const meant = isServer(found.value)
    return done({
      questions: {
        ...questions,
        servers: questions.servers.filter((server) => !meant(server)),
        tables: questions.tables.filter(({ source }) => source !== key),
      },
      said: ({ left }) => {
        const kept = left.filter(({ offer }) => offer.startsWith(`${key}/`)).map(({ offer }) => offer)
        const stays =
          kept.length === 0
            ? 'Nothing had been brought from it.'
            : `These tables stay in use: ${kept.join(', ')}. Take one away with \`kohort sources forget TABLE\`.`
        return `${key} is removed. ${stays}`
      },
    })
  })
}
