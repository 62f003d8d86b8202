/** Reads a number as people type it in either language: spaces between thousands, decimal comma or point, any minus. Null when it is none. */
export function parseNumber(text: string): number | null {
  const plain = text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
