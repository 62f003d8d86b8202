import type { CodeRow } from '#shared/contract/responses'
import { displayCode } from '#shared/domain/terminology/normaliseCode'

/** Children of a code; of the empty text the top of the tree. Undefined while they are not known. */
export type ChildrenOf = (code: string) => readonly CodeRow[] | undefined

export const rootOfCodes = ''

/** One visible line of the tree. */
export interface CodeTreeRow {
  readonly code: CodeRow
  readonly level: number
  readonly expanded: boolean
  readonly position: number
  readonly siblings: number
}

/** The visible lines, top to bottom: an expanded code is followed by its children as soon as they are known. */
export function codeTreeRows(childrenOf: ChildrenOf, expanded: ReadonlySet<string>): readonly CodeTreeRow[] {
  const rows: CodeTreeRow[] = []
  const walk = (parent: string, level: number): void => {
    const siblings = childrenOf(parent) ?? []
    siblings.forEach((code, index) => {
      const isOpen = code.hasChildren && expanded.has(code.code)
      rows.push({ code, level, expanded: isOpen, position: index + 1, siblings: siblings.length })
      if (isOpen) walk(code.code, level + 1)
    })
  }
  walk(rootOfCodes, 1)
  return rows
}

/** The branches that hold the hits, with everything above them. */
export interface HitTree {
  readonly children: ReadonlyMap<string, readonly CodeRow[]>
  readonly expanded: ReadonlySet<string>
  readonly hits: ReadonlySet<string>
}

/** Hangs hits under their ancestors, of which only codes and `names` are known; the order of the hits is kept. */
export function treeOfHits(hits: readonly CodeRow[], names: ReadonlyMap<string, string>): HitTree {
  const children = new Map<string, CodeRow[]>()
  const placed = new Set<string>()
  const expanded = new Set<string>()
  const place = (row: CodeRow, parent: string): void => {
    if (placed.has(row.code)) return
    placed.add(row.code)
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [row])
    else siblings.push(row)
  }
  const known = new Map(hits.map((hit) => [hit.code, hit]))
  for (const hit of hits) {
    hit.ancestors.forEach((ancestor, depth) => {
      const row = known.get(ancestor) ?? ancestorRow(ancestor, hit.ancestors.slice(0, depth), names)
      place(row, hit.ancestors[depth - 1] ?? rootOfCodes)
      expanded.add(ancestor)
    })
    place(hit, hit.ancestors.at(-1) ?? rootOfCodes)
  }
  return { children, expanded, hits: new Set(known.keys()) }
}

function ancestorRow(
  code: string,
  ancestors: readonly string[],
  names: ReadonlyMap<string, string>,
): CodeRow {
  return {
    code,
    display: displayCode('icd-10', code),
    name: names.get(code) ?? '',
    nameLanguage: null,
    kind: ancestors.length === 0 ? 'chapter' : 'block',
    parent: ancestors.at(-1) ?? null,
    hasChildren: true,
    ancestors,
    published: null,
  }
}

/** Where the keyboard goes from a line of the tree. */
export type TreeMove =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'expand' | 'collapse'; readonly code: string }
  | null

/** Answers a key as the tree pattern of ARIA describes it (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/). */
export function treeMove(rows: readonly CodeTreeRow[], index: number, key: string, page: number): TreeMove {
  const row = rows[index]
  const last = rows.length - 1
  if (row === undefined)
    return last >= 0 && /^(Arrow|Page|Home|End)/.test(key) ? { kind: 'focus', index: 0 } : null
  switch (key) {
    case 'ArrowDown':
      return { kind: 'focus', index: Math.min(last, index + 1) }
    case 'ArrowUp':
      return { kind: 'focus', index: Math.max(0, index - 1) }
    case 'PageDown':
      return { kind: 'focus', index: Math.min(last, index + page) }
    case 'PageUp':
      return { kind: 'focus', index: Math.max(0, index - page) }
    case 'Home':
      return { kind: 'focus', index: 0 }
    case 'End':
      return { kind: 'focus', index: last }
    case 'ArrowRight':
      if (!row.code.hasChildren) return null
      return row.expanded
        ? { kind: 'focus', index: Math.min(last, index + 1) }
        : { kind: 'expand', code: row.code.code }
    case 'ArrowLeft': {
      if (row.expanded) return { kind: 'collapse', code: row.code.code }
      const parent = rows.slice(0, index).findLastIndex((one) => one.level < row.level)
      return parent < 0 ? null : { kind: 'focus', index: parent }
    }
    default:
      return null
  }
}

/** The parts of a name before, in and after the searched text, for marking it; the whole name when it is not in it. */
export function markedParts(
  name: string,
  query: string,
): readonly [before: string, match: string, after: string] {
  const text = query.trim()
  const start = text.length < 2 ? -1 : name.toLocaleLowerCase('nb').indexOf(text.toLocaleLowerCase('nb'))
  if (start < 0) return [name, '', '']
  return [name.slice(0, start), name.slice(start, start + text.length), name.slice(start + text.length)]
}
