/** Code systems that lists name, with what tells them. ICD-10 and ICD-11 are two. */
const known: readonly (readonly [string, RegExp])[] = [
  ['ICD-10', /\bicd[- ]?10\b/i],
  ['ICD-11', /\bicd[- ]?11\b/i],
  ['ICD-O-3', /\bicd[- ]?o(-?3)?\b/i],
  ['ICPC-2', /\bicpc[- ]?2?b?\b/i],
  ['ATC', /\batc\b/i],
  ['NCSP', /\bnc(s|m|r)p\b/i],
  ['SNOMED CT', /\bsnomed\b/i],
  ['LOINC', /\bloinc\b/i],
  ['NLK', /\b(nlk|norsk laboratoriekodeverk)\b/i],
  ['ORPHA', /\borpha(net|code)?\b/i],
  ['TNM', /\bp?tnm\b/i],
]

/** The code systems that the text on a code list names. */
export function codeSystemsIn(codeList: string): readonly string[] {
  return known.flatMap(([name, pattern]) => (pattern.test(codeList) ? [name] : []))
}
