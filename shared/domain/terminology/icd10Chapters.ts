/** Chapters of ICD-10 in the edition of the Norwegian Directorate of Health, in their order. */
export const icd10Chapters: readonly string[] =
  'A00-B99 C00-D48 D50-D89 E00-E90 F00-F99 G00-G99 H00-H59 H60-H95 I00-I99 J00-J99 K00-K93 L00-L99 M00-M99 N00-N99 O00-O99 P00-P96 Q00-Q99 R00-R99 S00-T98 V00-Y98 Z00-Z99 U00-U99'.split(
    ' ',
  )

/** The numerals by which they are printed. */
export const chapterNumerals: readonly string[] =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII'.split(' ')

/** The range of a chapter by its numeral, `IX`; null for what is none. */
export function chapterRange(numeral: string): string | null {
  return icd10Chapters[chapterNumerals.indexOf(numeral)] ?? null
}

/** Every code of ICD-10. */
export const allIcd10 = 'A00-Z99'
