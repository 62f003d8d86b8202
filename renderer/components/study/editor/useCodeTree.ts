import { computed, onScopeDispose, ref, shallowReactive, shallowRef, watch } from 'vue'
import type { CodeRow } from '#shared/contract/responses'
import type { Failure } from '#shared/contract/outcome'
import { parseCodeRange, rangeContains } from '#shared/domain/terminology/codeRange'
import { useMessages } from '../../../composables/useMessages'
import { useTerminology } from '../../../stores/terminology'
import { codeTreeRows, rootOfCodes, treeOfHits, type HitTree } from './codeTreeRows'

/** Wait after the last letter before searching, and most hits that are shown. */
const searchDelay = 80
const mostHits = 300

/** The tree of ICD-10: read level by level while browsing, or reduced to the hits of a search. */
export function useCodeTree() {
  const terminology = useTerminology()
  const { language } = useMessages()
  const children = shallowReactive(new Map<string, readonly CodeRow[]>())
  const browsed = shallowRef<ReadonlySet<string>>(new Set())
  const searched = shallowRef<ReadonlySet<string>>(new Set())
  const query = ref('')
  const found = shallowRef<{ readonly tree: HitTree; readonly total: number; readonly query: string } | null>(
    null,
  )
  const failure = shallowRef<Failure | null>(null)
  const loading = ref(true)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function load(parent: string): Promise<readonly CodeRow[]> {
    const known = children.get(parent)
    if (known !== undefined) return known
    const asked = language.value
    const answer = await terminology.children('icd-10', parent === rootOfCodes ? null : parent)
    failure.value = answer.ok ? null : answer.error
    if (!answer.ok || asked !== language.value) return []
    children.set(parent, answer.value)
    return answer.value
  }

  const rows = computed(() => {
    const hits = found.value
    if (hits === null) return codeTreeRows((code) => children.get(code), browsed.value)
    return codeTreeRows((code) => hits.tree.children.get(code) ?? children.get(code), searched.value)
  })

  function setExpanded(code: string, open: boolean): void {
    const expanded = found.value === null ? browsed : searched
    const next = new Set(expanded.value)
    if (open) next.add(code)
    else next.delete(code)
    expanded.value = next
    if (open && found.value?.tree.children.has(code) !== true) void load(code)
  }

  /** Opens the tree down to a code, so that it can be seen where it stands. */
  async function reveal(code: string): Promise<void> {
    const wanted = parseCodeRange(code)
    let level = await load(rootOfCodes)
    loading.value = false
    while (wanted !== null) {
      const next = level.find((row) => {
        const range = parseCodeRange(row.code)
        return row.hasChildren && row.code !== code && range !== null && rangeContains(range, wanted)
      })
      if (next === undefined) return
      setExpanded(next.code, true)
      level = await load(next.code)
    }
  }

  async function search(text: string): Promise<void> {
    latest += 1
    const run = latest
    const answer = await terminology.search('icd-10', text, mostHits)
    if (run !== latest) return
    failure.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    const { rows: hits, total } = answer.value
    const ancestors = [...new Set(hits.flatMap((hit) => hit.ancestors))]
    await terminology.learn('icd-10', ancestors)
    if (run !== latest) return
    const names = new Map(ancestors.map((code) => [code, terminology.nameOf('icd-10', code) ?? '']))
    const tree = treeOfHits(hits, names)
    searched.value = tree.expanded
    found.value = { tree, total, query: text }
  }

  watch(query, (text) => {
    clearTimeout(timer)
    if (text.trim().length < 2) {
      latest += 1
      found.value = null
      return
    }
    timer = setTimeout(() => void search(text.trim()), searchDelay)
  })
  watch(language, () => {
    const open = [...children.keys()]
    children.clear()
    for (const code of open) void load(code)
    if (found.value !== null) void search(found.value.query)
  })
  onScopeDispose(() => clearTimeout(timer))

  return { query, rows, found, failure, loading, setExpanded, reveal }
}
