import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { AreaDescription } from '#shared/contract/responses'
import { call, subscribe } from '../host/client'

/** Areas with their names and populations. */
export const useGeography = defineStore('geography', () => {
  const areas = shallowRef<readonly AreaDescription[]>([])
  const byKey = computed(() => new Map(areas.value.map((area) => [area.key, area])))

  async function load(): Promise<void> {
    if (areas.value.length === 0) await read()
  }

  async function read(): Promise<void> {
    const answer = await call('geography.areas', {})
    if (answer.ok) areas.value = answer.value
  }

  /** Takes newer residents once a sync has brought them, until the returned function is called. */
  function follow(): () => void {
    return subscribe((event) => {
      if (event.name === 'sources-changed' && areas.value.length > 0) void read()
    })
  }

  /** The name of an area, or its key where the name is not known. */
  function nameOf(key: string): string {
    return byKey.value.get(key)?.name ?? key
  }

  function ofLevel(level: AreaDescription['level']): readonly AreaDescription[] {
    return areas.value.filter((area) => area.level === level)
  }

  return { areas, byKey, load, follow, nameOf, ofLevel }
})
