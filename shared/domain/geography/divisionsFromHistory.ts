import { reformsOf, type AreaHistory } from './areaChanges'
import { currentDivisionFrom, type AreaDivision, type CountyPiece, type FormerCounty } from './areaDivisions'

/** Counties of Svalbard, the continental shelf and people of unknown residence: not divided, never counted. */
const elsewhere = /^(2[1-9]|88|99)/

/**
 * The divisions as the changes of municipalities tell them: every former county is made of the municipalities of its last
 * day, each followed to today. Residents of a part are those of the division given, where it has the same part. A division
 * stays as it is when the history does not lead from the municipalities of its last day to all of today and no others.
 */
export function divisionsFromHistory(
  divisions: readonly AreaDivision[],
  history: Pick<AreaHistory, 'codes' | 'changes'>,
  municipalitiesToday: ReadonlySet<string>,
): readonly AreaDivision[] {
  return divisions.map((division) => follow(division, history, municipalitiesToday) ?? division)
}

/** Codes of the municipalities of each part by county of today; null where one of them was itself divided between counties. */
type Pieces = Map<string, string[] | null>

function follow(
  division: AreaDivision,
  { codes, changes }: Pick<AreaHistory, 'codes' | 'changes'>,
  municipalitiesToday: ReadonlySet<string>,
): AreaDivision | null {
  const reforms = reformsOf(
    changes.filter(({ date }) => date >= division.until && date <= currentDivisionFrom),
  )
  const lastInUse = codes.filter(
    ({ code, validFrom, validTo }) =>
      !elsewhere.test(code) && validFrom < division.until && (validTo === null || validTo >= division.until),
  )
  const counties = new Map<string, Pieces>()
  const reached = new Set<string>()
  for (const code of new Set(lastInUse.map((area) => area.code))) {
    const today = reforms.reduce<readonly string[]>(
      (reached, successors) => reached.flatMap((area) => successors.get(area) ?? [area]),
      [code],
    )
    if (!today.every((area) => municipalitiesToday.has(area))) return null
    for (const area of today) reached.add(area)
    const former = code.slice(0, 2)
    const pieces: Pieces = counties.get(former) ?? new Map<string, string[] | null>()
    counties.set(former, pieces)
    const successors = new Set(today.map((area) => area.slice(0, 2)))
    for (const successor of successors) {
      const known = pieces.get(successor) ?? (pieces.has(successor) ? null : [])
      pieces.set(successor, known === null || successors.size > 1 ? null : [...known, code])
    }
  }
  if (reached.size < municipalitiesToday.size) return null
  return { ...division, counties: [...counties].map(([code, pieces]) => countyOf(code, pieces, division)) }
}

function countyOf(code: string, pieces: Pieces, { counties }: AreaDivision): FormerCounty {
  const known = counties.find((county) => county.code === code)
  return {
    code,
    pieces: [...pieces].map(([county, municipalities]): CountyPiece => {
      const residents = known?.pieces.find((piece) => piece.county === county)?.residents ?? null
      return { county, residents, municipalities }
    }),
  }
}
