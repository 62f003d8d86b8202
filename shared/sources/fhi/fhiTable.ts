import type { CubeMeasure } from '../../domain/cubes/cube'
import type { TableOffer } from '../connector'
import type { TableEvidence } from '../evidence/tableEvidence'

/** A table of FHI Statistikk: what is asked of it, and what its numbers are. */
export interface FhiTable extends TableOffer {
  /** The register or collection that holds it, such as `nokkel`. */
  readonly source: string
  readonly table: number
  /** Latest periods asked for when the person sets no first year. */
  readonly periods: number
  /** By code of the measure; a measure that is not here is what its name says. */
  readonly measures: { readonly [code: string]: Pick<CubeMeasure, 'grain' | 'additive'> }
  readonly evidence: TableEvidence | null
}
