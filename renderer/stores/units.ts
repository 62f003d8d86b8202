import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { succeed, type Failure, type Json, type Outcome } from '#shared/contract/outcome'
import type {
  PatchAnswer,
  PublishAnswer,
  PublishedDescription,
  SiteList,
  UnitState,
} from '#shared/contract/sites'
import type { SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import { call, subscribe } from '../host/client'
import { serialQueue } from './serialQueue'

/** What two windows stated in one field: the other value is kept, this one waits for a choice. */
export interface FieldConflict {
  readonly mine: unknown
}

export interface Unsaved {
  readonly value: unknown
  /** Why it could not be saved; null while it is being saved. */
  readonly failure: Failure | null
}

interface Undoable {
  readonly field: SiteFieldKey
  readonly before: Json
  /** What was changed with it at once. */
  readonly more?: readonly { readonly field: SiteFieldKey; readonly before: Json }[]
  /** Made while typing: what is typed on in the same field belongs to it. */
  readonly typed: boolean
}

interface FieldChange {
  readonly field: SiteFieldKey
  readonly value: unknown
}

/** The map with another entry under the key; null for none. */
function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, entry: Value | null): Map<Key, Value> {
  const changed = new Map(map)
  if (entry === null) changed.delete(key)
  else changed.set(key, entry)
  return changed
}

/** Units of this workspace and profiles of others, and the unit whose form is open. */
export const useUnits = defineStore('units', () => {
  const list = shallowRef<SiteList | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const state = shallowRef<UnitState | null>(null)
  /** The unit that was open last: what its fields state while they go is saved, too. */
  let left: UnitState | null = null
  const versions = shallowRef<readonly PublishedDescription[]>([])
  const steps = shallowRef<readonly Undoable[]>([])
  const conflicts = shallowRef<ReadonlyMap<SiteFieldKey, FieldConflict>>(new Map())
  /** What was stated here and is not saved yet, or could not be. Forms show it in place of what is saved. */
  const unsaved = shallowRef<ReadonlyMap<SiteFieldKey, Unsaved>>(new Map())
  const queue = serialQueue()
  /** Sequence of what this window itself last said of a field: no other window stands behind it. */
  const ownSequences = new Map<SiteFieldKey, number>()

  const lastStep = computed(() => steps.value.at(-1) ?? null)
  const saving = computed(() => [...unsaved.value.values()].some(({ failure: why }) => why === null))
  const notSaved = computed(() => [...unsaved.value.values()].some(({ failure: why }) => why !== null))

  /** What a form shows in a field; undefined is not stated. */
  function valueOf(field: SiteFieldKey): unknown {
    const entry = unsaved.value.get(field)
    return entry === undefined ? state.value?.profile[field] : (entry.value ?? undefined)
  }

  async function load(): Promise<void> {
    const answer = await call('sites.list', {})
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) list.value = answer.value
  }

  /** Opens the form of a unit; false when there is none. */
  async function open(unit: string): Promise<boolean> {
    if (state.value?.unit !== unit) close()
    await queue.settled()
    if ((state.value ?? left)?.unit !== unit) ownSequences.clear()
    const answer = await call('sites.read', { unit })
    failure.value = answer.ok ? null : answer.error
    if (!answer.ok) return false
    state.value = answer.value
    await readVersions()
    return true
  }

  async function readVersions(): Promise<void> {
    const unit = state.value?.unit
    if (unit === undefined) return
    const answer = await call('sites.versions', { unit })
    if (answer.ok && state.value?.unit === unit) versions.value = answer.value
  }

  function close(): void {
    left = state.value ?? left
    state.value = null
    versions.value = []
    steps.value = []
    conflicts.value = new Map()
    unsaved.value = new Map()
  }

  /** Follows what other windows do, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name !== 'sites-changed') return
      void load()
      void queue.add(refresh)
    })
  }

  async function refresh(): Promise<void> {
    const unit = state.value?.unit
    if (unit === undefined) return
    const answer = await call('sites.read', { unit })
    if (answer.ok && state.value?.unit === unit) state.value = answer.value
    await readVersions()
  }

  /**
   * States a field; null takes the statement away. `basis` is the sequence of the state on which the change was begun: what
   * another window stated since is kept, and this becomes a conflict.
   */
  function change(
    field: SiteFieldKey,
    value: unknown,
    { basis = Infinity, typed = false } = {},
  ): Promise<void> {
    const unit = (state.value ?? left)?.unit
    const entry: Unsaved = { value, failure: null }
    if (state.value !== null) unsaved.value = withEntry(unsaved.value, field, entry)
    const finish = (failure: Failure | null) => {
      if (unsaved.value.get(field) === entry)
        unsaved.value = withEntry(unsaved.value, field, failure === null ? null : { value, failure })
    }
    return queue.add(async () => {
      const current = [state.value, left].find((one) => one?.unit === unit)
      if (current === undefined || current === null) return finish(null)
      const sequence = Math.min(current.sequence, Math.max(basis, ownSequences.get(field) ?? 0))
      const answer = await call('sites.patch', { unit: current.unit, sequence, changes: [{ field, value }] })
      if (answer.ok) {
        conflicts.value = withEntry(conflicts.value, field, null)
        take(answer.value.state)
        ownSequences.set(field, answer.value.state.sequence)
        finish(null)
        if (state.value?.unit !== unit) return
        const before = answer.value.changed[0]?.before
        if (before !== undefined) remember({ field, before, typed })
      } else if (answer.error.code === 'conflict' && state.value?.unit === unit) {
        conflicts.value = withEntry(conflicts.value, field, { mine: value })
        await refresh()
        finish(null)
      } else finish(answer.error)
    })
  }

  /** Takes what a table states into a unit, open or not; one step of its own. `sequence` is that of the state it was shown on. */
  function takeIn(
    unit: string,
    sequence: number,
    changes: readonly FieldChange[],
  ): Promise<Outcome<PatchAnswer>> {
    return queue.add(async () => {
      const answer = await call('sites.patch', { unit, sequence, changes: [...changes] })
      if (answer.ok && state.value?.unit === unit) {
        const { state: changed, changed: fields } = answer.value
        take(changed)
        for (const { field } of fields) ownSequences.set(field, changed.sequence)
        const [first, ...more] = fields
        if (first !== undefined) remember({ ...first, more, typed: false })
      }
      return answer
    })
  }

  function take(changed: UnitState): void {
    if (state.value?.unit === changed.unit) state.value = changed
    else if (left?.unit === changed.unit) left = changed
  }

  function remember(step: Undoable): void {
    const last = steps.value.at(-1)
    const goesOn = step.typed && last?.typed === true && last.field === step.field
    if (!goesOn) steps.value = [...steps.value.slice(-99), step]
  }

  /** What is typed from here on is a step of its own. */
  function endStep(): void {
    const last = steps.value.at(-1)
    if (last?.typed === true) steps.value = [...steps.value.slice(0, -1), { ...last, typed: false }]
  }

  /** Chooses between what two windows stated. */
  async function settle(field: SiteFieldKey, choice: 'mine' | 'theirs'): Promise<void> {
    const conflict = conflicts.value.get(field)
    conflicts.value = withEntry(conflicts.value, field, null)
    if (choice === 'mine' && conflict !== undefined) await change(field, conflict.mine)
  }

  async function putBack(fields: readonly Pick<Undoable, 'field' | 'before'>[]): Promise<boolean> {
    const current = state.value
    if (current === null) return false
    const changes = fields.map(({ field, before }) => ({ field, value: before }))
    const sequence = Math.min(...fields.map(({ field }) => ownSequences.get(field) ?? 0))
    return (await takeIn(current.unit, sequence, changes)).ok
  }

  /** Takes the last change of this window back; answers which field it was in. */
  async function undo(): Promise<SiteFieldKey | null> {
    await queue.settled()
    const step = steps.value.at(-1)
    if (step === undefined) return null
    const rest = steps.value.slice(0, -1)
    const fields = [step, ...(step.more ?? [])]
    // What cannot be put back at once is put back field by field: each then shows what keeps it from being saved.
    if (fields.length === 1 || !(await putBack(fields)))
      for (const { field, before } of fields) await change(field, before, { basis: 0 })
    steps.value = rest
    return step.field
  }

  async function create(profile: SiteProfile = {}): Promise<Outcome<UnitState>> {
    const answer = await call('sites.create', { profile })
    if (answer.ok) await load()
    return answer
  }

  /** Waits for what is still to be saved first. Null when no unit is open. */
  async function publish(wish: {
    readonly validFrom: string
    readonly expires: string
    readonly note: string
  }): Promise<Outcome<PublishAnswer | null>> {
    await queue.settled()
    const current = state.value
    if (current === null) return succeed(null)
    const { unit, sequence } = current
    const answer = await call('sites.publish', { unit, sequence, ...wish })
    if (answer.ok) take(answer.value.state)
    await refresh()
    return answer
  }

  return {
    list,
    failure,
    state,
    versions,
    conflicts,
    unsaved,
    valueOf,
    saving,
    notSaved,
    lastStep,
    load,
    open,
    close,
    follow,
    change,
    takeIn,
    endStep,
    settle,
    undo,
    create,
    publish,
  }
})
