import { succeed } from '#shared/contract/outcome'
import type { Secrets } from '#shared/services/sync/ports'

/**
 * Tokens for as long as the program runs, where the host has no store for secrets. `KOHORT_TOKEN_<SOURCE>` in the
 * environment gives one from outside; nothing is written to the disk.
 */
export function createSessionSecrets(environment: Readonly<Record<string, string | undefined>>): Secrets {
  const kept = new Map<string, string | null>()
  return {
    read(source) {
      const own = kept.get(source)
      if (own !== undefined) return own
      const given = environment[`KOHORT_TOKEN_${source.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`] ?? ''
      return given === '' ? null : given
    },
    keep(source, token) {
      kept.set(source, token)
      return Promise.resolve(succeed(null))
    },
  }
}
