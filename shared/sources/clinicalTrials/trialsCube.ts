import type { Cube } from '../../domain/cubes/cube'
import { createCubeBuilder } from '../../domain/cubes/cubeBuilder'
import { exactCell, type CubeCell } from '../../domain/cubes/cubeCells'
import { locationsOf, type Study } from './study'

/** Stands for all countries of the search together: a trial in three of them counts once. */
export const anyCountry = '*'

/**
 * Trials by country and status. Those of one status add to those of another; those of one country do not, because a trial
 * is run in several. A trial that does not tell where it is run may be in any country: there the number is an interval.
 * Null without trials.
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
  const builder = createCubeBuilder(places.length * statuses.length)
  for (const [at, status] of statuses.entries()) {
    const trials = studies
      .filter(({ protocolSection }) => protocolSection.statusModule.overallStatus === status)
      .map(countriesOf)
    for (const [place, country] of places.entries()) {
      const cell = country === anyCountry ? exactCell(trials.length, true) : numberIn(country, trials)
      builder.set(place * statuses.length + at, cell)
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

/**
 * Trials in a country, from the countries that each names: at least those that name it, at most also those that do not tell
 * all of theirs.
 */
function numberIn(country: string, trials: readonly ReadonlySet<string | null>[]): CubeCell {
  const elsewhere = trials.filter((named) => !named.has(country))
  const lower = trials.length - elsewhere.length
  const untold = elsewhere.filter((named) => named.size === 0 || named.has(null)).length
  return untold === 0
    ? exactCell(lower, false)
    : { value: null, lower, upper: lower + untold, precision: 'missing', marker: null, additive: false }
}

/** Null stands for a location whose country is not told. */
function countriesOf(study: Study): ReadonlySet<string | null> {
  return new Set(locationsOf(study).map(({ country }) => country ?? null))
}
