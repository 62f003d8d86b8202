import type { Cube } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import { exactCell } from '../../domain/cubes/cubeCells'
import { locationsOf, type Study } from './study'

/** Stands for all countries of the search together: a trial in three of them counts once. */
export const anyCountry = '*'

/**
 * Trials by country and status. Those of one status add to those of another; those of one country do not, because a trial
 * is run in several. Null without trials.
 */
export function buildTrialsCube(
  studies: readonly Study[],
  countries: readonly string[],
  { key, release }: { readonly key: string; readonly release: string },
): Cube | null {
  if (studies.length === 0) return null
  const statuses = [
    ...new Set(studies.map(({ protocolSection }) => protocolSection.statusModule.overallStatus)),
  ].sort()
  const places = [anyCountry, ...countries]
  const numbers = places.map(() => statuses.map(() => 0))
  for (const study of studies) {
    const status = statuses.indexOf(study.protocolSection.statusModule.overallStatus)
    const here = new Set(locationsOf(study).map(({ country }) => country))
    for (const [place, country] of places.entries()) {
      const row = numbers[place]
      if (row !== undefined && (country === anyCountry || here.has(country)))
        row[status] = (row[status] ?? 0) + 1
    }
  }
  const builder = createCubeBuilder(places.length * statuses.length)
  for (const [place, row] of numbers.entries()) {
    for (const [status, number] of row.entries()) {
      builder.set(place * statuses.length + status, exactCell(number, places[place] === anyCountry))
    }
  }
  return {
    key,
    title: 'Trials by country and status',
    language: 'en',
    dimensions: [
      {
        id: 'country',
        label: 'Country',
        role: 'area',
        categories: places.map((code) => ({ code, label: code === anyCountry ? 'All countries' : code })),
        totals: [{ total: anyCountry, parts: countries, complete: false }],
      },
      {
        id: 'status',
        label: 'Status',
        role: 'other',
        categories: statuses.map((code) => ({ code, label: code })),
        totals: [],
      },
    ],
    measures: [{ code: null, grain: 'trials', unit: 'trials', additive: true }],
    cells: builder.finish(),
    absent: null,
    sourceTable: 'studies',
    release,
    areaVintage: '',
    notes: ['A trial in several countries counts in each: countries are not added.'],
  }
}
