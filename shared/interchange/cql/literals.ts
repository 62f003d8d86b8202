/**
 * Text between the quotes of a CQL string (`'`) or identifier (`"`), CQL 1.5 grammar: quotes, backslashes and control
 * characters are escaped, so that no text can end the literal.
 */
function escaped(text: string): string {
  return [...text]
    .map((character) => {
      if (character === '\\' || character === "'" || character === '"' || character === '`')
        return `\\${character}`
      if (character === '\n') return '\\n'
      if (character === '\r') return '\\r'
      if (character === '\t') return '\\t'
      const code = character.codePointAt(0) ?? 0
      const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029
      return isControl ? `\\u${code.toString(16).padStart(4, '0')}` : character
    })
    .join('')
}

export function cqlString(text: string): string {
  return `'${escaped(text)}'`
}

export function cqlIdentifier(text: string): string {
  return `"${escaped(text)}"`
}

/** A comment on one line: line ends would let text out of it. */
export function cqlComment(text: string): string {
  return `// ${text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()}`
}

/** A decimal number as CQL writes it: no exponent, at most 8 places. */
export function cqlNumber(value: number): string {
  const text = value.toFixed(8).replace(/\.?0+$/, '')
  return text === '-0' || text === '' ? '0' : text
}
