import type { Outcome } from '#shared/contract/outcome'

/** Where a host keeps tokens for sources between runs. */
export interface SecretKeeper {
  /** All tokens by source, read anew. */
  read(): Readonly<Record<string, string>>
  /** Keeps a token, or takes it away for null. Fails in words when it cannot be kept safely. */
  keep(source: string, token: string | null): Outcome<null>
}
