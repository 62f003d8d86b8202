import { sumOrNull } from '../counts/sumOrNull'

/** A part of a former county that lies in one county of today. */
export interface CountyPiece {
  /** Code of the county of today: `31`. */
  readonly county: string
  /** Residents of the part, for its share of the former county; null when not known. */
  readonly residents: number | null
  /** Codes of all its municipalities in that division; null when not known. */
  readonly municipalities: readonly string[] | null
}

/** A county of an earlier division. A county with one piece was renamed or joined with others, whole. */
export interface FormerCounty {
  readonly code: string
  readonly pieces: readonly CountyPiece[]
}

/** An earlier division of Norway into counties. A county that it does not name is the one of today. */
export interface AreaDivision {
  /** First year of the division: `2020`; `2017` for all that was before 2018. */
  readonly vintage: string
  /** ISO date from which it no longer holds. */
  readonly until: string
  readonly counties: readonly FormerCounty[]
}

/** The division whose counties and municipalities the estimate knows. */
export const currentVintage = '2024'
export const currentDivisionFrom = '2024-01-01'

/** Where the people of a county of today were counted in an earlier division. */
export interface FormerPiece {
  readonly former: FormerCounty
  readonly piece: CountyPiece
}

/** Parts of former counties that make up a county of today; empty when it was the same county then. */
export function formerPiecesOf(county: string, { counties }: AreaDivision): readonly FormerPiece[] {
  return counties.flatMap((former) =>
    former.pieces.filter((piece) => piece.county === county).map((piece) => ({ former, piece })),
  )
}

/** Share of the people of a former county that live in one of its parts, 0 to 1; null when it is not known. */
export function shareOfPiece({ former, piece }: FormerPiece): number | null {
  const total = sumOrNull(former.pieces.map(({ residents }) => residents))
  return total === null || total === 0 || piece.residents === null ? null : piece.residents / total
}
