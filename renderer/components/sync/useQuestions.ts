import { ref, shallowRef } from 'vue'
import type { Failure, Outcome } from '#shared/contract/outcome'
import type { SourceQuestions } from '#shared/sources/questions/sourceQuestions'
import { useSync } from '../../stores/sync'

/** What can be taken away and had back. */
export type Removable = Partial<Pick<SourceQuestions, 'servers' | 'tables' | 'beacon'>>

/** What was taken away last: what to say of it, and how it was before. */
export interface Removed {
  readonly id: number
  readonly text: string
  readonly earlier: Removable
}

/** Changes what the sources are asked: kept at once; what was taken away last can be had back. */
export function useQuestions() {
  const sync = useSync()
  const failure = ref<Failure | null>(null)
  const removed = shallowRef<Removed | null>(null)
  let removals = 0

  async function keep(answer: Promise<Outcome<unknown>>): Promise<boolean> {
    const given = await answer
    failure.value = given.ok ? null : given.error
    return given.ok
  }
  function change(part: Partial<SourceQuestions>): Promise<boolean> {
    removed.value = null
    return keep(sync.ask(part))
  }

  async function remove(part: Removable, text: string): Promise<void> {
    const before = sync.state?.questions
    if (!(await change(part)) || before === undefined) return
    const { servers, tables, beacon } = before
    const earlier: Removable = {
      ...(part.servers === undefined ? {} : { servers }),
      ...(part.tables === undefined ? {} : { tables }),
      ...(part.beacon === undefined ? {} : { beacon }),
    }
    removals += 1
    removed.value = { id: removals, text, earlier }
  }

  return { failure, removed, keep, change, remove }
}
