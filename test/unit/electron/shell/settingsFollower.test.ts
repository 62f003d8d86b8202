import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, succeed, type Json, type Outcome } from '#shared/contract/outcome'
import { followSettings } from '#electron/shell/settingsFollower'
import { openShellState, type ShellStateFile } from '#electron/shell/shellState'
import { createFakeServices } from '../../../support/electronFakeServices'
import { temporaryFolder } from '#test/support/temporaryFolder'

let state: ShellStateFile

beforeEach(() => {
  state = openShellState(join(temporaryFolder(), 'shell.json'), 'en')
})

function follow(first: Outcome<Json>): {
  apply: ReturnType<typeof vi.fn>
  change: (next: Outcome<Json>) => void
} {
  let answer = first
  const services = createFakeServices({ answer: () => answer })
  const apply = vi.fn()
  followSettings(services, state, apply)
  return {
    apply,
    change(next) {
      answer = next
      services.announce({ name: 'settings-changed' })
    },
  }
}

describe('followSettings', () => {
  it('takes language and theme over at start and after each change', async () => {
    const { apply, change } = follow(succeed({ language: 'nb', theme: 'dark', author: 'x' }))
    await vi.waitFor(() => {
      expect(apply).toHaveBeenCalledTimes(1)
    })
    expect(state.read()).toMatchObject({ language: 'nb', theme: 'dark' })
    change(succeed({ language: 'en', theme: 'light' }))
    await vi.waitFor(() => {
      expect(apply).toHaveBeenCalledTimes(2)
    })
    expect(state.read()).toMatchObject({ language: 'en', theme: 'light' })
  })

  it('leaves menu and window alone when nothing that shows there has changed', async () => {
    const { apply, change } = follow(succeed({ language: 'en', theme: 'system' }))
    change(succeed({ language: 'en', theme: 'system', author: 'Kari' }))
    change(succeed({ language: 'nb', theme: 'system' }))
    await vi.waitFor(() => {
      expect(apply).toHaveBeenCalled()
    })
    expect(apply).toHaveBeenCalledTimes(1)
  })

  it('keeps what it has when the settings cannot be read', async () => {
    const { apply, change } = follow(fail('defect', 'no'))
    change(succeed({ language: 'sv', theme: 'system' }))
    change(succeed({ language: 'nb', theme: 'system' }))
    await vi.waitFor(() => {
      expect(state.read().language).toBe('nb')
    })
    expect(apply).toHaveBeenCalledTimes(1)
  })
})
