import { fail, succeed, type Outcome } from '../../contract/outcome'
import { populationTableKeys, type StarterDataset } from './starterDataset'

function firstRepeated(keys: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const key of keys) {
    if (seen.has(key)) return key
    seen.add(key)
  }
  return null
}

function misfit(reason: string, details: { readonly [key: string]: string }): Outcome<never> {
  return fail(
    'unreadable-file',
    `The reference data do not fit together: ${reason} Restore the files from the installation.`,
    details,
  )
}

function findRepetition(dataset: StarterDataset): Outcome<never> | null {
  const groups: { readonly [group: string]: readonly string[] } = {
    sources: dataset.sources.map((source) => source.key),
    tables: dataset.tables.map((table) => table.key),
    areas: dataset.areas.map((area) => area.key),
    'base areas': dataset.baseAreas.map((area) => area.key),
    catalogue: dataset.catalogue.map((entry) => `${entry.kind} ${entry.key}`),
  }
  for (const [group, keys] of Object.entries(groups)) {
    const key = firstRepeated(keys)
    if (key !== null) return misfit(`"${key}" stands twice among the ${group}.`, { group, key })
  }
  for (const table of dataset.tables) {
    const key = firstRepeated(
      table.cells.map((cell) => `${cell.area}, ${cell.sex}, ages from ${cell.ageFrom}`),
    )
    if (key !== null)
      return misfit(`table "${table.key}" has the cell ${key} twice.`, { table: table.key, key })
  }
  return null
}

function findUnknownArea(dataset: StarterDataset): Outcome<never> | null {
  const areas = new Set(dataset.areas.map((area) => area.key))
  for (const area of dataset.baseAreas) {
    for (const key of [area.county, area.referralArea, area.healthRegion]) {
      if (!areas.has(key))
        return misfit(`base area "${area.key}" names the unknown area "${key}".`, { area: key })
    }
  }
  for (const table of dataset.tables) {
    const cell = table.cells.find(({ area }) => !areas.has(area))
    if (cell !== undefined) {
      return misfit(`table "${table.key}" has a cell for the unknown area "${cell.area}".`, {
        table: table.key,
        area: cell.area,
      })
    }
  }
  return null
}

/** Areas that are sums of base areas must have their population. */
function findWrongPopulation(dataset: StarterDataset): Outcome<never> | null {
  const sums = new Map<string, number>()
  for (const base of dataset.baseAreas) {
    for (const key of ['nation:NO', base.county, base.referralArea, base.healthRegion]) {
      sums.set(key, (sums.get(key) ?? 0) + base.population)
    }
  }
  for (const area of dataset.areas) {
    if (area.level === 'municipality') continue
    const sum = sums.get(area.key) ?? 0
    if (sum !== area.population) {
      return misfit(`"${area.key}" has ${area.population} residents, its base areas ${sum}.`, {
        area: area.key,
      })
    }
  }
  return null
}

/** Passes the dataset on when every key is unique, every area known, every population the sum of its parts. */
export function checkStarterDataset(dataset: StarterDataset): Outcome<StarterDataset> {
  for (const key of Object.values(populationTableKeys)) {
    if (!dataset.tables.some((table) => table.key === key))
      return misfit(`the table "${key}" is missing.`, { table: key })
  }
  if (dataset.baseAreas.length === 0) return misfit('the base areas are missing.', {})
  return (
    findRepetition(dataset) ?? findUnknownArea(dataset) ?? findWrongPopulation(dataset) ?? succeed(dataset)
  )
}
