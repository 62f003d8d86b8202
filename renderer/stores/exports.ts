import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { ExportRecord, CheckedReport } from '#shared/contract/reports'
import type { Failure, Outcome } from '#shared/contract/outcome'
import { call } from '../host/client'

/** Files that have left the open study, and files that come back to be checked. */
export const useExports = defineStore('exports', () => {
  const list = shallowRef<readonly ExportRecord[] | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const study = ref<string | null>(null)

  /** Reads the list anew; the one before stays meanwhile. */
  async function load(of: string): Promise<void> {
    if (study.value !== of) list.value = null
    study.value = of
    const answer = await call('exports.list', { study: of })
    if (study.value !== of) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) list.value = answer.value
  }

  function verify(name: string, base64: string): Promise<Outcome<CheckedReport>> {
    return call('reports.verify', { name, base64 })
  }

  return { list, failure, load, verify }
})
