import { defineStore } from 'pinia'
import { ref } from 'vue'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type { Language } from '#shared/domain/studies/protocol'
import { call, capabilities } from '../host/client'

/** Reports of the open study. */
export const useReports = defineStore('reports', () => {
  const creating = ref(false)

  /** Typesets the report and lets the person keep it. False when they cancelled. */
  async function createPdf(study: string, version: string, language: Language): Promise<Outcome<boolean>> {
    creating.value = true
    const written = await call('reports.create', { study, version, format: 'pdf', language })
    creating.value = false
    return written.ok ? succeed(await capabilities().saveDocument(written.value)) : written
  }

  return { creating, createPdf }
})
