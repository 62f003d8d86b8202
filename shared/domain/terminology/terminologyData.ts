import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../contract/outcome'

const code = v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,7}(-[A-Z0-9]{1,7})?$/))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/**
 * Kind, code, parent, name in Bokmål, name in English (null: there is none). A chapter and a block of ICD-10 go by their
 * range (`G00-G99`); `range` is a range with a name that is no part of the tree.
 */
const entry = v.tuple([
  v.picklist(['chapter', 'block', 'range', 'category', 'code']),
  code,
  v.nullable(code),
  name,
  v.nullable(name),
])

const terminologyData = v.object({
  system: v.picklist(['icd-10', 'atc']),
  edition: name,
  source: name,
  entries: v.pipe(v.array(entry), v.minLength(1), v.maxLength(50_000)),
})

/** A code list as a file holds it. */
export type TerminologyData = v.InferOutput<typeof terminologyData>
export type TerminologyEntry = TerminologyData['entries'][number]
export type EntryKind = TerminologyEntry[0]

/** Reads the content of a code list file; `unreadable-file` names the first place that does not fit. */
export function parseTerminologyData(content: unknown, file: string): Outcome<TerminologyData> {
  const parsed = v.safeParse(terminologyData, content, { abortEarly: true })
  if (parsed.success) return succeed(parsed.output)
  const [issue] = parsed.issues
  const place = v.getDotPath(issue) ?? 'top level'
  return fail(
    'unreadable-file',
    `The code list ${file} cannot be read: ${issue.message} (${place}). Build the application again.`,
    { file, place },
  )
}
