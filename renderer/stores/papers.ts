import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { PaperDescription, PaperState } from '#shared/contract/papers'
import { checkPaper } from '#shared/domain/papers/checkPaper'
import { effectiveValues } from '#shared/domain/papers/effectiveValues'
import type { PaperContent, PaperValue } from '#shared/domain/papers/paperContent'
import type { PaperKey } from '#shared/domain/papers/paperField'
import { papers } from '#shared/domain/papers/papers'
import type { Language } from '#shared/domain/studies/protocol'
import { call, subscribe } from '../host/client'
import { serialQueue } from './serialQueue'

/** Milliseconds without a key before what was typed is saved. */
const rest = 500

interface Opened {
  readonly study: string
  readonly version: string
  readonly paper: PaperKey
  readonly language: Language
}

/** The paper that is filled in: what was typed, what the study says, and what stands in the way, kept while one types. */
export const usePapers = defineStore('papers', () => {
  const state = shallowRef<PaperState | null>(null)
  const typed = shallowRef<PaperContent>({})
  const failure = shallowRef<Failure | null>(null)
  /** Why what was typed is not saved; null while it is, or is being saved. */
  const unsaved = shallowRef<Failure | null>(null)
  const waiting = ref(0)
  /** Place that a problem leads to; the field of it shows itself. */
  const wanted = ref<string | null>(null)
  const overview = shallowRef<readonly PaperDescription[]>([])
  const queue = serialQueue((length) => (waiting.value = length))
  let opened: Opened | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let changes = 0

  const grown = computed(() => new Map(Object.entries(state.value?.grown ?? {})))
  const values = computed(() =>
    state.value === null
      ? new Map<string, PaperValue>()
      : effectiveValues(papers[state.value.paper], typed.value, grown.value),
  )
  const problems = computed(() =>
    state.value === null
      ? []
      : checkPaper(state.value.paper, values.value, {
          today: state.value.today,
          siteNames: new Map(state.value.sites.map(({ id, name }) => [id, name])),
        }),
  )

  function show(answer: PaperState): void {
    state.value = answer
    typed.value = answer.typed
    failure.value = null
  }

  /** Opens a paper; what was typed of another one is saved first. */
  async function open(asked: Opened): Promise<void> {
    await saved()
    if (state.value?.study !== asked.study || state.value.paper !== asked.paper) state.value = null
    opened = asked
    unsaved.value = null
    const answer = await queue.add(() => call('papers.read', asked))
    if (opened !== asked) return
    if (answer.ok) show(answer.value)
    else failure.value = answer.error
  }

  /** Sets a field; undefined takes back what was typed, so that what the study says stands again. */
  function edit(field: string, value: PaperValue | undefined): void {
    const { [field]: _, ...others } = typed.value
    typed.value = value === undefined ? others : { ...others, [field]: value }
    changes += 1
    clearTimeout(timer)
    timer = setTimeout(() => void save(), rest)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const asked = opened
    if (asked === null) return
    await queue.add(async () => {
      const content = typed.value
      const at = changes
      const sequence = state.value?.sequence ?? 0
      const answer = await call('papers.save', { ...asked, sequence, content: { ...content } })
      if (opened !== asked) return
      unsaved.value = answer.ok ? null : answer.error
      if (!answer.ok) return
      state.value = answer.value
      if (changes === at) typed.value = answer.value.typed
    })
  }

  /** Resolves when everything that was typed has been saved, or could not be. */
  async function saved(): Promise<void> {
    if (timer !== undefined) await save()
    await queue.settled()
  }

  /** Reads the paper anew, over what was typed here. */
  async function readAgain(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (opened !== null) await open({ ...opened })
  }

  /** Counts what stands in the way of each paper of a study. */
  async function readOverview(study: string, version: string, language: Language): Promise<void> {
    const answer = await call('papers.list', { study, version, language })
    if (answer.ok) overview.value = answer.value
  }

  /** Follows what other windows do, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name !== 'papers-changed' && event.name !== 'study-changed' && event.name !== 'sites-changed')
        return
      if (opened !== null && timer === undefined && waiting.value === 0 && unsaved.value === null)
        void refresh(opened)
    })
  }

  async function refresh(asked: Opened): Promise<void> {
    const at = changes
    const answer = await call('papers.read', asked)
    if (answer.ok && opened === asked && changes === at && waiting.value === 0) show(answer.value)
  }

  return {
    state,
    typed,
    values,
    grown,
    problems,
    failure,
    unsaved,
    waiting,
    overview,
    wanted,
    open,
    edit,
    save,
    saved,
    readAgain,
    readOverview,
    follow,
  }
})
