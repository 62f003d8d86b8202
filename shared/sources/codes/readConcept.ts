import type { TableConcept } from '../../domain/sources/countTable'
import { chapterNumerals, chapterRange } from '../../domain/terminology/icd10Chapters'
import { normaliseCode } from '../../domain/terminology/normaliseCode'

/**
 * Codes that a category stands for: `A00-A09`, `J440_J449`, chapters in Roman numerals, ATC groups. Null for a total, a rest
 * (`zz1`) and whatever else is no code of the system. A chapter is read as such only in a table with Roman numerals of more
 * than one letter: `I`, `V` and `X` alone may be something else.
 */
export function readConcept(
  system: TableConcept['system'],
  code: string,
  hasChapters: boolean,
): TableConcept | null {
  const plain = code.trim()
  if (system === 'icd-10') {
    const chapter = hasChapters ? chapterRange(plain) : null
    if (chapter !== null) return { system, codes: [chapter] }
    if (!/^[A-Za-z]\d\d/.test(plain)) return null
  }
  const normalised = normaliseCode(system, plain.replace('_', '-'))
  return normalised === null ? null : { system, codes: [normalised] }
}

/** Whether a table names chapters by Roman numerals. */
export function namesChapters(codes: readonly string[]): boolean {
  return codes.some((code) => code.length > 1 && chapterNumerals.includes(code))
}
