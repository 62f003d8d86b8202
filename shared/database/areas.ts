import type { AreaRecord, BaseArea } from '../domain/sources/starterDataset'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readNumber, readText, readWord } from './row'
import { sql } from './sql'
import { areaLevels } from './storedWords'

/** Adds areas in the order given or brings them up to date; areas that cells speak of are never taken away. */
export function saveAreas(database: WritableDatabase, areas: readonly AreaRecord[]): void {
  areas.forEach((area, position) => {
    database.run(sql`
      INSERT INTO area (key, name, level, population, position)
      VALUES (${area.key}, ${area.name}, ${area.level}, ${area.population}, ${position})
      ON CONFLICT (key) DO UPDATE SET name = excluded.name, level = excluded.level,
        population = excluded.population, position = excluded.position`)
  })
}

/** All areas in the order in which they were given. */
export function listAreas(database: ReadableDatabase): readonly AreaRecord[] {
  return database.all(sql`SELECT key, name, level, population FROM area ORDER BY position, id`).map(toArea)
}

/** The number under which cells know an area; null when the area is not known. */
export function findAreaNumber(database: ReadableDatabase, key: string): number | null {
  const row = database.get(sql`SELECT id FROM area WHERE key = ${key}`)
  return row === null ? null : readNumber(row, 'id')
}

export function replaceBaseAreas(database: WritableDatabase, baseAreas: readonly BaseArea[]): void {
  database.run(sql`DELETE FROM base_area`)
  baseAreas.forEach((area, position) => {
    database.run(sql`
      INSERT INTO base_area (position, key, county, referral_area, health_region, population)
      VALUES (${position}, ${area.key}, ${area.county}, ${area.referralArea}, ${area.healthRegion}, ${area.population})`)
  })
}

/** All base areas in the order in which they were given: strata are numbered by it. */
export function listBaseAreas(database: ReadableDatabase): readonly BaseArea[] {
  return database
    .all(sql`SELECT key, county, referral_area, health_region, population FROM base_area ORDER BY position`)
    .map(toBaseArea)
}

function toArea(row: Row): AreaRecord {
  return {
    key: readText(row, 'key'),
    name: readText(row, 'name'),
    level: readWord(row, 'level', areaLevels),
    population: readNumber(row, 'population'),
  }
}

function toBaseArea(row: Row): BaseArea {
  return {
    key: readText(row, 'key'),
    county: readText(row, 'county'),
    referralArea: readText(row, 'referral_area'),
    healthRegion: readText(row, 'health_region'),
    population: readNumber(row, 'population'),
  }
}
