export type CodeSystem = 'icd-10' | 'atc'

/**
 * One code, or the beginning of one. ICD-10: a letter, two places, up to two more; the Norwegian edition has letters
 * in place of digits (`V0n`, `I21.0a`). ATC: the five levels letter, two digits, letter, letter, two digits.
 */
const patterns: { readonly [system in CodeSystem]: RegExp } = {
  'icd-10': /^[A-Z](\d([0-9A-Z]{1,3})?)?$/,
  atc: /^[A-DGHJLMNPRSV](\d\d([A-Z]([A-Z](\d\d)?)?)?)?$/,
}

/**
 * The form in which codes are stored and compared: `i21.0` -> `I210`, `g35 – g37` and `G35-37` -> `G35-G37`.
 * Null when the text is no code of the system or a range runs backwards.
 */
export function normaliseCode(system: CodeSystem, text: string): string | null {
  const parts = text
    .toUpperCase()
    .replace(/[\s.*†+]/g, '')
    .split(/[-–—]/)
  const [first, second] = parts
  if (first === undefined || parts.length > 2 || !patterns[system].test(first)) return null
  if (second === undefined) return first
  const last = /^\d/.test(second) ? `${first.charAt(0)}${second}` : second
  if (!patterns[system].test(last) || last < first.slice(0, last.length)) return null
  return last === first ? first : `${first}-${last}`
}

/**
 * As printed: `I210` -> `I21.0`, `I210A` -> `I21.0a`, `G35-G37` -> `G35–G37`, `F99-F99` -> `F99`; ATC codes stay as they
 * are.
 */
export function displayCode(system: CodeSystem, code: string): string {
  const ends = code.split('-').map((part) => (system === 'icd-10' ? displayIcd10(part) : part))
  return [...new Set(ends)].join('–')
}

function displayIcd10(code: string): string {
  const category = code.charAt(0) + code.slice(1, 3).toLowerCase()
  return code.length > 3 ? `${category}.${code.slice(3).toLowerCase()}` : category
}
