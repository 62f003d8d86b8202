import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { RequestBoard } from '#shared/contract/papers'
import { unsentRequest, type RequestAnswer } from '#shared/domain/papers/requestAnswers'
import { call } from '../host/client'
import { serialQueue } from './serialQueue'

/** The board of the hospitals that are asked: every change is saved at once, one after the other. */
export const useRequestBoard = defineStore('requestBoard', () => {
  const board = shallowRef<RequestBoard | null>(null)
  const answers = shallowRef<readonly RequestAnswer[]>([])
  const failure = shallowRef<Failure | null>(null)
  const queue = serialQueue()
  let of: { readonly study: string; readonly version: string } | null = null

  function show(read: RequestBoard): void {
    board.value = read
    answers.value = read.answers
    failure.value = null
  }

  async function open(study: string, version: string): Promise<void> {
    const wanted = { study, version }
    if (board.value !== null && of?.study !== study) board.value = null
    of = wanted
    const answer = await queue.add(() => call('requests.read', wanted))
    if (of !== wanted) return
    if (answer.ok) show(answer.value)
    else failure.value = answer.error
  }

  async function keep(next: readonly RequestAnswer[]): Promise<void> {
    const wanted = of
    if (wanted === null) return
    answers.value = next
    await queue.add(async () => {
      if (answers.value !== next) return
      const sequence = board.value?.sequence ?? 0
      const answer = await call('requests.save', { ...wanted, sequence, answers: [...next] })
      if (of !== wanted) return
      if (!answer.ok) failure.value = answer.error
      else {
        board.value = answer.value
        failure.value = null
        if (answers.value === next) answers.value = answer.value.answers
      }
    })
  }

  function change(id: string, part: Partial<RequestAnswer>): Promise<void> {
    return keep(answers.value.map((answer) => (answer.id === id ? { ...answer, ...part } : answer)))
  }

  function remove(id: string): Promise<void> {
    return keep(answers.value.filter((answer) => answer.id !== id))
  }

  /** Puts hospitals of the plan or the catalogue on the board. */
  function add(hospitals: RequestBoard['hospitals']): Promise<void> {
    return keep([
      ...answers.value,
      ...hospitals.map(({ id, name, organisationNumber }) => unsentRequest(id, name, organisationNumber)),
    ])
  }

  /** Puts a hospital on the board that nobody knows here. */
  function addNamed(name: string): Promise<void> {
    return keep([...answers.value, unsentRequest(`named-${crypto.randomUUID()}`, name, null)])
  }

  const offered = computed(() => board.value?.hospitals ?? [])

  return { board, answers, failure, offered, open, change, remove, add, addNamed }
})
