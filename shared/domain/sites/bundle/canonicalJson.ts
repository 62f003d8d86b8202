import canonicalize from 'canonicalize'
import { strFromU8, strToU8 } from 'fflate'
import type { Json } from '../../../contract/outcome'

/** A value as canonical JSON (RFC 8785) in UTF-8: the same content gives the same bytes, whatever the order of its keys. */
export function canonicalBytes(value: Json): Uint8Array {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Nothing that JSON knows')
  return strToU8(text)
}

/** The value of bytes that are JSON in UTF-8; undefined for any others. */
export function parseBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes)) as unknown
  } catch {
    return undefined
  }
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
