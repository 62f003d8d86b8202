import type { CodeName } from '../../domain/discovery/search/meanings'
import type { Terminology } from '../../domain/terminology/terminology'

/** Names of the categories and blocks of ICD-10 in both languages; a chapter is no name that people search for. */
export function codeNames(terminology: Pick<Terminology, 'children' | 'describe'>): readonly CodeName[] {
  const below = (code: string | null) => terminology.children('icd-10', code, 'nb').map((row) => row.code)
  const blocks = below(null).flatMap(below)
  const categories = blocks.flatMap(below)
  return [...blocks, ...categories].flatMap((code) => {
    const described = terminology.describe('icd-10', code)
    if (described === null) return []
    const { nameNorwegian, nameEnglish } = described
    return [
      { code: described.code, names: nameEnglish === null ? [nameNorwegian] : [nameNorwegian, nameEnglish] },
    ]
  })
}
