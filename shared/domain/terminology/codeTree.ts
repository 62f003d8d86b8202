import type { CodeDescription } from './codeDescription'
import { parseCodeRange, type CodeRange } from './codeRange'
import { displayCode } from './normaliseCode'
import type { EntryKind, TerminologyData } from './terminologyData'

/** An entry of a code list; `place` tells a named range, which is no part of the tree, from a block. */
export interface TreeEntry {
  readonly place: EntryKind
  readonly description: CodeDescription
}

export interface CodeTree {
  /** In the order of the codes. */
  readonly entries: readonly TreeEntry[]
  get(code: string): CodeDescription | undefined
  /** The next level down; of null the top. */
  childrenOf(parent: string | null): readonly CodeDescription[]
  /** The highest entries that lie in the range as a whole. */
  within(range: string): readonly CodeDescription[]
}

export function buildCodeTree({ system, entries: rows }: TerminologyData): CodeTree {
  const parents = new Map(rows.map(([, code, parent]) => [code, parent]))
  const withChildren = new Set(parents.values())
  const known = new Map<string | null, readonly string[]>([[null, []]])

  /** Ancestors of the children of `code`, from the root down: shared by all of them. */
  function pathTo(code: string | null): readonly string[] {
    const found = known.get(code)
    if (found !== undefined || code === null) return found ?? []
    const path = [...pathTo(parents.get(code) ?? null), code]
    known.set(code, path)
    return path
  }

  const entries = [...rows]
    .sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([place, code, parent, nameNorwegian, nameEnglish]): TreeEntry => {
      const description: CodeDescription = {
        code,
        display: displayCode(system, code),
        kind: place === 'range' ? 'block' : place,
        nameNorwegian,
        nameEnglish,
        parent,
        ancestors: pathTo(parent),
        hasChildren: place === 'range' || withChildren.has(code),
      }
      return { place, description }
    })
  const byCode = new Map(entries.map(({ description }) => [description.code, description]))
  const tree = entries.filter(({ place }) => place !== 'range').map(({ description }) => description)
  const byParent = new Map<string | null, CodeDescription[]>()
  for (const description of tree) {
    const siblings = byParent.get(description.parent)
    if (siblings === undefined) byParent.set(description.parent, [description])
    else siblings.push(description)
  }

  return {
    entries,
    get: (code) => byCode.get(code),
    childrenOf: (parent) => byParent.get(parent) ?? [],
    within(range) {
      const outer = parseCodeRange(range)
      if (outer === null) return []
      const inside = tree.filter(({ code }) => code !== range && liesIn(outer, code))
      const codes = new Set<string | null>(inside.map(({ code }) => code))
      return inside.filter(({ parent }) => !codes.has(parent))
    },
  }
}

function liesIn(outer: CodeRange, code: string): boolean {
  const [from = '', to = from] = code.split('-')
  return outer.from <= from && `${to}~` <= outer.to
}
