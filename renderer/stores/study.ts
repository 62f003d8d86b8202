import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { ProtocolState, StudyState } from '#shared/contract/responses'
import type { RequestOf } from '#shared/contract/operations'
import type { Protocol } from '#shared/domain/studies/protocol'
import { afterPaint } from '../composables/afterPaint'
import { keepEqual } from '../composables/keepEqual'
import { call, subscribe } from '../host/client'
import { useEstimate } from './estimate'
import { serialQueue } from './serialQueue'

/** What stands between the screen and the saved study; worded by the shell. */
export interface StudyProblem {
  readonly kind: 'conflict' | 'refused' | 'not-saved'
  /** Name of the step that it happened to. */
  readonly change: string
  readonly failure: Failure
}

/** Milliseconds that saving waits for painted numbers at most. */
const longestNumbersFirst = 100

/** One opening of a study. Its steps are saved to the end even when the person has gone on to another study. */
interface Opening {
  /** What the services have confirmed. */
  saved: ProtocolState
  /** Steps queued under an older number are void: the screen went back to what is saved. */
  generation: number
}

/**
 * The open study. An edit shows at once, asks for the estimate first and is then saved, one step after the other.
 */
export const useStudy = defineStore('study', () => {
  const estimate = useEstimate()
  const state = shallowRef<StudyState | null>(null)
  const shown = shallowRef<ProtocolState | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const problem = shallowRef<StudyProblem | null>(null)
  const unsavedSteps = ref(0)
  const queue = serialQueue((length) => (unsavedSteps.value = length))
  let opening: Opening | null = null

  /** Shows a study that an operation has just answered, with its newest version. */
  function openState(study: StudyState): void {
    if (state.value?.id !== study.id) estimate.reset()
    failure.value = null
    state.value = study
    showProtocol(study.current)
  }

  function showProtocol(protocol: ProtocolState): void {
    opening = { saved: protocol, generation: 0 }
    problem.value = null
    shown.value = protocol
    void estimate.request(protocol.protocol)
  }

  async function open(id: string): Promise<Outcome<StudyState>> {
    const answer = await queue.add(() => call('studies.read', { study: id }))
    if (answer.ok) openState(answer.value)
    else failure.value = answer.error
    return answer
  }

  /** Shows another version of the open study. */
  async function openVersion(version: string): Promise<Outcome<ProtocolState> | null> {
    const own = opening
    if (own === null) return null
    const answer = await queue.add(() => call('protocols.read', { study: own.saved.study, version }))
    if (answer.ok && own === opening) showProtocol(answer.value)
    return answer
  }

  function close(): void {
    opening = null
    state.value = null
    shown.value = null
    problem.value = null
    failure.value = null
    estimate.reset()
  }

  /** Applies one named step. Resolves when it is saved or has become a problem. A step that changes nothing is none. */
  function edit(change: string, produce: (protocol: Protocol) => Protocol): Promise<void> {
    const before = shown.value
    if (before === null) return Promise.resolve()
    const protocol = produce(before.protocol)
    if (protocol === before.protocol) return Promise.resolve()
    shown.value = { ...before, protocol, undo: change, redo: null }
    problem.value = null
    void estimate.request(protocol)
    return save(change, protocol)
  }

  function save(change: string, protocol: Protocol): Promise<void> {
    return enqueue(change, ({ study, version, sequence }) =>
      call('protocols.apply', { study, version, sequence, change, protocol }),
    )
  }

  /** Asks for one step of the open study after those before it, and takes over what the services confirm. */
  function enqueue(
    change: string,
    ask: (saved: ProtocolState) => Promise<Outcome<ProtocolState>>,
  ): Promise<void> {
    const own = opening
    if (own === null) return Promise.resolve()
    const { generation } = own
    return queue.add(async () => {
      await numbersFirst()
      if (own.generation !== generation) return
      const before = own.saved.protocol
      const answer = await ask(own.saved)
      if (answer.ok) own.saved = answer.value
      else await explain(own, change, answer.error)
      if (answer.ok && movesTarget(before, answer.value.protocol)) await describeAnew(own)
      if (answer.ok && own === opening && queue.length <= 1) settle(own, answer.value)
    })
  }

  /** Takes over name and target as they are saved. */
  async function describeAnew(own: Opening): Promise<void> {
    const described = await call('studies.read', { study: own.saved.study })
    if (own === opening && described.ok) state.value = described.value
  }

  /** Saving can wait for the numbers that a person waits for, but not for long: what is typed must not be lost. */
  function numbersFirst(): Promise<unknown> {
    return Promise.race([
      estimate.answered().then(afterPaint),
      new Promise((resolve) => setTimeout(resolve, longestNumbersFirst)),
    ])
  }

  /** Resolves when the steps made so far have been saved, or have become a problem: what is saved can then be given away. */
  function saved(): Promise<void> {
    return queue.settled()
  }

  /** Shows what was confirmed, when no newer step waits to be saved. */
  function settle(own: Opening, confirmed: ProtocolState): void {
    const before = shown.value?.protocol
    const protocol = keepEqual(before, confirmed.protocol)
    own.saved = { ...confirmed, protocol }
    shown.value = own.saved
    if (protocol !== before) void estimate.request(protocol)
  }

  /** Keeps the screen when the host is away or its disk refuses, so that nothing typed is lost; else goes back to what is saved. */
  async function explain(own: Opening, change: string, error: Failure): Promise<void> {
    own.generation += 1
    // Undo and redo show nothing before they are saved: then there is nothing on the screen to keep.
    const ahead = own === opening && shown.value !== own.saved
    const kind = kindOf(error, ahead)
    if (own === opening && kind !== 'not-saved') await revert(own)
    problem.value = { kind, change, failure: error }
  }

  async function revert(own: Opening): Promise<void> {
    const { study, version } = own.saved
    const answer = await call('protocols.read', { study, version })
    if (own !== opening) return
    if (answer.ok) showProtocol(answer.value)
    else settle(own, own.saved)
  }

  /** Saves what the screen shows after the host could not be reached or its disk refused. */
  function retry(): Promise<void> {
    const current = shown.value
    const unsaved = problem.value
    if (current === null || unsaved?.kind !== 'not-saved') return Promise.resolve()
    problem.value = null
    return save(current.undo ?? unsaved.change, current.protocol)
  }

  function dismissProblem(): void {
    if (problem.value?.kind !== 'not-saved') problem.value = null
  }

  function undo(): Promise<void> {
    const name = shown.value?.undo ?? null
    if (name === null) return Promise.resolve()
    return enqueue(name, ({ study, version }) => call('protocols.undo', { study, version }))
  }

  function redo(): Promise<void> {
    const name = shown.value?.redo ?? null
    if (name === null) return Promise.resolve()
    return enqueue(name, ({ study, version }) => call('protocols.redo', { study, version }))
  }

  /** Changes name, question or target. Null when no study is open. */
  async function update(
    change: Omit<RequestOf<'studies.update'>, 'study'>,
  ): Promise<Outcome<StudyState> | null> {
    const id = state.value?.id
    if (id === undefined) return null
    const answer = await queue.add(() => call('studies.update', { study: id, ...change }))
    if (answer.ok && state.value?.id === id) state.value = answer.value
    return answer
  }

  /** Makes a version that begins as a copy of another, and shows it. Null when no study is open. */
  async function createVersion(copyOf: string, name: string): Promise<Outcome<StudyState> | null> {
    const id = state.value?.id
    if (id === undefined) return null
    const answer = await queue.add(() => call('versions.create', { study: id, copyOf, name }))
    if (answer.ok && state.value?.id === id) openState(answer.value)
    return answer
  }

  /** Gives a version of the open study another name. Null when no study is open. */
  async function renameVersion(version: string, name: string): Promise<Outcome<StudyState> | null> {
    return changeVersions((id) => call('versions.rename', { study: id, version, name }))
  }

  /** Deletes a version of the open study; when it is the one on screen, the newest is shown instead. */
  async function deleteVersion(version: string): Promise<Outcome<StudyState> | null> {
    return changeVersions((id) => call('versions.delete', { study: id, version }))
  }

  /** Brings the version back that was deleted last. */
  async function restoreVersion(version: string): Promise<Outcome<StudyState> | null> {
    return changeVersions((id) => call('versions.restore', { study: id, version }))
  }

  /** Changes the list of versions and keeps the one on screen, as long as it is there. */
  async function changeVersions(
    ask: (study: string) => Promise<Outcome<StudyState>>,
  ): Promise<Outcome<StudyState> | null> {
    const id = state.value?.id
    if (id === undefined) return null
    const answer = await queue.add(() => ask(id))
    if (!answer.ok || state.value?.id !== id) return answer
    const still = answer.value.versions.some((version) => version.id === shown.value?.version)
    if (still) state.value = answer.value
    else openState(answer.value)
    return answer
  }

  /** Follows what other windows do with the open study until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      const id = state.value?.id
      if (id === undefined || queue.length > 0 || problem.value !== null) return
      const concerns =
        event.name === 'studies-changed' || (event.name === 'study-changed' && event.study === id)
      if (concerns) void refresh()
    })
  }

  /** Reads the open study again; a step made meanwhile goes first. */
  async function refresh(): Promise<void> {
    const own = opening
    if (own === null) return
    const { study, version } = own.saved
    const [described, protocol] = await queue.add(() =>
      Promise.all([call('studies.read', { study }), call('protocols.read', { study, version })]),
    )
    if (own !== opening) return
    if (described.ok) state.value = described.value
    if (!protocol.ok) return
    own.saved = protocol.value
    if (queue.length === 0) settle(own, protocol.value)
  }

  return {
    state,
    failure,
    problem,
    unsavedSteps,
    protocol: computed(() => shown.value?.protocol ?? null),
    protocolState: computed(() => shown.value),
    undoName: computed(() => shown.value?.undo ?? null),
    redoName: computed(() => shown.value?.redo ?? null),
    open,
    openState,
    openVersion,
    close,
    edit,
    saved,
    undo,
    redo,
    retry,
    dismissProblem,
    update,
    createVersion,
    renameVersion,
    deleteVersion,
    restoreVersion,
    follow,
  }
})

/** Whether a step brings a calculation of the target, or takes it back: the target of the study follows it. */
function movesTarget(before: Protocol, after: Protocol): boolean {
  return JSON.stringify(before.sites?.sampleSize) !== JSON.stringify(after.sites?.sampleSize)
}

function kindOf({ code }: Failure, ahead: boolean): StudyProblem['kind'] {
  if (ahead && (code === 'host-unreachable' || code === 'not-saved')) return 'not-saved'
  return ahead && code === 'conflict' ? 'conflict' : 'refused'
}
