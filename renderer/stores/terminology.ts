import { defineStore } from 'pinia'
import { reactive, ref, watch } from 'vue'
import type { CodeRow } from '#shared/contract/responses'
import type { Outcome } from '#shared/contract/outcome'
import { call } from '../host/client'
import { useSettings } from './settings'

export type CodeSystem = 'icd-10' | 'atc'

/** Code systems in the language of the page: search, tree, and names of codes that stand in a protocol. */
export const useTerminology = defineStore('terminology', () => {
  const settings = useSettings()
  const names = reactive(new Map<string, string>())
  const asked = new Set<string>()
  /** Grows when names have become known or the language has changed; for caches of what was drawn with them. */
  const revision = ref(0)

  function search(
    system: CodeSystem,
    query: string,
    limit = 200,
  ): Promise<Outcome<{ readonly rows: readonly CodeRow[]; readonly total: number }>> {
    return call('terminology.search', { system, query, limit, language: settings.language })
  }

  function children(system: CodeSystem, parent: string | null): Promise<Outcome<readonly CodeRow[]>> {
    return call('terminology.children', { system, parent, language: settings.language })
  }

  /** The name of a code, or null while it is not known: `learn` makes it known. */
  function nameOf(system: CodeSystem, code: string): string | null {
    return names.get(`${system} ${code}`) ?? null
  }

  /** Makes the names of these codes known to `nameOf`. */
  async function learn(system: CodeSystem, codes: readonly string[]): Promise<void> {
    const unknown = [...new Set(codes)].filter((code) => !asked.has(`${system} ${code}`)).slice(0, 1000)
    if (unknown.length === 0) return
    const { language } = settings
    unknown.forEach((code) => asked.add(`${system} ${code}`))
    const answer = await call('terminology.names', { system, codes: unknown, language })
    if (language !== settings.language) return
    if (!answer.ok) {
      unknown.forEach((code) => asked.delete(`${system} ${code}`))
      return
    }
    for (const [code, name] of Object.entries(answer.value)) names.set(`${system} ${code}`, name)
    revision.value += 1
  }

  watch(
    () => settings.language,
    () => {
      const known = [...asked]
      names.clear()
      asked.clear()
      revision.value += 1
      for (const system of ['icd-10', 'atc'] as const) {
        const prefix = `${system} `
        void learn(
          system,
          known.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
        )
      }
    },
  )

  return { search, children, nameOf, learn, revision }
})
