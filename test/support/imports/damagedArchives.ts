import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { mutateText, seededNumbers, type SeededNumbers } from '../mutateText'

/** The ways in which an archive is damaged; `bytes`, `sizes` and `list` touch the archive and not what it holds. */
export const damages = ['bytes', 'sizes', 'list', 'inside', 'names', 'twice', 'bomb'] as const
export type Damage = (typeof damages)[number]

export interface DamagedArchive {
  readonly damage: Damage
  readonly bytes: Uint8Array
}

type Files = Readonly<Record<string, Uint8Array>>

const listSignature = 0x02014b50
const endSignature = 0x06054b50
const hostileNumbers = [0, 1, 0xff, 0x7fffffff, 0x80000000, 0xffffffff, 300_000_001, 65_535]
const hostileNames = [
  '../evil.xml',
  '/etc/passwd',
  '__proto__',
  'constructor',
  'xl\\workbook.xml',
  'XL/WORKBOOK.XML',
  'xl/workbook.xml/',
  'manifest.json',
  'tables/../../x.json',
  'a'.repeat(3000),
  'xl/worksheets/sheet9.xml',
  'bl\u0000ank',
]

function pick<Item>(items: readonly Item[], numbers: SeededNumbers): Item | undefined {
  return items[numbers.below(Math.max(1, items.length))]
}

/** Places at which a record with this signature begins. */
function placesOf(bytes: Uint8Array, signature: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.max(0, bytes.length - 4) }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === signature,
  )
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Bytes changed, cut off at the end, taken out, or put in twice; the first four stay, so that it is read as an archive. */
function damageBytes(original: Uint8Array, numbers: SeededNumbers): Uint8Array {
  const bytes = original.slice()
  const at = 4 + numbers.below(bytes.length - 4)
  const length = 1 + numbers.below(30)
  switch (numbers.below(4)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length))
    case 2:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at))
    default:
      for (let times = 1 + numbers.below(3); times > 0; times -= 1)
        bytes[4 + numbers.below(bytes.length - 4)] = numbers.below(256)
      return bytes
  }
}

/** Another number in a field of the list or of the end record. */
function damageFields(
  original: Uint8Array,
  numbers: SeededNumbers,
  signature: number,
  fields: readonly number[],
): Uint8Array {
  const bytes = original.slice()
  const at = (pick(placesOf(bytes, signature), numbers) ?? 0) + (pick(fields, numbers) ?? 0)
  if (at + 4 <= bytes.length)
    new DataView(bytes.buffer).setUint32(at, pick(hostileNumbers, numbers) ?? 0, true)
  return bytes
}

/** One file damaged as text; in a bundle the manifest then states what the file is, so that damage reaches past it. */
function damageInside(files: Files, numbers: SeededNumbers, restate: (files: Files) => Files): Uint8Array {
  const name = pick(Object.keys(files), numbers) ?? ''
  const mutated = strToU8(mutateText(strFromU8(files[name] ?? new Uint8Array()), numbers))
  const damaged = { ...files, [name]: mutated }
  return zipSync(name === 'manifest.json' || numbers.below(4) === 0 ? damaged : restate(damaged))
}

/** An archive with one more file whose name is then overwritten: libraries refuse to write some names, or the same twice. */
function withNamed(files: Files, name: string, content: Uint8Array): Uint8Array {
  const stand = '~'.repeat(strToU8(name).length)
  const bytes = zipSync({ ...files, [stand]: content })
  const written = strFromU8(bytes, true)
  for (let at = written.indexOf(stand); at !== -1; at = written.indexOf(stand, at + 1))
    bytes.set(strToU8(name), at)
  return bytes
}

/** A file under another name, in its place or beside it. */
function damageNames(files: Files, numbers: SeededNumbers): Uint8Array {
  const name = pick(Object.keys(files), numbers) ?? ''
  const content = files[name] ?? new Uint8Array()
  const { [name]: _left, ...others } = files
  return withNamed(numbers.below(2) === 0 ? files : others, pick(hostileNames, numbers) ?? '', content)
}

/** A second entry of a name, damaged inside. */
function doubleEntry(files: Files, numbers: SeededNumbers): Uint8Array {
  const name = pick(Object.keys(files), numbers) ?? ''
  const text = strFromU8(files[name] ?? new Uint8Array())
  const again = numbers.below(4) === 0 ? name.toUpperCase() : name
  return withNamed(files, again, strToU8(mutateText(text, numbers)))
}

const zeros = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000) }, { level: 9 })

/** So many damaged versions of an archive, the same for the same seed. */
export function* damagedArchives(
  archive: Uint8Array,
  count: number,
  seed: number,
  restate: (files: Files) => Files = (files) => files,
): Generator<DamagedArchive> {
  const numbers = seededNumbers(seed)
  const files = unzipSync(archive)
  const ways: Readonly<Record<Damage, () => Uint8Array>> = {
    bytes: () => damageBytes(archive, numbers),
    sizes: () => damageFields(archive, numbers, listSignature, [16, 20, 24, 28, 42]),
    list: () => damageFields(archive, numbers, endSignature, [8, 10, 12, 16, 20]),
    inside: () => damageInside(files, numbers, restate),
    names: () => damageNames(files, numbers),
    twice: () => doubleEntry(files, numbers),
    bomb: () => joined(zeros.subarray(0, 4), damageBytes(zeros, numbers).subarray(4)),
  }
  for (let index = 0; index < count; index += 1) {
    // Half of them inside: that is where the readers are.
    const damage = index % 2 === 0 ? 'inside' : (pick(damages, numbers) ?? 'bytes')
    yield { damage, bytes: ways[damage]() }
  }
}
