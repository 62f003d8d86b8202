import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { AreaDescription } from '#shared/contract/responses'
import { call } from '../host/client'

/** Areas with their names and populations. They do not change while the program runs. */
export const useGeography = defineStore('geography', () => {
  const areas = shallowRef<readonly AreaDescription[]>([])
  const byKey = computed(() => new Map(areas.value.map((area) => [area.key, area])))

  async function load(): Promise<void> {
    if (areas.value.length > 0) return
    const answer = await call('geography.areas', {})
    if (answer.ok) areas.value = answer.value
  }

  /** The name of an area, or its key where the name is not known. */
  function nameOf(key: string): string {
    return byKey.value.get(key)?.name ?? key
  }

  function ofLevel(level: AreaDescription['level']): readonly AreaDescription[] {
    return areas.value.filter((area) => area.level === level)
  }

  return { areas, byKey, load, nameOf, ofLevel }
})
