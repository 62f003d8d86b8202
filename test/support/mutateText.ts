/** Whole numbers below a limit, the same for the same seed. */
export interface SeededNumbers {
  below(limit: number): number
}

/** Mulberry32: small, and good enough to choose what to damage. */
export function seededNumbers(seed: number): SeededNumbers {
  let state = seed >>> 0
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
    },
  }
}

type Node = null | boolean | number | string | Node[] | { [key: string]: Node }

const hostileValues: readonly Node[] = [
  null,
  true,
  0,
  -1,
  3,
  2.5,
  1e308,
  -1e308,
  4_294_967_296,
  '',
  ':',
  '..',
  '.',
  '12',
  '-5',
  'NaN',
  'constructor',
  '\u0000',
  'a'.repeat(2000),
  [],
  {},
  [[]],
  [null],
  ['x', 'x'],
  { '0': 1 },
  { '999999999': 1 },
  { constructor: {} },
]
const hostileTexts: readonly string[] = [
  'null',
  '1e999',
  '-1e999',
  '-0',
  '""',
  '[]',
  '{}',
  '"__proto__":1,',
  '\uFEFF',
  '\u0000',
  '"',
  ';',
  '\n',
  '<html>',
  '99999999999999999999',
]

function pick<Item>(items: readonly Item[], numbers: SeededNumbers): Item | undefined {
  return items[numbers.below(Math.max(1, items.length))]
}

/** Damages one place of parsed JSON: another value, one left out, doubled, renamed or moved. */
function mutateNode(root: Node, numbers: SeededNumbers): Node {
  let node = root
  let depth = numbers.below(8)
  for (;;) {
    if (node === null || typeof node !== 'object') return root
    const keys = Object.keys(node)
    const key = pick(keys, numbers)
    if (key === undefined) return root
    const child: Node | undefined = Array.isArray(node) ? node[Number(key)] : node[key]
    if (depth > 0 && typeof child === 'object' && child !== null) {
      node = child
      depth -= 1
      continue
    }
    damage(node, key, child ?? null, numbers)
    return root
  }
}

function damage(node: Node[] | { [key: string]: Node }, key: string, child: Node, numbers: SeededNumbers) {
  const way = numbers.below(5)
  const value = structuredClone(pick(hostileValues, numbers) ?? null)
  if (Array.isArray(node)) {
    const at = Number(key)
    if (way === 0) node.splice(at, 1)
    else if (way === 1) node.splice(at, 0, structuredClone(child))
    else if (way === 2) node.reverse()
    else node[at] = value
    return
  }
  if (way === 0 || way === 1) Reflect.deleteProperty(node, key)
  if (way === 1) node[`${key}x`] = child
  if (way === 2) node[key] = pick(Object.values(node), numbers) ?? null
  if (way > 2) node[key] = value
}

/** Damages text: cut short, a piece gone, doubled, or in place of it a character or a hostile word. */
function mutateCharacters(text: string, numbers: SeededNumbers): string {
  const at = numbers.below(text.length + 1)
  const length = numbers.below(1 + numbers.below(40))
  switch (numbers.below(6)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + text.slice(at + length)
    case 2:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at)
    case 3:
      return text.slice(0, at) + String.fromCharCode(numbers.below(0x250)) + text.slice(at + 1)
    case 4:
      return text.slice(0, at) + (pick(hostileTexts, numbers) ?? '') + text.slice(at + length)
    default:
      return text.replace(/\d+/g, (digits) => (numbers.below(8) === 0 ? String(numbers.below(1000)) : digits))
  }
}

function parsed(text: string): Node | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A text damaged in one to three places; JSON half the time by its structure, so that damage reaches past the parser. */
export function mutateText(text: string, numbers: SeededNumbers): string {
  let mutated = text
  for (let times = 1 + numbers.below(3); times > 0; times -= 1) {
    const node = numbers.below(2) === 0 ? parsed(mutated) : undefined
    mutated =
      node === undefined ? mutateCharacters(mutated, numbers) : JSON.stringify(mutateNode(node, numbers))
  }
  return mutated
}

/** So many damaged versions of a text, the same for the same seed. */
export function* mutatedTexts(text: string, count: number, seed: number): Generator<string> {
  const numbers = seededNumbers(seed)
  for (let index = 0; index < count; index += 1) yield mutateText(text, numbers)
}
