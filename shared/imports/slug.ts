import { strToU8 } from 'fflate'

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

/** Most letters of a slug. */
const longest = 60
/** Characters of a hash that keep titles apart which have one slug. */
const hashLength = 8

/** Lower case, with plain letters where there are some. */
function inPlainLetters(title: string): string {
  return [...title.toLowerCase()]
    .map((letter) => plain.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

function hyphenated(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}

/** A title as part of a name: lower case, letters and digits with hyphens, at most 60; `table` where nothing is left. */
export function slugOf(title: string): string {
  const slug = hyphenated(inPlainLetters(title)).slice(0, longest).replace(/-+$/, '')
  return slug === '' ? 'table' : slug
}

/**
 * A title as part of a key: its slug, and where that says less than the title (cut, or letters of another script) a piece of
 * the title's hash. Titles that differ in case, accents or, when short, punctuation alone have the same key.
 */
export function titleKey(title: string, sha256: (bytes: Uint8Array) => string): string {
  const text = inPlainLetters(title.trim())
  const whole = hyphenated(text)
  const saysAll =
    whole !== '' && whole.length <= longest && !/[\p{L}\p{N}]/u.test(text.replace(/[a-z0-9]/g, ''))
  return saysAll ? whole : `${slugOf(title)}-${sha256(strToU8(text)).slice(0, hashLength)}`
}

/** The slug, with the first number from 2 on behind it where it is taken. It is then taken. */
export function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`
  taken.add(free)
  return free
}
