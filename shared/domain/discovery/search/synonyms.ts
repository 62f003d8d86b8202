import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../../contract/outcome'

const phrases = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100))),
  v.maxLength(40),
)

/** Words that mean the same, in both languages, and the ICD-10 codes and ranges they stand for: none where it is no disease. */
const synonymGroup = v.strictObject({
  codes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]\d\d\d?(-[A-Z]\d\d)?$/))), v.maxLength(20)),
  en: phrases,
  nb: phrases,
})
export type SynonymGroup = v.InferOutput<typeof synonymGroup>

const synonymFile = v.strictObject({
  format: v.literal('kohort-synonyms'),
  formatVersion: v.literal(1),
  groups: v.pipe(v.array(synonymGroup), v.minLength(1), v.maxLength(2000)),
})

/** Reads the content of the file of synonyms; `unreadable-file` names the first place that does not fit. */
export function parseSynonyms(content: unknown, file: string): Outcome<readonly SynonymGroup[]> {
  const parsed = v.safeParse(synonymFile, content, { abortEarly: true })
  if (parsed.success) return succeed(parsed.output.groups)
  const [issue] = parsed.issues
  const place = v.getDotPath(issue) ?? 'top level'
  return fail(
    'unreadable-file',
    `The synonyms ${file} cannot be read: ${issue.message} (${place}). Install the application again.`,
    { file, place },
  )
}
