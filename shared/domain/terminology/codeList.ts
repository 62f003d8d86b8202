import type { Language } from '../studies/protocol'
import { inLanguageOf, type CodeDescription, type TerminologyRow } from './codeDescription'
import { buildCodeTree } from './codeTree'
import { displayCode, normaliseCode } from './normaliseCode'
import { once } from './once'
import { createSearch, type SearchHits } from './searchIndex'
import type { EntryKind, TerminologyData } from './terminologyData'

/** One code list: ICD-10 or ATC. */
export interface CodeList {
  readonly system: TerminologyData['system']
  readonly edition: string
  readonly source: string
  /** By code (with or without dot, a range, a beginning) or by words in either language; best first, at most `limit` rows. */
  search(
    query: string,
    language: Language,
    limit: number,
  ): { readonly rows: readonly TerminologyRow[]; readonly total: number }
  /** The next level down; of null the chapters; of a range that is no block the codes within it. */
  children(parent: string | null, language: Language): readonly TerminologyRow[]
  /** Names by the codes as given. A code that is not known is left out. */
  names(codes: readonly string[], language: Language): { readonly [code: string]: string }
  /** Null when the code is not in the list and cannot be placed in it. */
  describe(code: string): CodeDescription | null
  /** Makes ready what the first search would wait for. */
  prepare(): void
}

/** Ties in a search are settled by this order, then by code: shorter codes first. */
const searchOrder: { readonly [kind in EntryKind]: number } = {
  category: 0,
  range: 1,
  block: 2,
  chapter: 3,
  code: 4,
}

/** A code list over its data; what a question needs is put in order when the first such question comes. */
export function buildCodeList(data: TerminologyData): CodeList {
  const { system } = data
  const tree = buildCodeTree(data)
  const search = once(() =>
    createSearch(
      system,
      [...tree.entries()].sort((a, b) => searchOrder[a[0]] - searchOrder[b[0]] || a[1].length - b[1].length),
      ([, code, , norwegian, english]) => ({ code, names: [norwegian, english ?? ''] }),
    ),
  )

  /** A block of one category (`C50-C50`) is found by its own code, before ranges are put in order. */
  function describe(text: string): CodeDescription | null {
    const known = tree.get(text)
    if (known !== undefined) return known
    const code = normaliseCode(system, text)
    if (code === null) return null
    return tree.get(code) ?? (code.includes('-') ? describeRange(code) : null) ?? describeAtc(code)
  }

  /** A range that is no block is named after its first and last member. */
  function describeRange(code: string): CodeDescription | null {
    const members = tree.within(code)
    const [first] = members
    const last = members.at(-1)
    if (first === undefined || last === undefined) return null
    const between = (one: string, other: string): string => (first === last ? one : `${one} – ${other}`)
    return {
      code,
      display: displayCode(system, code),
      kind: 'block',
      nameNorwegian: between(first.nameNorwegian, last.nameNorwegian),
      nameEnglish:
        first.nameEnglish === null || last.nameEnglish === null
          ? null
          : between(first.nameEnglish, last.nameEnglish),
      parent: null,
      ancestors: [],
      hasChildren: true,
    }
  }

  /** The list of substances may not be passed on, so a valid ATC code is placed in its main group. */
  function describeAtc(code: string): CodeDescription | null {
    const [group, other] = new Set(code.split('-').map((part) => tree.get(part.charAt(0))))
    if (system !== 'atc' || group === undefined || other !== undefined) return null
    return {
      code,
      display: displayCode(system, code),
      kind: 'code',
      nameNorwegian: `Under ${group.code} ${group.nameNorwegian}`,
      nameEnglish: `Under ${group.code} ${group.nameEnglish ?? group.nameNorwegian}`,
      parent: group.code,
      ancestors: [group.code],
      hasChildren: false,
    }
  }

  /** A range, and a code that is valid without being listed, are answered with themselves and what they hold. */
  function find(query: string, limit: number): SearchHits<CodeDescription> {
    const code = normaliseCode(system, query)
    const range = code !== null && code.includes('-')
    const described = code === null || (!range && tree.get(code) !== undefined) ? null : describe(code)
    if (described === null) {
      const { entries, total } = search()(query, limit)
      return { entries: entries.map((entry) => tree.describe(entry)), total }
    }
    const members = range ? tree.within(described.code) : []
    return { entries: [described, ...members].slice(0, limit), total: members.length + 1 }
  }

  function childrenOf(parent: string): readonly CodeDescription[] {
    const described = describe(parent)
    if (described === null || !described.hasChildren) return []
    const listed = tree.childrenOf(described.code)
    return listed.length > 0 ? listed : tree.within(described.code)
  }

  return {
    system,
    edition: data.edition,
    source: data.source,
    search(query, language, limit) {
      const { entries, total } = find(query, limit)
      return { rows: entries.map((entry) => inLanguageOf(entry, language)), total }
    },
    children: (parent, language) =>
      (parent === null ? tree.childrenOf(null) : childrenOf(parent)).map((entry) =>
        inLanguageOf(entry, language),
      ),
    names: (codes, language) =>
      Object.fromEntries(
        codes.flatMap((code) => {
          const found = describe(code)
          return found === null ? [] : [[code, inLanguageOf(found, language).name]]
        }),
      ),
    describe,
    prepare: search,
  }
}
