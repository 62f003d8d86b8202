import type { CodeDescription } from './codeDescription'
import { parseCodeRange, type CodeRange } from './codeRange'
import { displayCode } from './normaliseCode'
import { once } from './once'
import type { TerminologyData, TerminologyEntry } from './terminologyData'

/** A code list in the order of its codes and as a tree. Everything is put in order when it is first asked for. */
export interface CodeTree {
  /** In the order of the codes; a named range is among them and no part of the tree. */
  entries(): readonly TerminologyEntry[]
  describe(entry: TerminologyEntry): CodeDescription
  get(code: string): CodeDescription | undefined
  /** The next level down; of null the top. */
  childrenOf(parent: string | null): readonly CodeDescription[]
  /** The highest entries that lie in the range as a whole. */
  within(range: string): readonly CodeDescription[]
}

export function buildCodeTree({ system, entries: rows }: TerminologyData): CodeTree {
  const byCode = once(() => new Map(rows.map((row) => [row[1], row])))
  const withChildren = once(() => new Set(rows.map((row) => row[2])))
  const entries = once(() => [...rows].sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)))
  const tree = once(() => entries().filter((row) => row[0] !== 'range'))
  const byParent = once(() => {
    const children = new Map<string | null, TerminologyEntry[]>()
    for (const row of tree()) {
      const siblings = children.get(row[2])
      if (siblings === undefined) children.set(row[2], [row])
      else siblings.push(row)
    }
    return children
  })
  const described = new Map<TerminologyEntry, CodeDescription>()
  const paths = new Map<string | null, readonly string[]>([[null, []]])

  /** Ancestors of the children of `code`, from the root down: shared by all of them. */
  function pathTo(code: string | null): readonly string[] {
    const found = paths.get(code)
    if (found !== undefined || code === null) return found ?? []
    const path = [...pathTo(byCode().get(code)?.[2] ?? null), code]
    paths.set(code, path)
    return path
  }

  function describe(entry: TerminologyEntry): CodeDescription {
    const before = described.get(entry)
    if (before !== undefined) return before
    const [place, code, parent, nameNorwegian, nameEnglish] = entry
    const description: CodeDescription = {
      code,
      display: displayCode(system, code),
      kind: place === 'range' ? 'block' : place,
      nameNorwegian,
      nameEnglish,
      parent,
      ancestors: pathTo(parent),
      hasChildren: place === 'range' || withChildren().has(code),
    }
    described.set(entry, description)
    return description
  }

  return {
    entries,
    describe,
    get(code) {
      const entry = byCode().get(code)
      return entry === undefined ? undefined : describe(entry)
    },
    childrenOf: (parent) => (byParent().get(parent) ?? []).map(describe),
    within(range) {
      const outer = parseCodeRange(range)
      if (outer === null) return []
      const inside = startingIn(tree(), outer).filter((row) => row[1] !== range && liesIn(outer, row[1]))
      const codes = new Set<string | null>(inside.map((row) => row[1]))
      return inside.filter((row) => !codes.has(row[2])).map(describe)
    },
  }
}

/** The entries, in the order of their codes, that begin in the range: the list is long and asked at every edit. */
function startingIn(
  entries: readonly TerminologyEntry[],
  { from, to }: CodeRange,
): readonly TerminologyEntry[] {
  return entries.slice(
    placeOf(entries, (code) => code >= from),
    placeOf(entries, (code) => code > to),
  )
}

/** The first place from which on `reached` holds, by bisection. */
function placeOf(entries: readonly TerminologyEntry[], reached: (code: string) => boolean): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(entries[middle]?.[1] ?? '')) high = middle
    else low = middle + 1
  }
  return low
}

function liesIn(outer: CodeRange, code: string): boolean {
  const [from = '', to = from] = code.split('-')
  return outer.from <= from && `${to}~` <= outer.to
}
