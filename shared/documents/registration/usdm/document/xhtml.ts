const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

// Characters that no XML document may hold, in an edition of any kind.
const notInXml =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Plain text as it comes back from XHTML: line ends as they are in XML, without characters that XML does not know. */
export function plainXmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(notInXml, '')
}

/** Plain text as one paragraph of XHTML; lines are parted by `<br/>`. Empty text stays empty. */
export function toXhtml(text: string): string {
  const plain = plainXmlText(text)
  if (plain === '') return ''
  const escaped = plain.replace(/[&<>"]/g, (character) => escapes.get(character) ?? character)
  return `<p>${escaped.replaceAll('\n', '<br/>')}</p>`
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ge', '≥'],
  ['le', '≤'],
  ['micro', 'µ'],
  ['deg', '°'],
  ['plusmn', '±'],
  ['ndash', '–'],
  ['mdash', '—'],
])

function decodeEntity(entity: string, name: string): string {
  const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name)
  if (number === null) return entities.get(name) ?? entity
  const [, hexadecimal, decimal] = number
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return point > 0x10ffff || surrogate ? '' : plainXmlText(String.fromCodePoint(point))
}

/** Words of a tag that stands for something else in the file (`<usdm:tag name="min_age"/>`), by name. */
export type TagWords = (name: string) => string | null

/**
 * Text of HTML or XHTML: paragraphs and list items on lines of their own, other tags left out, entities resolved. Text
 * without tags stays as it is. A placeholder whose words are not known is printed by its name in square brackets.
 */
export function fromXhtml(html: string, tagWords: TagWords = () => null): string {
  if (!/[<&]/.test(html)) return html.trim()
  const text = withoutTags(html, tagWords)
  // Line breaks between tags lay out the markup and not the text: what they leave behind is taken away.
  if (!/[\r\n]/.test(html)) return text
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function withoutTags(html: string, tagWords: TagWords): string {
  return html
    .replace(/[\r\n]\s*/g, ' ')
    .replace(
      /<usdm:tag\b[^<>]{0,200}?\bname="([^"<>]{0,200})"[^<>]{0,200}>(?:<\/usdm:tag>)?/gi,
      (_tag, name: string) => escapeWords(tagWords(name) ?? `[${name}]`),
    )
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<br\b[^<>]*>|<\/(?:p|div|h[1-6]|tr|ul|ol|table)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&([a-z]+|#[0-9a-z]+);/gi, decodeEntity)
    .replace(/^\n+|\n+$/g, '')
}

function escapeWords(words: string): string {
  return words.replace(/[&<>]/g, (character) => escapes.get(character) ?? character)
}
