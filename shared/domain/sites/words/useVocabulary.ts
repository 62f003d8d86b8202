import type { CapacityResource } from '../capacity/resources'
import type { LedgerLine } from '../capacity/capacityLedger'
import type { Capability } from '../match/capabilities'
import type { MatchReason, RequirementMatch } from '../match/matchRequirements'

/** Words of what profiles are used for: matching and capacity. */
export interface UseVocabulary {
  readonly capabilities: Readonly<Record<Capability, string>>
  readonly resources: Readonly<Record<CapacityResource, string>>
  readonly matchStates: Readonly<Record<RequirementMatch['state'], string>>
  readonly matchReasons: Readonly<Record<MatchReason, string>>
  readonly ledgerStates: Readonly<Record<LedgerLine['state'], string>>
}
