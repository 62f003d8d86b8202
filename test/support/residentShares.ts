import type { Successors } from '#shared/domain/geography/areaChanges'
import { shareOfPiece } from '#shared/domain/geography/areaDivisions'
import type { SplitWeights } from '#shared/domain/geography/carrySeries'

/** What each successor takes of a divided area, as the divisions say it: by the residents of the parts. */
export function residentShares(successors: Successors, residents: ReadonlyMap<string, number>): SplitWeights {
  return (code, next) => {
    const pieces = (successors.get(code) ?? []).map((county) => ({
      county,
      residents: residents.get(county) ?? null,
      municipalities: null,
    }))
    const piece = pieces.find(({ county }) => county === next)
    return piece === undefined ? null : shareOfPiece({ former: { code, pieces }, piece })
  }
}
