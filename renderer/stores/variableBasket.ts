import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Failure } from '#shared/contract/outcome'
import type { BasketState } from '#shared/contract/variables'
import type { BasketItem } from '#shared/domain/discovery/variables/basket'
import type { ListedVariable } from '#shared/domain/discovery/variables/overlap'
import type { Language } from '#shared/domain/studies/protocol'
import { call, subscribe } from '../host/client'
import { serialQueue } from './serialQueue'
import { useVariables } from './variables'

interface Asked {
  readonly study: string
  readonly version: string
  readonly language: Language
}

/** The variables that one study asks for. A change shows at once and is saved at once, one after the other. */
export const useVariableBasket = defineStore('variableBasket', () => {
  const variables = useVariables()
  const state = shallowRef<BasketState | null>(null)
  const items = shallowRef<readonly BasketItem[]>([])
  const failure = shallowRef<Failure | null>(null)
  const queue = serialQueue()
  let asked: Asked | null = null

  const answered = computed(() => new Set(items.value.flatMap(({ need }) => need ?? [])))

  async function open(wanted: Asked): Promise<void> {
    if (asked?.study !== wanted.study) {
      state.value = null
      items.value = []
    }
    asked = wanted
    failure.value = null
    await readAgain()
  }

  async function readAgain(): Promise<void> {
    const wanted = asked
    if (wanted === null) return
    const answer = await queue.add(() => call('variables.basket', wanted))
    if (asked !== wanted) return
    failure.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    state.value = answer.value
    items.value = answer.value.items
  }

  async function change(step: (items: readonly BasketItem[]) => readonly BasketItem[]): Promise<void> {
    items.value = step(items.value)
    await queue.add(async () => {
      const wanted = asked
      if (wanted === null || state.value === null) return
      const sent = items.value
      const answer = await call('variables.saveBasket', {
        ...wanted,
        sequence: state.value.sequence,
        items: [...sent],
      })
      if (asked !== wanted) return
      failure.value = answer.ok ? null : answer.error
      if (answer.ok) state.value = answer.value
    })
  }

  /** Puts variables of lists into the basket; `need`: what of the criteria they answer. */
  function add(found: readonly ListedVariable[], need: string | null = null): Promise<void> {
    const more = found.map(({ entry, list, variable }): BasketItem => {
      const kept = variables.lists.find(({ id }) => id === list)
      return {
        id: crypto.randomUUID(),
        entry,
        variable,
        list:
          kept === undefined
            ? null
            : { fileName: kept.fileName, sha256: kept.sha256, importedAt: kept.importedAt },
        from: '',
        to: '',
        codes: '',
        reason: '',
        need,
      }
    })
    return change((before) => [...before, ...more])
  }

  const set = (id: string, changed: Partial<BasketItem>) =>
    change((before) => before.map((item) => (item.id === id ? { ...item, ...changed } : item)))
  const remove = (id: string) => change((before) => before.filter((item) => item.id !== id))
  /** Puts back what was removed, at its place. */
  const restore = (item: BasketItem, place: number) =>
    change((before) => [...before.slice(0, place), item, ...before.slice(place)])

  function has({ entry, variable }: ListedVariable): boolean {
    return items.value.some(
      (item) =>
        item.entry === entry && item.variable.name === variable.name && item.variable.code === variable.code,
    )
  }

  /** Follows what other windows do, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      const isOurs = event.name === 'variables-changed' || event.name === 'study-changed'
      if (isOurs && event.study === asked?.study && queue.length === 0) void readAgain()
    })
  }

  return { state, items, failure, answered, open, readAgain, add, set, remove, restore, has, follow }
})
