/** Letters that stand for others where only plain ones are taken. */
const plain: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ø', 'o'],
  ['å', 'a'],
  ['ä', 'a'],
  ['ö', 'o'],
  ['ð', 'd'],
  ['þ', 'th'],
])

/** A title as part of a key: lower case, letters and digits with hyphens, at most 60; `table` where nothing is left. */
export function slugOf(title: string): string {
  const slug = [...title.toLowerCase()]
    .map((letter) => plain.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return slug === '' ? 'table' : slug
}
