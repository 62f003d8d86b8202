import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { SiteRow } from '../siteRows'
import { shownSites, type SiteFilter } from './siteFilter'

/**
 * Rows that pass the filter, and while the table is held those that were shown before an edit took them out of it: a row
 * never goes away under the pointer or the focus.
 */
export function useHeldRows(
  rows: () => readonly SiteRow[],
  filter: () => SiteFilter,
  holds: Ref<boolean>,
): { readonly passing: ComputedRef<readonly SiteRow[]>; readonly shown: ComputedRef<readonly SiteRow[]> } {
  const passing = computed(() => shownSites(rows(), filter()))
  const kept = shallowRef<ReadonlySet<string>>(new Set())
  const keep = () => (kept.value = new Set(passing.value.map(({ site }) => site.id)))
  watch([filter, holds], keep, { immediate: true, flush: 'sync' })
  const shown = computed(() => {
    if (!holds.value) return passing.value
    const ids = new Set([...passing.value.map(({ site }) => site.id), ...kept.value])
    return ids.size === passing.value.length ? passing.value : rows().filter(({ site }) => ids.has(site.id))
  })
  return { passing, shown }
}
