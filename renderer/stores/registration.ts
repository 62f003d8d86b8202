import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { RegistrationState } from '#shared/contract/registrations'
import type { Failure } from '#shared/contract/outcome'
import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'
import { keepEqual } from '../composables/keepEqual'
import { call, subscribe } from '../host/client'
import {
  changedPaths,
  isSame,
  isStated,
  mergeRecords,
  valueAt,
  withChanges,
  type RecordChange,
} from './recordPaths'
import { useStudy } from './study'

const mostSteps = 100

/** One change of this window: what stood where, and what stands there since. */
interface Step {
  readonly changes: readonly { readonly path: string; readonly before: unknown; readonly after: unknown }[]
  /** Made while typing: what is typed on at the same place belongs to it. */
  readonly typed: boolean
}

/** What registers are told of the open study. A change shows at once and is saved after it, one save at a time. */
export const useRegistration = defineStore('registration', () => {
  /** What the services last said. */
  const state = shallowRef<RegistrationState | null>(null)
  const record = shallowRef<RegistrationRecord | null>(null)
  /** Why it could not be opened. */
  const failure = shallowRef<Failure | null>(null)
  /** Why what stands on the screen could not be saved. */
  const unsaved = shallowRef<Failure | null>(null)
  const saving = ref(false)
  /** What this window said at places where another window said something else meanwhile; its word is kept. */
  const conflicts = shallowRef<ReadonlyMap<string, RecordChange>>(new Map())
  const done = shallowRef<readonly Step[]>([])
  const undone = shallowRef<readonly Step[]>([])
  /** The record that the services have, as far as this window knows. */
  let kept: RegistrationRecord | null = null
  let running: Promise<void> = Promise.resolve()

  /** Opens the record of a version of a study; what was changed before is saved first. */
  async function open(study: string, version: string): Promise<void> {
    await running
    if (state.value?.study !== study || state.value.version !== version) close()
    await useStudy().saved()
    const answer = await call('registrations.read', { study, version })
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) take(answer.value)
  }

  function close(): void {
    state.value = null
    record.value = null
    kept = null
    unsaved.value = null
    conflicts.value = new Map()
    done.value = []
    undone.value = []
  }

  /** Takes over what the services say; what was changed here meanwhile stays, and waits to be saved. */
  function take(next: RegistrationState): void {
    const mine = record.value
    state.value = next
    if (mine === null || kept === null || mine === kept) record.value = keepEqual(mine, next.record)
    else {
      const merged = mergeRecords(kept, mine, next.record)
      record.value = keepEqual(mine, merged.record)
      if (merged.conflicts.length > 0)
        conflicts.value = new Map([
          ...conflicts.value,
          ...merged.conflicts.map((change) => [change.path, change] as const),
        ])
    }
    kept = isSame(record.value, next.record) ? record.value : next.record
  }

  /** Makes changes as one step; false where that would be no record, and nothing changes. */
  function change(changes: readonly RecordChange[], { typed = false } = {}): boolean {
    const before = record.value
    if (before === null) return false
    const after = withChanges(before, changes)
    if (after === null) return false
    if (isSame(before, after)) return true
    remember({
      typed,
      changes: changes.map(({ path, value }) => ({ path, before: valueAt(before, path), after: value })),
    })
    show(after)
    return true
  }

  function show(after: RegistrationRecord): void {
    record.value = keepEqual(record.value, after)
    unsaved.value = null
    void save()
  }

  function remember(step: Step): void {
    undone.value = []
    const last = done.value.at(-1)
    const [first] = step.changes
    const [before] = last?.changes ?? []
    const goesOn =
      step.typed && last?.typed === true && step.changes.length === 1 && before?.path === first?.path
    done.value =
      goesOn && before !== undefined && first !== undefined
        ? [...done.value.slice(0, -1), { typed: true, changes: [{ ...first, before: before.before }] }]
        : [...done.value.slice(1 - mostSteps), step]
  }

  /** What is typed from here on is a step of its own. */
  function endStep(): void {
    const last = done.value.at(-1)
    if (last?.typed === true) done.value = [...done.value.slice(0, -1), { ...last, typed: false }]
  }

  /** Saves until nothing on the screen is newer than what is kept. */
  function save(): Promise<void> {
    if (!saving.value) running = saveAll()
    return running
  }

  async function saveAll(): Promise<void> {
    saving.value = true
    while (state.value !== null && record.value !== null && record.value !== kept) {
      const { study, version, sequence } = state.value
      const sent = record.value
      const answer = await call('registrations.save', { study, version, sequence, record: sent })
      if (state.value.study !== study || state.value.version !== version) continue
      if (answer.ok) {
        kept = sent
        unsaved.value = null
        take(answer.value)
      } else if (answer.error.code !== 'conflict' || !(await catchUp(study, version))) {
        unsaved.value = answer.error
        break
      }
    }
    saving.value = false
  }

  async function catchUp(study: string, version: string): Promise<boolean> {
    const answer = await call('registrations.read', { study, version })
    if (answer.ok) take(answer.value)
    return answer.ok
  }

  function move(from: typeof done, to: typeof done, side: 'before' | 'after'): string | null {
    const step = from.value.at(-1)
    if (step === undefined || record.value === null) return null
    const after = withChanges(
      record.value,
      step.changes.map((one) => ({ path: one.path, value: one[side] })),
    )
    from.value = from.value.slice(0, -1)
    to.value = [...to.value, { ...step, typed: false }]
    if (after !== null) show(after)
    return step.changes[0]?.path ?? null
  }

  /** Takes the last step of this window back; answers where it was. */
  const undo = () => move(done, undone, 'before')
  const redo = () => move(undone, done, 'after')

  /** Chooses between what two windows said at a place. */
  function settle(path: string, choice: 'mine' | 'theirs'): void {
    const conflict = conflicts.value.get(path)
    conflicts.value = new Map([...conflicts.value].filter(([place]) => place !== path))
    if (choice === 'mine' && conflict !== undefined) change([conflict])
  }

  /** Where a value is from; null where nothing is stated, there or in the study. */
  function originOf(path: string): 'study' | 'typed' | null {
    if (record.value === null || state.value === null) return null
    const [value, grown] = [valueAt(record.value, path), valueAt(state.value.grown, path)]
    if (isStated(grown)) return isSame(value, grown) ? 'study' : 'typed'
    return isStated(value) ? 'typed' : null
  }

  /** Follows what other windows do with the study, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      const open = state.value
      if (open === null || saving.value || unsaved.value !== null) return
      if (event.name === 'study-changed' && event.study === open.study) void catchUp(open.study, open.version)
    })
  }

  const placeOf = (step: Step | undefined) => step?.changes[0]?.path ?? null
  return {
    state,
    record,
    failure,
    unsaved,
    saving,
    conflicts,
    /** Places of the steps that undo and redo would move; null where there are none. */
    undoPlace: computed(() => placeOf(done.value.at(-1))),
    redoPlace: computed(() => placeOf(undone.value.at(-1))),
    open,
    close,
    change,
    endStep,
    save,
    /** Resolves when what was changed so far is saved, or has become a problem. */
    saved: () => running,
    undo,
    redo,
    settle,
    originOf,
    follow,
    /** What differs from the record that grows from the study. */
    typedPaths: computed(() =>
      record.value === null || state.value === null ? [] : changedPaths(state.value.grown, record.value),
    ),
  }
})
