import { crc32 } from 'node:zlib'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import { openArchive } from '#shared/imports/zip/openArchive'

/** Most bytes of a template when it is unpacked. */
const mostBytes = 60_000_000
const archiveDate = '1980-01-02T00:00:00'
const mainPart = 'word/document.xml'

class Refused extends Error {}

type Tags = Readonly<Record<string, string>>

function refuse(reason: string): Outcome<never> {
  return fail('unreadable-file', `The template cannot be used: ${reason} Nothing was written.`)
}

/**
 * The template as it may be filled in: packed again from what was unpacked within the limits, for an archive may announce less
 * than it holds, and what fills it in does not look. Throws `Refused`.
 */
function checked(template: Uint8Array): Uint8Array {
  const opened = openArchive(template, { crc32: (part) => crc32(part) })
  if (!opened.ok)
    throw new Refused(
      opened.problem.code === 'too-large'
        ? 'it is too large when it is unpacked.'
        : 'it is no Word document (DOCX), or it is damaged. Save it as DOCX first.',
    )
  const parts = [...opened.value]
  if (!opened.value.has(mainPart)) throw new Refused('it is no Word document (DOCX). Save it as DOCX first.')
  if (parts.reduce((sum, [, part]) => sum + part.length, 0) > mostBytes)
    throw new Refused('it is too large when it is unpacked.')
  const declares = parts.some(
    ([name, part]) => /\.(?:xml|rels)$/i.test(name) && /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part)),
  )
  if (declares) throw new Refused('its XML declares entities, which no Word document does.')
  return zipSync(Object.fromEntries(parts), { level: 0 })
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
  const { TemplateHandler } = await import('easy-template-x')
  const handler = new TemplateHandler()
  const known = Object.keys(values).map((tag) => `{${tag}}`)
  try {
    const template = Buffer.from(checked(Buffer.from(base64, 'base64')))
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
    if (error instanceof Refused) return refuse(error.message)
    return refuse(`${error instanceof Error ? error.message : String(error)}.`)
  }
}
