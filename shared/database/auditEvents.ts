import type { ReadableDatabase, WritableDatabase } from './port'
import { readText, readTextOrNull } from './row'
import { sql } from './sql'

/** What was done when; kept when its subject is deleted. */
export interface AuditEvent {
  /** ISO instant. */
  readonly at: string
  /** Name of the operation of the contract. */
  readonly operation: string
  /** Identifier of what it was done to; null when it touched nothing in particular. */
  readonly subject: string | null
  readonly detail: string | null
}

export function appendAuditEvent(database: WritableDatabase, event: AuditEvent): void {
  database.run(sql`
    INSERT INTO audit_event (at, operation, subject, detail)
    VALUES (${event.at}, ${event.operation}, ${event.subject}, ${event.detail})`)
}

/** At most `limit` events, newest first. */
export function listAuditEvents(database: ReadableDatabase, limit: number): readonly AuditEvent[] {
  return database
    .all(sql`SELECT at, operation, subject, detail FROM audit_event ORDER BY id DESC LIMIT ${limit}`)
    .map((row) => ({
      at: readText(row, 'at'),
      operation: readText(row, 'operation'),
      subject: readTextOrNull(row, 'subject'),
      detail: readTextOrNull(row, 'detail'),
    }))
}
