import { materialName, materialOfDirectory, type MaterialKey } from '../materials'
import type { ItemFacet } from '../search/countFacets'

/** Materials as biobanks print them in English. */
const patterns: readonly (readonly [RegExp, MaterialKey])[] = [
  [/\bserum\b/i, 'serum'],
  [/\bplasma\b/i, 'plasma'],
  [/\bwhole blood\b|\bcord blood\b|\bFTA card\b|\bACD\b/i, 'whole-blood'],
  [/\bbuffy coat\b/i, 'buffy-coat'],
  [/\bDNA\b/, 'dna'],
  [/\bRNA\b/, 'rna'],
  [/\bCSF\b/, 'spinal-fluid'],
  [/\burine\b/i, 'urine'],
  [/\bsaliva\b/i, 'saliva'],
  [/\bfaeces\b/i, 'faeces'],
  [/\bnasal\b/i, 'nasal-swab'],
  [/\bthroat swabs?\b/i, 'throat-swab'],
]

/**
 * Materials that are named in a printed text, or by codes of the BBMRI-ERIC Directory. "Blood" and "tissue" alone name no
 * single material: they are found by their words, and stand in the statement.
 */
export function materialsIn(printed: string | undefined): readonly MaterialKey[] {
  const text = printed ?? ''
  const coded = text.split(';').flatMap((part) => materialOfDirectory(part.trim().toUpperCase()) ?? [])
  const named = patterns.flatMap(([pattern, key]) => (pattern.test(text) ? [key] : []))
  return [...new Set([...coded, ...named])]
}

export function materialFacets(materials: readonly MaterialKey[]): readonly ItemFacet[] {
  return materials.map((key) => ({ facet: 'material', value: key, label: materialName(key) }))
}
