import { describe, expect, it, vi } from 'vitest'
import type { Session } from 'electron'
import { denyPermissions } from '#electron/shell/permissions'
import { becomeReady, emitPreventable, record } from '../../../support/electronFake/record.mjs'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

describe('denyPermissions', () => {
  it('says no in every way that a page can ask', async () => {
    becomeReady()
    const { session } = await import('electron')
    const defaultSession: Session = session.defaultSession
    denyPermissions(defaultSession)
    const { request, check, device } = record.permissions
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'unknown']) {
      const answer = vi.fn()
      request?.({}, permission, answer)
      expect(answer.mock.calls).toEqual([[false]])
      expect(check?.(null, permission, 'app://kohort', {})).toBe(false)
    }
    expect(device?.({ deviceType: 'usb' })).toBe(false)
    expect(emitPreventable(defaultSession, 'will-download')).toBe(true)
  })
})
