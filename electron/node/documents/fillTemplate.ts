import { strFromU8, unzipSync, zipSync } from 'fflate'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'

/** Most files of a template, and most bytes when it is unpacked. */
const limits = { files: 2000, bytes: 60_000_000 } as const
const archiveDate = '1980-01-02T00:00:00'
const mainPart = 'word/document.xml'

type Tags = Readonly<Record<string, string>>

function refuse(reason: string): Outcome<never> {
  return fail('unreadable-file', `The template cannot be used: ${reason} Nothing was written.`)
}

/** Says why a template is not filled in; null where it may be. */
function problemOf(template: Uint8Array): string | null {
  let [files, bytes] = [0, 0]
  try {
    const parts = unzipSync(template, {
      filter: ({ originalSize, name }) => {
        files += 1
        bytes += originalSize
        if (files > limits.files || bytes > limits.bytes) throw new Error('too large')
        return name.endsWith('.xml') || name.endsWith('.rels')
      },
    })
    if (!Object.hasOwn(parts, mainPart)) return 'it is no Word document (DOCX). Save it as DOCX first.'
    const declares = Object.values(parts).some((part) => /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part)))
    return declares ? 'its XML declares entities, which no Word document does.' : null
  } catch {
    return files > limits.files || bytes > limits.bytes
      ? 'it is too large when it is unpacked.'
      : 'it is no Word document (DOCX), or it is damaged. Save it as DOCX first.'
  }
}

/** Packs anew with fixed dates: the same template and values give the same bytes. */
function packed(archive: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(archive)).sort(([one], [other]) =>
    one === '[Content_Types].xml' ? -1 : other === '[Content_Types].xml' ? 1 : one < other ? -1 : 1,
  )
  return zipSync(Object.fromEntries(files), { mtime: archiveDate })
}

/**
 * A Word document (base64) with its tags `{name}` replaced by these values. Fails with `unreadable-file` where it is no Word
 * document, has none of the tags, or has others: what would be left empty is named.
 */
export async function fillTemplate(base64: string, values: Tags): Promise<Outcome<Uint8Array>> {
  const template = Buffer.from(base64, 'base64')
  const problem = problemOf(template)
  if (problem !== null) return refuse(problem)
  const { TemplateHandler } = await import('easy-template-x')
  const handler = new TemplateHandler()
  const known = Object.keys(values).map((tag) => `{${tag}}`)
  try {
    const tags = [...new Set((await handler.parseTags(template)).map(({ name }) => name))]
    const unknown = tags.filter((tag) => !Object.hasOwn(values, tag))
    if (unknown.length > 0)
      return refuse(
        `nothing is known for ${unknown
          .slice(0, 5)
          .map((tag) => `{${tag}}`)
          .join(', ')}. Tags that can stand in it: ${known.join(', ')}.`,
      )
    if (tags.length === 0)
      return refuse(`it has no tags to fill in. Put some of these into it in Word: ${known.join(', ')}.`)
    return succeed(packed(await handler.process(template, { ...values })))
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}.`)
  }
}
