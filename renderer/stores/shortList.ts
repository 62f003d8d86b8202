import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { fail, succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import type { ShortList } from '#shared/contract/shortLists'
import { mostListed, type ShortListItem } from '#shared/domain/discovery/shortList'
import { call, subscribe } from '../host/client'
import { serialQueue } from './serialQueue'

type Items = readonly ShortListItem[]
/** What a change makes of the list as it stands. */
type Step = (items: Items) => Items

/** The short-list of one study. A change shows at once and is saved at once, one after the other. */
export const useShortList = defineStore('shortList', () => {
  const study = shallowRef<string | null>(null)
  const kept = shallowRef<ShortList | null>(null)
  /** As it stands on screen, with what is not answered yet. */
  const items = shallowRef<Items>([])
  /** Why the list could not be read, or the last change not be kept. */
  const failure = shallowRef<Failure | null>(null)
  const queue = serialQueue()
  const past = shallowRef<readonly Items[]>([])
  const future = shallowRef<readonly Items[]>([])

  const loaded = computed(() => kept.value !== null)
  const listed = computed(() => new Set(items.value.map(({ entry }) => entry)))

  /** Once every change is answered, what is kept is what is shown. */
  function showKept(of: string): void {
    if (study.value === of && kept.value !== null && queue.length === 0) items.value = kept.value.items
  }

  /** Shows the list of a study; does nothing where it is shown already. */
  async function open(wanted: string): Promise<void> {
    if (study.value === wanted && kept.value !== null && failure.value === null) return
    if (study.value !== wanted) {
      study.value = wanted
      kept.value = null
      items.value = []
      past.value = future.value = []
    }
    failure.value = null
    await readAgain()
  }

  async function readAgain(): Promise<void> {
    const wanted = study.value
    if (wanted === null) return
    await queue.add(async () => {
      const answer = await call('shortLists.read', { study: wanted })
      if (study.value !== wanted) return
      if (answer.ok) kept.value = answer.value
      else failure.value = answer.error
    })
    showKept(wanted)
  }

  /** Makes the change again on what stands there where somebody else wrote in between: both are kept. */
  async function save(wanted: string, step: Step): Promise<Outcome<ShortList>> {
    let before = kept.value
    for (let attempt = 0; ; attempt += 1) {
      if (before === null) return fail('not-found', 'The short-list is not read yet.')
      const { sequence, items: present } = before
      const next = [...step(present)]
      const answer = await call('shortLists.save', { study: wanted, sequence, items: next })
      if (answer.ok || answer.error.code !== 'conflict' || attempt > 0) return answer
      const fresh = await call('shortLists.read', { study: wanted })
      if (!fresh.ok) return fresh
      before = fresh.value
      past.value = future.value = []
    }
  }

  async function change(step: Step): Promise<Outcome<null>> {
    const wanted = study.value
    const next = step(items.value)
    if (wanted === null || next === items.value) return succeed(null)
    items.value = next
    const answer = await queue.add(async () => {
      const saved = await save(wanted, step)
      if (study.value !== wanted) return saved
      failure.value = saved.ok ? null : saved.error
      if (saved.ok) kept.value = saved.value
      return saved
    })
    showKept(wanted)
    return answer.ok ? succeed(null) : answer
  }

  /** A change that can be taken back. */
  function take(step: Step): Promise<Outcome<null>> {
    if (step(items.value) === items.value) return Promise.resolve(succeed(null))
    past.value = [...past.value.slice(-49), items.value]
    future.value = []
    return change(step)
  }

  /** Adds entries that are not listed yet, in that order; those beyond the most that may be listed are left out. */
  function add(entries: readonly string[], note = ''): Promise<Outcome<null>> {
    const addedAt = new Date().toISOString()
    return take((before) => {
      const there = new Set(before.map(({ entry }) => entry))
      const more = [...new Set(entries)].filter((entry) => !there.has(entry))
      if (more.length === 0) return before
      return [...before, ...more.map((entry) => ({ entry, note, addedAt }))].slice(0, mostListed)
    })
  }

  function setNote(of: string, note: string): Promise<Outcome<null>> {
    return take((before) =>
      before.some(({ entry, note: present }) => entry === of && present !== note)
        ? before.map((item) => (item.entry === of ? { ...item, note } : item))
        : before,
    )
  }

  function remove(entries: readonly string[]): Promise<Outcome<null>> {
    return take((before) =>
      before.some(({ entry }) => entries.includes(entry))
        ? before.filter(({ entry }) => !entries.includes(entry))
        : before,
    )
  }

  /** Moves an entry by places: -1 is one up. */
  function move(of: string, by: number): Promise<Outcome<null>> {
    return take((before) => {
      const from = before.findIndex(({ entry }) => entry === of)
      const to = Math.min(before.length - 1, Math.max(0, from + by))
      if (from === -1 || to === from) return before
      const others = before.filter((_, index) => index !== from)
      return [...others.slice(0, to), ...before.slice(from, from + 1), ...others.slice(to)]
    })
  }

  function undo(): void {
    const earlier = past.value.at(-1)
    if (earlier === undefined) return
    past.value = past.value.slice(0, -1)
    future.value = [...future.value, items.value]
    void change(() => earlier)
  }

  function redo(): void {
    const later = future.value.at(-1)
    if (later === undefined) return
    future.value = future.value.slice(0, -1)
    past.value = [...past.value, items.value]
    void change(() => later)
  }

  /** Follows what other windows do, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name === 'short-list-changed' && event.study === study.value && queue.length === 0)
        void readAgain()
    })
  }

  return {
    study,
    items,
    loaded,
    failure,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    has: (entry: string) => listed.value.has(entry),
    open,
    readAgain,
    add,
    setNote,
    remove,
    move,
    undo,
    redo,
    follow,
  }
})
