import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { checkStarterDataset } from './checkStarterDataset'
import { readCountTable, readPopulationTable } from './readCountTable'
import { referenceFile, referenceFileLimits, type CatalogueFile, type ReferenceFile } from './referenceFile'
import type { CatalogueEntry, StarterDataset } from './starterDataset'

/** One file of `resources/reference` as text. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

interface ParsedFile {
  readonly name: string
  readonly content: ReferenceFile
}

function unreadable(
  file: string,
  reason: string,
  place: { readonly row?: string; readonly field?: string } = {},
): Outcome<never> {
  const where = [`the file "${file}"`, place.row, place.field && `field "${place.field}"`]
    .filter(Boolean)
    .join(', ')
  return fail(
    'unreadable-file',
    `The reference data cannot be used: ${where}: ${reason} Restore the file from the installation.`,
    { file, ...place },
  )
}

/** Row of the deepest list on the way to an issue, such as `tables 4, cells 12`, counted from 1. */
function placeOf(issue: v.BaseIssue<unknown>): { row?: string; field?: string } {
  const path = issue.path ?? []
  const rows: string[] = []
  const fields: string[] = []
  path.forEach((step) => {
    if (typeof step.key === 'number') rows.push(`${fields.splice(0).join('.')} ${step.key + 1}`)
    else fields.push(String(step.key))
  })
  return {
    ...(rows.length > 0 && { row: rows.join(', ') }),
    ...(fields.length > 0 && { field: fields.join('.') }),
  }
}

function parse({ name, text }: NamedText): Outcome<ParsedFile> {
  if (text.length > referenceFileLimits.characters) {
    return unreadable(name, `it is larger than ${referenceFileLimits.characters} characters.`)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return unreadable(name, `it is not JSON (${error instanceof Error ? error.message : String(error)}).`)
  }
  const parsed = v.safeParse(referenceFile, json, { abortEarly: true })
  if (parsed.success) return succeed({ name, content: parsed.output })
  const [issue] = parsed.issues
  return unreadable(name, issue.message.endsWith('.') ? issue.message : `${issue.message}.`, placeOf(issue))
}

function readCatalogue(file: CatalogueFile): readonly CatalogueEntry[] {
  return file.entries.map(({ key, name, year, citation, fields }) => ({
    kind: file.kind,
    key,
    name,
    source: file.source,
    citation: citation ?? null,
    year,
    fields,
  }))
}

/**
 * Reads the starter dataset from the files of `resources/reference`. The order of the files does not matter.
 * Fails with `unreadable-file`, naming file, row and field, when a file is damaged or the files do not fit together.
 */
export function readStarterDataset(files: readonly NamedText[]): Outcome<StarterDataset> {
  if (files.length > referenceFileLimits.files) {
    return fail(
      'too-large',
      `There are ${files.length} reference files; at most ${referenceFileLimits.files} are read.`,
    )
  }
  const ordered = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const parsed: ParsedFile[] = []
  for (const file of ordered) {
    const outcome = parse(file)
    if (!outcome.ok) return outcome
    parsed.push(outcome.value)
  }
  const sources = parsed.flatMap(({ content }) =>
    content.format === 'kohort-sources' ? content.sources : [],
  )
  const byKey = new Map(sources.map((source) => [source.key, source]))
  const populations: StarterDataset['tables'][number][] = []
  const counts: StarterDataset['tables'][number][] = []
  const catalogue: CatalogueEntry[] = []
  for (const { name, content } of parsed) {
    if (content.format === 'kohort-sources' || content.format === 'kohort-geography') continue
    const rows = content.format === 'kohort-count-tables' ? content.tables : [content]
    for (const [index, row] of rows.entries()) {
      const source = byKey.get(row.source)
      if (source === undefined) {
        const place = content.format === 'kohort-count-tables' ? { row: `tables ${index + 1}` } : {}
        return unreadable(name, `no source has the key "${row.source}".`, { ...place, field: 'source' })
      }
      if (content.format === 'kohort-catalogue') catalogue.push(...readCatalogue(content))
      else if (content.format === 'kohort-population') populations.push(readPopulationTable(content, source))
      else if ('cells' in row) counts.push(readCountTable(row, content, source))
    }
  }
  const geography = parsed.flatMap(({ content }) => (content.format === 'kohort-geography' ? [content] : []))
  const dataset: StarterDataset = {
    sources,
    tables: [...populations, ...counts],
    catalogue,
    areas: geography.flatMap((file) => file.areas),
    baseAreas: geography.flatMap((file) =>
      file.baseAreas.map((area) => ({ key: `${area.county}/${area.referralArea}`, ...area })),
    ),
  }
  return checkStarterDataset(dataset)
}
