/**
 * The words of a text in the form in which they are searched: lower case, no accents, and one spelling for each of
 * `æ ae ä a`, `ø oe ö o` and `å aa a`, so that either side may be written either way. Words are parted by one blank.
 */
export function foldText(text: string): string {
  return withoutAccents(text.toLowerCase())
    .replace(/['’]/g, '')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/a[ae]/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Decomposition is slow and most texts need none. */
function withoutAccents(text: string): string {
  return /[^\u0000-\u007fæø]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text
}
