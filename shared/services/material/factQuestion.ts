import { directoryCodeOf, type MaterialKey } from '../../domain/discovery/materials'
import type { MaterialTarget } from '../../domain/material/target'
import { parseCodeRange, rangeContains } from '../../domain/terminology/codeRange'
import type { Terminology } from '../../domain/terminology/terminology'
import { factAges } from '../../sources/bbmri/factAges'
import { anyCode, type AskedCodes, type FactQuestion } from '../../sources/bbmri/factBounds'

const icdPrefix = 'urn:miriam:icd:'

function oneOf(codes: readonly string[], cover: readonly string[] | null = codes): AskedCodes {
  const inside = new Set(codes)
  return { inside: (code) => inside.has(code), cover }
}

function askedMaterials(materials: readonly MaterialKey[]): AskedCodes {
  if (materials.length === 0) return anyCode
  const codes = materials.flatMap((material) => directoryCodeOf(material) ?? [])
  // A material that the Directory does not tell apart may stand in any of its rows.
  return oneOf(codes, codes.length === materials.length ? codes : null)
}

/**
 * Diseases as the facts record them. A code that has others below it is covered by no row: people may stand below it in
 * rows that are left out.
 */
function askedDiseases(diseases: readonly string[], terminology: Pick<Terminology, 'children'>): AskedCodes {
  if (diseases.length === 0) return anyCode
  const rare = new Set(diseases.filter((code) => code.startsWith('ORPHA:')))
  const ranges = diseases.flatMap((code) => (rare.has(code) ? [] : (parseCodeRange(code) ?? [])))
  const known = new Map<string, boolean>()
  const isInside = (code: string): boolean => {
    if (rare.has(code)) return true
    const range = parseCodeRange(code.startsWith(icdPrefix) ? code.slice(icdPrefix.length) : code)
    return range !== null && ranges.some((asked) => rangeContains(asked, range))
  }
  const isWhole = (code: string) =>
    rare.has(code) || (!code.includes('-') && terminology.children('icd-10', code, 'en').length === 0)
  const coded = (code: string) =>
    rare.has(code) ? code : `${icdPrefix}${code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code}`
  return {
    inside(code) {
      const before = known.get(code)
      if (before !== undefined) return before
      const inside = isInside(code)
      known.set(code, inside)
      return inside
    },
    cover: diseases.every(isWhole) ? diseases.map(coded) : null,
  }
}

/** What a target asks of the facts. Storage is in none of them. */
export function factQuestion(
  { materials, diseases, sex, age }: MaterialTarget,
  terminology: Pick<Terminology, 'children'>,
): FactQuestion {
  const ages = age === null ? null : factAges(age)
  return {
    sex: sex === 'any' ? anyCode : oneOf([sex === 'female' ? 'FEMALE' : 'MALE']),
    ageRange: ages === null ? anyCode : { inside: (code) => ages.inside.has(code), cover: ages.cover },
    material: askedMaterials(materials),
    disease: askedDiseases(diseases, terminology),
  }
}
