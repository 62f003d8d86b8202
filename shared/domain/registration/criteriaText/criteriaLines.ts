/** A line of eligibility text, taken apart. */
export interface CriteriaLine {
  /** As it stands in the text. */
  readonly source: string
  /** Blanks before the mark or the first word. */
  readonly indent: number
  /** `-`, `2.`, `(a)`; empty where there is none. */
  readonly mark: string
  readonly markKind: 'none' | 'number' | 'letter' | 'roman' | `bullet ${string}`
  /** What comes after the mark. */
  readonly content: string
  /** Column where the content begins. */
  readonly contentIndent: number
}

const bullet = /^([-*•·–—▪◦‣●○■□➢✓]|o(?=\s))\s*(?=\s|$|[^\s\d-])/u
// `1.`, `1.2.`, `1)`, `(1)`; a decimal number such as `1.5 times` is none.
const number = /^(\(?\d{1,3}(?:\.\d{1,2})*[.)]|\(\d{1,3}\))(?=\s|$)|^(\d{1,3}\))(?=\S)/
const roman = /^(\(?[ivxIVX]{2,5}[.)]|\(?[ivxIVX][.)])(?=\s|$)/
const letter = /^(\(?[a-zA-Z][.)])(?=\s|$)/

function markOf(text: string): { readonly mark: string; readonly kind: CriteriaLine['markKind'] } {
  const [, point = ''] = bullet.exec(text) ?? []
  // A dash, but neither a minus sign nor the end of a range.
  if (point !== '') return { mark: point, kind: `bullet ${point}` }
  const counted = number.exec(text)
  if (counted !== null) return { mark: counted[1] ?? counted[2] ?? '', kind: 'number' }
  const [, lettered = ''] = letter.exec(text) ?? []
  if (lettered !== '') return { mark: lettered, kind: 'letter' }
  const [, counter = ''] = roman.exec(text) ?? []
  return counter === '' ? { mark: '', kind: 'none' } : { mark: counter, kind: 'roman' }
}

const tab = 4

export function criteriaLine(source: string): CriteriaLine {
  const text = source.trimStart()
  const indent = source.slice(0, source.length - text.length).replaceAll('\t', ' '.repeat(tab)).length
  const { mark, kind } = markOf(text)
  const after = text.slice(mark.length)
  const content = after.trim()
  return {
    source,
    indent,
    mark,
    markKind: kind,
    content,
    contentIndent: indent + mark.length + (after.length - after.trimStart().length),
  }
}

/** Whether a line without a mark goes on with the sentence before it. */
export function goesOn(before: string, line: CriteriaLine): boolean {
  return /^[\p{Ll}\d(<>=≤≥,]/u.test(line.content) && !/[.;:!?]$/.test(before.trimEnd())
}
