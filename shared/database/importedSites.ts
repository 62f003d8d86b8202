import { fail, succeed, type Outcome } from '../contract/outcome'
import { siteProfile, type SiteProfile } from '../domain/sites/siteProfile'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readNumber, readText } from './row'
import { sql, type Sql } from './sql'

/** A profile that somebody else signed; it is never changed. */
export interface ImportedSite {
  readonly id: string
  readonly unit: string
  readonly version: number
  readonly hash: string
  readonly key: string
  readonly unitName: string
  readonly organisationName: string
  readonly organisationNumber: string
  readonly publishedAt: string
  readonly validFrom: string
  readonly expires: string
  readonly profile: SiteProfile
  /** Canonical JSON that was signed, with the signature. */
  readonly manifest: string
  readonly signature: string
  readonly origin: string
  readonly importedAt: string
}

const isHere = sql`removed_at IS NULL`

function select(database: ReadableDatabase, condition: Sql): readonly ImportedSite[] {
  return database
    .all(
      sql`
      SELECT id, unit, version, hash, key, unit_name, organisation_name, organisation_number, published_at, valid_from,
        expires, profile, manifest, signature, origin, imported_at
      FROM imported_site WHERE ${condition} ORDER BY unit_name, unit, version DESC, imported_at, id`,
    )
    .map(toSite)
}

/** By the name of the unit, its newest version first. */
export function listImportedSites(database: ReadableDatabase): readonly ImportedSite[] {
  return select(database, isHere)
}

/** All that is held of one unit, newest version first. */
export function listHeldVersions(database: ReadableDatabase, unit: string): readonly ImportedSite[] {
  return select(database, sql`${isHere} AND unit = ${unit}`)
}

export function readImportedSite(database: ReadableDatabase, id: string): ImportedSite | null {
  return select(database, sql`${isHere} AND id = ${id}`)[0] ?? null
}

/** One that was taken away before gives way to it. */
export function insertImportedSite(database: WritableDatabase, site: ImportedSite): void {
  database.run(sql`
    DELETE FROM imported_site
    WHERE unit = ${site.unit} AND version = ${site.version} AND hash = ${site.hash} AND removed_at IS NOT NULL`)
  database.run(sql`
    INSERT INTO imported_site (id, unit, version, hash, key, unit_name, organisation_name, organisation_number,
      published_at, valid_from, expires, profile, manifest, signature, origin, imported_at)
    VALUES (${site.id}, ${site.unit}, ${site.version}, ${site.hash}, ${site.key}, ${site.unitName},
      ${site.organisationName}, ${site.organisationNumber}, ${site.publishedAt}, ${site.validFrom}, ${site.expires},
      ${JSON.stringify(site.profile)}, ${site.manifest}, ${site.signature}, ${site.origin}, ${site.importedAt})`)
}

/** Takes one away until another one is. */
export function removeImportedSite(database: WritableDatabase, id: string, at: string): Outcome<null> {
  return database.transaction(() => {
    if (readImportedSite(database, id) === null) return noSuchSite(id)
    database.run(sql`DELETE FROM imported_site WHERE removed_at IS NOT NULL`)
    database.run(sql`UPDATE imported_site SET removed_at = ${at} WHERE id = ${id}`)
    return succeed(null)
  })
}

export function restoreImportedSite(database: WritableDatabase, id: string): Outcome<null> {
  const restored = database.run(
    sql`UPDATE imported_site SET removed_at = NULL WHERE id = ${id} AND removed_at IS NOT NULL`,
  )
  return restored === 0 ? noSuchSite(id) : succeed(null)
}

export function noSuchSite(id: string): Outcome<never> {
  return fail(
    'not-found',
    'This profile is not there any more. It may have been removed in another window.',
    {
      site: id,
    },
  )
}

function toSite(row: Row): ImportedSite {
  return {
    id: readText(row, 'id'),
    unit: readText(row, 'unit'),
    version: readNumber(row, 'version'),
    hash: readText(row, 'hash'),
    key: readText(row, 'key'),
    unitName: readText(row, 'unit_name'),
    organisationName: readText(row, 'organisation_name'),
    organisationNumber: readText(row, 'organisation_number'),
    publishedAt: readText(row, 'published_at'),
    validFrom: readText(row, 'valid_from'),
    expires: readText(row, 'expires'),
    profile: readJson(row, 'profile', siteProfile),
    manifest: readText(row, 'manifest'),
    signature: readText(row, 'signature'),
    origin: readText(row, 'origin'),
    importedAt: readText(row, 'imported_at'),
  }
}
