import type { ImportFormat } from '../../imports/importFormat'
import type { ImportTools } from '../../imports/importTools'
import type { SyncedContent } from '../../sources/connector'
import { freeSlug, titleKey } from '../../imports/slug'
import { titleOf } from '../../imports/titleOf'
import { importSourceKey } from './importSource'

export interface NamedContent {
  /** Key of the import: `import/<title>`. */
  readonly key: string
  readonly content: SyncedContent
}

/** The words a person gave, else those of the file; null for those. */
export interface ImportWords {
  readonly title: string | null
  readonly source: string | null
  readonly fileName: string
  readonly format: ImportFormat
}

/** Formats whose tables are called alike in every file: only the name of the file tells them apart. */
const titledAlike: ReadonlySet<ImportFormat> = new Set([
  'omop-achilles',
  'fhir-measure-report',
  'lens-result',
  'beacon',
  'bbmri-directory',
  'clinical-trials',
])

/**
 * Gives the tables of a file their keys and titles: `import/<title>`, and a number or the table's own title behind it where
 * there are several. The same title is the same table, of which this is then a new release; where the format has one title
 * for all files, the name of the file goes before it.
 */
export function nameContent(
  content: SyncedContent,
  { title, source, fileName, format }: ImportWords,
  { sha256 }: Pick<ImportTools, 'sha256'>,
): NamedContent {
  const name = title ?? nameOf(content, { fileName, format })
  const key = `${importSourceKey}/${titleKey(name, sha256)}`
  const taken = new Set<string>()
  const several = content.cubes.length > 1
  const cubes = content.cubes.map((cube) => ({
    ...cube,
    key: several ? `${key}/${freeSlug(titleKey(cube.title, sha256), taken)}` : key,
    title: several ? (title === null ? cube.title : `${title}: ${cube.title}`) : name,
    release: cube.release === '' ? fileName : cube.release,
    notes: [
      ...(source === null ? [] : [`Source: ${source}`]),
      ...content.notes.map(({ message }) => message),
      ...cube.notes,
    ],
  }))
  // An entry may be here from a sync as well: each keeps its own.
  const catalogue =
    content.catalogue === null
      ? null
      : {
          ...content.catalogue,
          entries: content.catalogue.entries.map((entry) => ({
            ...entry,
            key: `${key}/${entry.key}`,
            source: importSourceKey,
          })),
        }
  return { key, content: { ...content, cubes, catalogue } }
}

function nameOf(
  { cubes }: SyncedContent,
  { fileName, format }: Pick<ImportWords, 'fileName' | 'format'>,
): string {
  const [only] = cubes
  if (cubes.length !== 1 || only === undefined || only.title === '') return titleOf(fileName)
  return titledAlike.has(format) ? `${titleOf(fileName)}: ${only.title}` : only.title
}
