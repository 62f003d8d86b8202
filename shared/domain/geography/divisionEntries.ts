import * as v from 'valibot'
import type { CatalogueEntry } from '../sources/starterDataset'
import type { AreaDivision, CountyPiece } from './areaDivisions'

const county = v.pipe(v.string(), v.regex(/^\d{2}$/))
const municipalities = v.pipe(
  v.string(),
  v.regex(/^\d{4}( \d{4}){0,199}$/),
  v.transform((text) => text.split(' ')),
)

/** The fields of a row of kind `county-division`: a part of a former county. */
const pieceFields = v.looseObject({
  vintage: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  until: v.pipe(v.string(), v.isoDate()),
  county,
  successor: county,
  residents: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
  municipalities: v.optional(municipalities),
})

/** Divisions of Norway from rows of the catalogue, the newest first; rows that are none are left out. */
export function divisionsOf(entries: readonly CatalogueEntry[]): readonly AreaDivision[] {
  const divisions = new Map<string, { until: string; counties: Map<string, CountyPiece[]> }>()
  for (const entry of entries) {
    const parsed = v.safeParse(pieceFields, entry.fields)
    if (entry.kind !== 'county-division' || !parsed.success) continue
    const { vintage, until, county: code, successor, residents, municipalities: codes } = parsed.output
    const division = divisions.get(vintage) ?? { until, counties: new Map<string, CountyPiece[]>() }
    divisions.set(vintage, division)
    const piece = { county: successor, residents: residents ?? null, municipalities: codes ?? null }
    division.counties.set(code, [...(division.counties.get(code) ?? []), piece])
  }
  return [...divisions]
    .map(([vintage, { until, counties }]) => ({
      vintage,
      until,
      counties: [...counties].map(([code, pieces]) => ({ code, pieces })),
    }))
    .sort((a, b) => (a.until < b.until ? 1 : -1))
}
