import type { CapacityResource } from '#shared/domain/sites/capacity/resources'

/** One cell of the ledger. */
export interface LedgerPlace {
  readonly resource: CapacityResource
  /** `2026-03`. */
  readonly month: string
}
