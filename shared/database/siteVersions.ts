import type { PublishedDescription } from '../contract/sites'
import { siteProfile, type SiteProfile } from '../domain/sites/siteProfile'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readNumber, readText } from './row'
import { sql } from './sql'

export interface SiteVersion extends PublishedDescription {
  readonly unit: string
  readonly profile: SiteProfile
}

/** Newest first. */
export function listSiteVersions(database: ReadableDatabase, unit: string): readonly SiteVersion[] {
  return database
    .all(
      sql`
      SELECT unit_id, version, profile, hash, published_at, valid_from, expires, note
      FROM site_version WHERE unit_id = ${unit} ORDER BY version DESC`,
    )
    .map(toVersion)
}

/** Null version: the newest. */
export function readSiteVersion(
  database: ReadableDatabase,
  unit: string,
  version: number | null,
): SiteVersion | null {
  const all = listSiteVersions(database, unit)
  return (version === null ? all[0] : all.find((candidate) => candidate.version === version)) ?? null
}

export function insertSiteVersion(database: WritableDatabase, made: SiteVersion): void {
  database.run(sql`
    INSERT INTO site_version (unit_id, version, profile, hash, published_at, valid_from, expires, note)
    VALUES (${made.unit}, ${made.version}, ${JSON.stringify(made.profile)}, ${made.hash}, ${made.publishedAt},
      ${made.validFrom}, ${made.expires}, ${made.note})`)
}

/** The version without its profile, as lists show it. */
export function describeVersion({
  unit: _unit,
  profile: _profile,
  ...described
}: SiteVersion): PublishedDescription {
  return described
}

function toVersion(row: Row): SiteVersion {
  return {
    unit: readText(row, 'unit_id'),
    version: readNumber(row, 'version'),
    profile: readJson(row, 'profile', siteProfile),
    hash: readText(row, 'hash'),
    publishedAt: readText(row, 'published_at'),
    validFrom: readText(row, 'valid_from'),
    expires: readText(row, 'expires'),
    note: readText(row, 'note'),
  }
}
