import type { UsdmCode } from '../document/usdmDocument'
import { keyOfTerm, unknownTerm, type TermsOf } from '../document/usdmTerms'
import { leftReasons, type Reading } from './reading'

/** A choice of the record out of a code; a term that it has no counterpart for is said to be left out. */
export function readChoice<Key extends string>(
  reading: Reading,
  terms: TermsOf<Key>,
  code: UsdmCode | null | undefined,
  from: string,
  path: string,
): Key | null {
  if (code === null || code === undefined || code.code === unknownTerm.code) return null
  const key = keyOfTerm(terms, code)
  if (key === null) reading.left(from, `${code.code} ${code.decode}`, leftReasons.unknownTerm)
  else reading.took(from, path)
  return key
}
