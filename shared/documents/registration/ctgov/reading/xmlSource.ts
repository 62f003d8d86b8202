import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { succeed, type Outcome } from '../../../../contract/outcome'
import { sourceLimits, unreadable, type SourceNode } from './sourceNode'

const known: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

class UnknownEntity extends Error {}

/** The five entities of XML and characters by number. Others need a document type, which is refused. */
function decode(text: string): string {
  return text.replaceAll(/&([^;\s&]{1,32});/g, (_whole, name: string) => {
    const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? []
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    // Half a surrogate pair is no character (XML 1.0, 2.2).
    if (code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code)
    const character = known.get(name)
    if (character === undefined) throw new UnknownEntity(name)
    return character
  })
}

interface Part {
  readonly name: string
  readonly value: unknown
  readonly attributes: unknown
}

/** The elements and texts of one level, as the parser hands them over: one object each. */
function partsOf(level: unknown): readonly Part[] {
  if (!Array.isArray(level)) return []
  return level.flatMap((item: unknown): Part[] => {
    if (typeof item !== 'object' || item === null) return []
    const entries: readonly (readonly [string, unknown])[] = Object.entries(item)
    const attributes = entries.find(([key]) => key === ':@')?.[1]
    return entries.filter(([key]) => key !== ':@').map(([name, value]) => ({ name, value, attributes }))
  })
}

function attributeNodes(attributes: unknown, path: string): readonly SourceNode[] {
  if (typeof attributes !== 'object' || attributes === null) return []
  return Object.entries(attributes)
    .filter(([key]) => !key.startsWith('@_xmlns') && !key.startsWith('@_xsi'))
    .map(([key, value]: [string, unknown]) => ({
      name: key,
      path: `${path}/@${key.slice(2)}`,
      text: decode(String(value)).trim(),
      children: [],
    }))
}

class TooMuch extends Error {}

function build(level: unknown, path: string, depth: number, budget: { left: number }): readonly SourceNode[] {
  if (depth > sourceLimits.depth) throw new TooMuch()
  const parts = partsOf(level).filter(({ name }) => !name.startsWith('#') && !name.startsWith('?'))
  budget.left -= parts.length
  if (budget.left < 0) throw new TooMuch()
  const counts = new Map<string, number>()
  for (const { name } of parts) counts.set(name, (counts.get(name) ?? 0) + 1)
  const seen = new Map<string, number>()
  return parts.map(({ name, value, attributes }): SourceNode => {
    const position = (seen.get(name) ?? 0) + 1
    seen.set(name, position)
    const place = `${path === '' ? '' : `${path}/`}${name}${(counts.get(name) ?? 1) > 1 ? `[${position}]` : ''}`
    const children = build(value, place, depth + 1, budget)
    const [first] = children
    // Texts with line ends stand in an element of their own.
    const wrapped = children.length === 1 && first?.name === 'textblock' ? first : null
    return {
      name,
      path: place,
      text: wrapped === null ? textOf(value) : wrapped.text,
      children: [...attributeNodes(attributes, place), ...(wrapped === null ? children : [])],
    }
  })
}

function textOf(value: unknown): string {
  const text = partsOf(value)
    .map((part) => {
      if (part.name === '#text') return decode(String(part.value))
      if (part.name !== '#cdata') return ''
      return partsOf(part.value)
        .map((inner) => String(inner.value))
        .join('')
    })
    .join('')
  return text.replaceAll(/\r\n?/g, '\n').trim()
}

/** Reads XML without a document type, without entities of its own, and within limits of depth and size. */
export function xmlSource(text: string, fileName: string): Outcome<SourceNode> {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    return unreadable(
      fileName,
      'the file declares a document type, which is not read. Remove the line that begins with <!DOCTYPE, or download the study again.',
    )
  }
  const valid = XMLValidator.validate(text, { allowBooleanAttributes: false })
  if (valid !== true) {
    const { msg, line } = valid.err
    return unreadable(fileName, `it is not well-formed XML: line ${line}: ${msg} Download the file again.`, {
      line,
    })
  }
  try {
    const parser = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
      processEntities: false,
      removeNSPrefix: true,
      cdataPropName: '#cdata',
      maxNestedTags: sourceLimits.depth,
    })
    const parsed: unknown = parser.parse(text)
    const [root] = build(parsed, '', 0, { left: sourceLimits.parts })
    return root === undefined
      ? unreadable(fileName, 'it holds no element. Choose the file that was downloaded.')
      : succeed(root)
  } catch (error) {
    if (error instanceof UnknownEntity) {
      return unreadable(
        fileName,
        `it uses the entity &${error.message}; which XML does not know. Write the character itself.`,
      )
    }
    return unreadable(
      fileName,
      `it is nested deeper than ${sourceLimits.depth} levels or holds more than ${sourceLimits.parts} parts, or it cannot be taken apart. Choose a file with one study.`,
    )
  }
}
