import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { succeed, type Failure, type Outcome } from '#shared/contract/outcome'
import type { TestbedMatches } from '#shared/contract/testbeds'
import type { DocumentHandle } from '#shared/contract/transport'
import type { Language } from '#shared/domain/studies/protocol'
import { needItems } from '#shared/domain/testbeds/need/needItems'
import { readAgain } from '#shared/domain/testbeds/need/readAgain'
import { emptyNeed, type TestbedNeed } from '#shared/domain/testbeds/need/testbedNeed'
import { pickKeyOf } from '#shared/domain/testbeds/pickKey'
import { call } from '../host/client'

/** What is to be tested, and the places against it. The need stays while one goes from screen to screen. */
export const useTestbeds = defineStore('testbeds', () => {
  const need = shallowRef<TestbedNeed>(emptyNeed)
  /** The description as it stands in its field, read or not yet. */
  const typed = shallowRef('')
  const unread = shallowRef<readonly string[]>([])
  const matches = shallowRef<TestbedMatches | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** Entries that are chosen, in the order of choice. */
  const chosen = shallowRef<readonly string[]>([])
  let latest = 0
  let kept: { readonly study: string; readonly sequence: number } | null = null

  const items = computed(() => needItems(need.value))

  async function match(): Promise<void> {
    const number = (latest += 1)
    const answer = await call('testbeds.match', { need: structuredClone(need.value) })
    if (number !== latest) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) matches.value = answer.value
  }

  async function ask(wanted: TestbedNeed): Promise<void> {
    need.value = wanted
    await match()
  }

  /** Takes what is typed in place of the description before. What was put in by hand stays. */
  async function describe(): Promise<void> {
    const read = readAgain(need.value, typed.value)
    typed.value = read.need.text
    unread.value = read.unread
    await ask(read.need)
  }

  async function clear(): Promise<void> {
    typed.value = ''
    unread.value = []
    await ask(emptyNeed)
  }

  /** Shows what was kept with a study, unless something is asked already. */
  async function open(study: string): Promise<void> {
    if (kept?.study === study) return
    const answer = await call('testbeds.readNeed', { study })
    if (!answer.ok) return
    kept = { study, sequence: answer.value.sequence }
    if (items.value.length > 0 || need.value.text !== '') return
    if (typed.value === '') typed.value = answer.value.need.text
    await ask(answer.value.need)
  }

  /** Keeps the need with a study. */
  async function keep(study: string): Promise<Outcome<null>> {
    if (kept?.study !== study) {
      const before = await call('testbeds.readNeed', { study })
      if (!before.ok) return before
      kept = { study, sequence: before.value.sequence }
    }
    const { sequence } = kept
    const answer = await call('testbeds.saveNeed', { study, sequence, need: structuredClone(need.value) })
    if (!answer.ok) {
      kept = null
      return answer
    }
    kept = { study, sequence: answer.value.sequence }
    return succeed(null)
  }

  /** The enquiry of a study to the chosen places: the need is kept, the receivers are filled in, and all is written as one file. */
  async function writePack(study: string, language: Language): Promise<Outcome<DocumentHandle>> {
    const saved = await keep(study)
    if (!saved.ok) return saved
    const state = await call('studies.read', { study })
    if (!state.ok) return state
    const asked = { study, version: state.value.current.version, paper: 'testbed', language } as const
    const paper = await call('papers.read', asked)
    if (!paper.ok) return paper
    const { sequence, typed } = paper.value
    const content = { ...typed, testbeds: chosen.value.map(pickKeyOf) }
    const filled = await call('papers.save', { ...asked, sequence, content })
    return filled.ok ? call('papers.export', { ...asked, file: 'zip' }) : filled
  }

  function toggle(entry: string): void {
    chosen.value = chosen.value.includes(entry)
      ? chosen.value.filter((each) => each !== entry)
      : [...chosen.value, entry]
  }

  return {
    need,
    typed,
    unread,
    matches,
    failure,
    chosen,
    items,
    match,
    ask,
    describe,
    clear,
    open,
    keep,
    writePack,
    toggle,
  }
})
