import * as v from 'valibot'
import { parseCodeRange, rangeContains } from '../../shared/domain/terminology/codeRange.ts'
import type { TerminologyData, TerminologyEntry } from '#shared/domain/terminology/terminologyData'
import { categoryName, type SourceCode } from './categoryName.ts'

const named = v.object({ codes: v.string(), nb: v.string(), en: v.string() })

/** What the build reads: the Norwegian codes, and our own levels above them and English labels. */
const sources = v.object({
  codes: v.array(v.object({ code: v.string(), text: v.string() })),
  structure: v.object({
    chapters: v.array(v.object({ number: v.number(), ...named.entries })),
    blocks: v.array(named),
    ranges: v.array(named),
    categories: v.record(v.string(), v.string()),
  }),
  english: v.record(v.string(), v.string()),
  version: v.string(),
})

export type Icd10Sources = v.InferInput<typeof sources>

/**
 * Puts the tree of ICD-10 together: chapter, block, category, code. Throws when a category lies in no block or in two,
 * or when a label belongs to no code: the sources have changed and the structure must follow.
 */
export function makeIcd10(input: unknown): TerminologyData {
  const { codes, structure, english, version } = v.parse(sources, input)
  const list = codes
    .map(({ code, text }) => ({ code: code.toUpperCase(), text: text.replace(/<br ?\/?>.*$/s, '').trim() }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const byCategory = groupByCategory(list)
  const texts = new Map(list.map(({ code, text }) => [code, text]))
  const known = new Set([...texts.keys(), ...byCategory.keys()])
  const stray = [...Object.keys(english), ...Object.keys(structure.categories)].find(
    (code) => !known.has(code),
  )
  if (stray !== undefined) throw new Error(`The label of ${stray} belongs to no code of the source.`)

  const nameOf = (category: string, below: readonly SourceCode[]): string =>
    structure.categories[category] ?? texts.get(category) ?? categoryName(category, below)

  const entries: TerminologyEntry[] = [
    ...structure.chapters.map((one): TerminologyEntry => ['chapter', one.codes, null, one.nb, one.en]),
    ...structure.blocks.map((one): TerminologyEntry => [
      'block',
      one.codes,
      containing(one.codes, structure.chapters),
      one.nb,
      one.en,
    ]),
    ...structure.ranges.map((one): TerminologyEntry => [
      'range',
      one.codes,
      containing(one.codes, structure.chapters),
      one.nb,
      one.en,
    ]),
    ...[...byCategory].flatMap(([category, below]): TerminologyEntry[] => [
      [
        'category',
        category,
        containing(category, structure.blocks),
        nameOf(category, below),
        english[category] ?? null,
      ],
      ...below
        .filter(({ code }) => code !== category)
        .map(({ code, text }): TerminologyEntry => {
          const parent = known.has(code.slice(0, -1)) ? code.slice(0, -1) : category
          return ['code', code, parent, text, english[code] ?? null]
        }),
    ]),
  ]
  return {
    system: 'icd-10',
    edition: version.split('.')[1] ?? version,
    source: `Norwegian Directorate of Health, by way of @navikt/diagnosekoder ${version}`,
    entries,
  }
}

function groupByCategory(codes: readonly SourceCode[]): ReadonlyMap<string, readonly SourceCode[]> {
  const groups = new Map<string, SourceCode[]>()
  for (const one of codes) {
    const category = one.code.slice(0, 3)
    const group = groups.get(category)
    if (group === undefined) groups.set(category, [one])
    else group.push(one)
  }
  return groups
}

function containing(codes: string, levels: readonly { readonly codes: string }[]): string {
  const inner = parseCodeRange(codes)
  const found = levels.filter((level) => {
    const outer = parseCodeRange(level.codes)
    return inner !== null && outer !== null && rangeContains(outer, inner)
  })
  const [only] = found
  if (only === undefined || found.length > 1) {
    throw new Error(`${codes} lies in ${String(found.length)} groups of the structure; it must lie in one.`)
  }
  return only.codes
}
