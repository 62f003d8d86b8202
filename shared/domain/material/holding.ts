import type { MaterialKey } from '../discovery/materials'
import type { StatedUse } from './dataUse'
import type { MaterialBounds } from './materialBounds'
import type { StatedMaterial } from './statedMaterials'
import type { StorageKey } from './storage'

/** A collection of the Directory, or a cohort as its host describes it. */
export interface Holding {
  readonly entry: string
  readonly name: string
  readonly origin: 'directory' | 'cohort'
  /** Entry that it is a part of; null where it is none. */
  readonly whole: string | null
  /** Entry of the biobank that keeps it: collections of one may hold the same samples. Itself where nobody says. */
  readonly keeper: string
  /** In all. */
  readonly donors: MaterialBounds
  readonly samples: MaterialBounds
  /** As listed; empty where nobody lists any. */
  readonly materials: readonly MaterialKey[]
  /** ICD-10 codes and ranges, and `ORPHA:…`; empty where nobody lists any. */
  readonly diseases: readonly string[]
  readonly storage: readonly StorageKey[]
  /** Numbers printed beside materials. */
  readonly printed: readonly StatedMaterial[]
  readonly use: StatedUse
  /** Year or ISO date; null where nobody says. */
  readonly asOf: string | null
  /** Key of the source. */
  readonly source: string
  readonly citation: string | null
}
