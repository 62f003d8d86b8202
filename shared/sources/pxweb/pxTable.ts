import type { Cube, CubeMeasure } from '../../domain/cubes/cube'
import type { TableOffer } from '../connector'
import type { MarkerLegend } from '../jsonStat/markerLegend'
import type { TableEvidence } from '../evidence/tableEvidence'

/** What a table says besides its cells. */
export type CubeShape = Pick<Cube, 'title' | 'dimensions' | 'measures'>

/** Which categories of a variable are asked for. */
export type PxChoice =
  /** Country, counties, municipalities and health regions that existed in one of the years asked for. */
  | 'areas'
  /** Country and counties. */
  | 'counties'
  /** Left out, so that the source adds all of it up; only where it allows that. */
  | 'together'
  /** These codes. */
  | readonly string[]

/** A table of a PxWeb installation: what is asked of it, and what its numbers are. */
export interface PxTable extends TableOffer {
  /** Identifier at the installation, such as `07459`. */
  readonly table: string
  /** Latest periods asked for when the person sets no first year. */
  readonly periods: number
  /** By identifier of the variable, lower case; all categories of those that are not here. */
  readonly choices: { readonly [variable: string]: PxChoice }
  /** By code of the measure; a measure that is not here is what its unit says. */
  readonly measures: { readonly [code: string]: Pick<CubeMeasure, 'grain' | 'additive'> }
  /** How small and unsure numbers are marked; as the installation does unless given. */
  readonly legend?: MarkerLegend
  /**
   * What the table says of people; null for one that counts none, or not by where they live. A function where only the
   * table itself shows that.
   */
  readonly evidence: TableEvidence | ((cube: CubeShape) => TableEvidence | null) | null
}

/** One server that speaks PxWeb. */
export interface PxInstallation {
  /** Version of the interface: 1 answers `table/{id}`, 2 answers `tables/{id}/metadata` and `tables/{id}/data`. */
  readonly version: 1 | 2
  /** What stands between the base address and a table in version 1; `table/` unless given. */
  readonly folder?: string
  /** Language of titles and labels, as the server names it; the empty text for the server's own. */
  readonly language: string
  /** Cells of one answer, the empty ones too; null asks the server's settings (version 2). */
  readonly cellLimit: number | null
  readonly legend: MarkerLegend
  /** Year of the area codes that a table uses, from its codes; the empty text where that is not known. */
  readonly areaVintage: (codes: readonly { readonly code: string; readonly label: string }[]) => string
}
