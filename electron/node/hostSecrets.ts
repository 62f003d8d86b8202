import type { Outcome } from '#shared/contract/outcome'
import type { Secrets } from '#shared/services/sync/ports'
import { createSessionSecrets } from './sessionSecrets'

/** Asks the host to keep a token. */
export type KeepSecret = (source: string, token: string | null) => Promise<Outcome<null>>

/** Tokens that the host keeps between runs; one that it cannot keep is used as long as the program runs. */
export function createHostSecrets(
  kept: Readonly<Record<string, string>>,
  keep: KeepSecret,
  environment: Readonly<Record<string, string | undefined>>,
): Secrets {
  const session = createSessionSecrets(environment)
  for (const [source, token] of Object.entries(kept)) void session.keep(source, token)
  return {
    read: (source) => session.read(source),
    async keep(source, token) {
      await session.keep(source, token)
      return keep(source, token)
    },
  }
}
