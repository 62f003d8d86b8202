/** An element with its text or its child elements. */
export interface XmlNode {
  readonly name: string
  readonly content: string | readonly XmlNode[]
  readonly attributes?: readonly (readonly [name: string, value: string])[]
}

/** Characters that XML 1.0 (section 2.2) has no way to write, half surrogate pairs among them. */
const notAllowed = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The text as XML can hold it: characters that are not allowed left out, line ends as line feeds. */
export function xmlText(text: string): string {
  return text.replaceAll(notAllowed, '').replaceAll(/\r\n?/g, '\n')
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** Escapes text for the content of an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return xmlText(text).replaceAll(/[&<>"]/g, (character) => escapes.get(character) ?? character)
}

/** The element and all within it, indented; texts stand as they are, since blanks count in them. */
export function renderXml(node: XmlNode, indent = ''): string {
  const attributes = (node.attributes ?? []).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')
  const open = `${indent}<${node.name}${attributes}`
  if (node.content.length === 0) return `${open}/>\n`
  if (typeof node.content === 'string') return `${open}>${escapeXml(node.content)}</${node.name}>\n`
  const children = node.content.map((child) => renderXml(child, `${indent}  `)).join('')
  return `${open}>\n${children}${indent}</${node.name}>\n`
}
