import type { TableConcept } from '../../domain/sources/countTable'
import { normaliseCode } from '../../domain/terminology/normaliseCode'

/** Chapters of ICD-10 in the edition of the Norwegian Directorate of Health, in their order. */
const chapters =
  'A00-B99 C00-D48 D50-D89 E00-E90 F00-F99 G00-G99 H00-H59 H60-H95 I00-I99 J00-J99 K00-K93 L00-L99 M00-M99 N00-N99 O00-O99 P00-P96 Q00-Q99 R00-R99 S00-T98 V00-Y98 Z00-Z99 U00-U99'.split(
    ' ',
  )
const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII'.split(' ')

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
    const chapter = hasChapters ? chapters[romans.indexOf(plain)] : undefined
    if (chapter !== undefined) return { system, codes: [chapter] }
    if (!/^[A-Za-z]\d\d/.test(plain)) return null
  }
  const normalised = normaliseCode(system, plain.replace('_', '-'))
  return normalised === null ? null : { system, codes: [normalised] }
}

/** Whether a table names chapters by Roman numerals. */
export function namesChapters(codes: readonly string[]): boolean {
  return codes.some((code) => code.length > 1 && romans.includes(code))
}
