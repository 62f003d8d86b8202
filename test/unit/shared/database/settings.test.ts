import { describe, expect, it } from 'vitest'
import { appendAuditEvent, listAuditEvents } from '#shared/database/auditEvents'
import { readSettings, writeSetting } from '#shared/database/settings'
import { createWorkspace } from '#test/support/databases'

describe('settings', () => {
  it('keeps the value written last, of any kind', async () => {
    const database = await createWorkspace()
    expect(readSettings(database)).toEqual(new Map())
    writeSetting(database, 'language', 'en')
    writeSetting(database, 'language', 'nb')
    writeSetting(database, 'window', { width: 1200, maximised: false })
    expect(readSettings(database)).toEqual(
      new Map<string, unknown>([
        ['language', 'nb'],
        ['window', { width: 1200, maximised: false }],
      ]),
    )
  })
})

describe('audit events', () => {
  it('lists the newest first, as many as asked for', async () => {
    const database = await createWorkspace()
    const first = {
      at: '2024-05-02T10:00:00.000Z',
      operation: 'studies.create',
      subject: 'study-1',
      detail: null,
    }
    const second = {
      at: '2024-05-02T10:00:00.000Z',
      operation: 'studies.delete',
      subject: 'study-1',
      detail: 'Ås',
    }
    appendAuditEvent(database, first)
    appendAuditEvent(database, second)
    expect(listAuditEvents(database, 10)).toEqual([second, first])
    expect(listAuditEvents(database, 1)).toEqual([second])
  })
})
