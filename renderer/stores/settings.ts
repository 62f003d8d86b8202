import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Settings } from '#shared/contract/responses'
import type { Failure } from '#shared/contract/outcome'
import { call, subscribe } from '../host/client'

/** What holds until the services have answered, and where they cannot. */
const defaults: Settings = {
  language: 'en',
  theme: 'system',
  singleKeyShortcuts: true,
  funnelOrder: 'protocol',
  organisation: '',
  author: '',
  hiddenSiteColumns: [],
}

/** Settings of the person. A change shows at once and is taken back when the host refuses it. */
export const useSettings = defineStore('settings', () => {
  const current = ref<Settings>(defaults)
  const failure = ref<Failure | null>(null)
  let unanswered = 0

  async function load(): Promise<void> {
    const answer = await call('settings.read', {})
    if (answer.ok) current.value = answer.value
    failure.value = answer.ok ? null : answer.error
  }

  async function update(change: Partial<Settings>): Promise<void> {
    const before = pick(current.value, change)
    current.value = { ...current.value, ...change }
    unanswered += 1
    const answer = await call('settings.update', change)
    unanswered -= 1
    failure.value = answer.ok ? null : answer.error
    if (!answer.ok) current.value = { ...current.value, ...before }
    else if (unanswered === 0) current.value = answer.value
  }

  /** Follows changes made in another window until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name === 'settings-changed' && unanswered === 0) void load()
    })
  }

  return {
    current,
    failure,
    language: computed(() => current.value.language),
    theme: computed(() => current.value.theme),
    load,
    update,
    follow,
  }
})

/** The present values of those settings that a change names. */
function pick(settings: Settings, change: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => Object.hasOwn(change, key)))
}
