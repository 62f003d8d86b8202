import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { noFilter, type SiteFilter } from '../components/study/sites/table/siteFilter'
import { useSettings } from './settings'

/** Most sites that are compared at a time. */
export const mostCompared = 6

/**
 * How the sites of the open study are looked at: it stays through edits and while another screen of the study is open. The
 * columns that are hidden are a setting of the person.
 */
export const useSiteTable = defineStore('siteTable', () => {
  const settings = useSettings()
  let openStudy: string | null = null
  const filter = shallowRef<SiteFilter>(noFilter)
  const view = ref<'table' | 'map'>('table')
  /** Identifiers of the sites to be compared, in the order they were chosen. */
  const compared = shallowRef<readonly string[]>([])

  /** Begins with a study; how another one was looked at is forgotten. */
  function open(study: string): void {
    if (study === openStudy) return
    openStudy = study
    filter.value = noFilter
    view.value = 'table'
    compared.value = []
  }

  function narrow(change: Partial<SiteFilter>): void {
    filter.value = { ...filter.value, ...change }
  }

  /** Takes a site into the comparison or out of it; false when the comparison is full. */
  function compare(site: string, on: boolean): boolean {
    const others = compared.value.filter((id) => id !== site)
    if (on && others.length >= mostCompared) return false
    compared.value = on ? [...others, site] : others
    return true
  }

  const hiddenColumns = computed<ReadonlySet<string>>(() => new Set(settings.current.hiddenSiteColumns))
  function showColumn(key: string, shown: boolean): void {
    const hidden = settings.current.hiddenSiteColumns.filter((column) => column !== key)
    void settings.update({ hiddenSiteColumns: shown ? hidden : [...hidden, key] })
  }

  return {
    filter,
    view,
    compared,
    open,
    narrow,
    showAll: () => (filter.value = noFilter),
    compare,
    hiddenColumns,
    showColumn,
  }
})
