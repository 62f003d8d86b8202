import { fail, succeed, type Outcome } from '../contract/outcome'
import { enquiry, type Enquiry, type EnquiryRole } from '../domain/enquiries/enquiry'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readNumber, readText, readTextOrNull, readWord } from './row'
import { sql } from './sql'

export interface KeptEnquiry {
  readonly role: EnquiryRole
  /** Study that it is for; null for one that was received. */
  readonly study: string | null
  readonly sequence: number
  /** ISO instant. */
  readonly changedAt: string
  readonly enquiry: Enquiry
}

const roles: Readonly<Record<EnquiryRole, true>> = { asked: true, received: true }

function keptOf(row: Row): KeptEnquiry {
  return {
    role: readWord(row, 'role', roles),
    study: readTextOrNull(row, 'study_id'),
    sequence: readNumber(row, 'sequence'),
    changedAt: readText(row, 'changed_at'),
    enquiry: readJson(row, 'content', enquiry),
  }
}

const columns = sql`role, study_id, content, sequence, changed_at`

/** Those of a study, or those that were received for `study` null; what changed last comes first. */
export function listEnquiries(database: ReadableDatabase, study: string | null): readonly KeptEnquiry[] {
  return database
    .all(sql`SELECT ${columns} FROM enquiry WHERE study_id IS ${study} ORDER BY changed_at DESC, id`)
    .map(keptOf)
}

export function readEnquiry(database: ReadableDatabase, id: string, role: EnquiryRole): KeptEnquiry | null {
  const row = database.get(sql`SELECT ${columns} FROM enquiry WHERE id = ${id} AND role = ${role}`)
  return row === null ? null : keptOf(row)
}

/** Keeps what follows the state with `sequence`, 0 for a new one; `conflict` when it was changed since. */
export function writeEnquiry(
  database: WritableDatabase,
  { role, study, sequence, enquiry: content, changedAt }: KeptEnquiry,
): Outcome<KeptEnquiry> {
  const present = readEnquiry(database, content.id, role)?.sequence ?? 0
  if (present !== sequence)
    return fail('conflict', 'The request was changed in another window. Nothing was overwritten.', {
      newest: present,
      sent: sequence,
    })
  database.run(sql`
    INSERT INTO enquiry (id, role, study_id, content, sequence, changed_at)
    VALUES (${content.id}, ${role}, ${study}, ${JSON.stringify(content)}, ${sequence + 1}, ${changedAt})
    ON CONFLICT (id, role) DO UPDATE SET content = excluded.content, sequence = excluded.sequence,
      changed_at = excluded.changed_at`)
  return succeed({ role, study, sequence: sequence + 1, changedAt, enquiry: content })
}

export function deleteEnquiry(database: WritableDatabase, id: string, role: EnquiryRole): boolean {
  return database.run(sql`DELETE FROM enquiry WHERE id = ${id} AND role = ${role}`) > 0
}
