import * as v from 'valibot'
import { protocol } from '../domain/studies/protocol'
import type { FrozenContent, FrozenEvidence, FrozenTable } from '../estimate/frozen/frozenEvidence'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readName, readText, readWord, type WordSet } from './row'
import { sql } from './sql'

type PartRole = 'table' | 'candidates' | 'population'
const roles: WordSet<PartRole> = { table: true, candidates: true, population: true }

/** A part of the evidence by its fingerprint; for tables with what names them. */
export interface SavedPart extends Omit<FrozenTable, 'content'> {
  readonly estimate: string
  readonly role: PartRole
  /** Whether the content itself is kept. */
  readonly kept: boolean
}

const rule = v.strictObject({ threshold: v.number(), zeroShown: v.boolean() })
export const frozenRules = v.strictObject({ sources: v.record(v.string(), rule), population: rule })

const nameless = { title: { en: '', nb: '' }, source: '', period: '' }

/** Writes the parts of an estimate, and with `keep` their contents: each content once, whoever else has it. */
export function insertParts(
  database: WritableDatabase,
  estimate: string,
  { tables, candidates, population }: FrozenEvidence,
  keep: boolean,
): void {
  const parts: readonly (FrozenTable & { readonly role: PartRole })[] = [
    ...tables.map((table) => ({ ...table, role: 'table' as const })),
    { ...nameless, ...candidates, role: 'candidates', key: '' },
    { ...nameless, ...population, role: 'population', key: '' },
  ]
  for (const { role, key, hash, content, title, source, period } of parts) {
    database.run(sql`
      INSERT INTO saved_estimate_part (estimate_id, role, key, hash, title_en, title_nb, source, period)
      VALUES (${estimate}, ${role}, ${key}, ${hash}, ${title.en}, ${title.nb}, ${source}, ${period})`)
    if (keep) {
      database.run(sql`
        INSERT INTO frozen_content (hash, content) VALUES (${hash}, ${content}) ON CONFLICT DO NOTHING`)
    }
  }
}

/** The parts of all estimates of a study, tables by key. */
export function listParts(database: ReadableDatabase, study: string): readonly SavedPart[] {
  return database
    .all(
      sql`
      SELECT estimate_id, role, key, part.hash, title_en, title_nb, source, period,
        frozen_content.hash IS NOT NULL AS kept
      FROM saved_estimate_part AS part
        JOIN saved_estimate ON saved_estimate.id = part.estimate_id
        LEFT JOIN frozen_content ON frozen_content.hash = part.hash
      WHERE saved_estimate.study_id = ${study} ORDER BY role, key`,
    )
    .map((row) => ({
      estimate: readText(row, 'estimate_id'),
      role: readWord(row, 'role', roles),
      key: readText(row, 'key'),
      hash: readText(row, 'hash'),
      title: readName(row, 'title'),
      source: readText(row, 'source'),
      period: readText(row, 'period'),
      kept: row['kept'] === 1,
    }))
}

/** All that an estimate was computed from; null where not all of it is kept, or the estimate is not there. */
export function readEvidence(database: ReadableDatabase, estimate: string): FrozenEvidence | null {
  const head = database.get(sql`SELECT protocol, rules FROM saved_estimate WHERE id = ${estimate}`)
  if (head === null || head['rules'] === null) return null
  const rows = database.all(sql`
    SELECT role, key, part.hash, title_en, title_nb, source, period, content
    FROM saved_estimate_part AS part LEFT JOIN frozen_content ON frozen_content.hash = part.hash
    WHERE estimate_id = ${estimate} ORDER BY role, key`)
  if (rows.some((row) => row['content'] === null)) return null
  const of = (role: PartRole) => rows.filter((row) => row['role'] === role)
  const [candidates] = of('candidates').map(contentOf)
  const [population] = of('population').map(contentOf)
  if (candidates === undefined || population === undefined) return null
  return {
    protocol: readJson(head, 'protocol', protocol),
    tables: of('table').map((row) => ({
      key: readText(row, 'key'),
      title: readName(row, 'title'),
      source: readText(row, 'source'),
      period: readText(row, 'period'),
      ...contentOf(row),
    })),
    candidates,
    population,
    rules: readJson(head, 'rules', frozenRules),
  }
}

function contentOf(row: Row): FrozenContent {
  return { hash: readText(row, 'hash'), content: readText(row, 'content') }
}
