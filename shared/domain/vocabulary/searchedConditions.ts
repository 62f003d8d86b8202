import { materialName } from '../discovery/materials'
import type { BiobankCondition } from '../studies/conditions/biobankCondition'
import type { GenomicCondition } from '../studies/conditions/genomicCondition'
import type { RareDiseaseCondition } from '../studies/conditions/rareDiseaseCondition'
import { inLanguage, type Language } from '../studies/protocol'

/** Conditions that no code list of the terminology names. */
export type SearchedCondition = BiobankCondition | GenomicCondition | RareDiseaseCondition

const words = {
  en: {
    or: 'or',
    and: 'and',
    samples: 'samples',
    in: (what: string, where: string) => `${what} in ${where}`,
    given: (what: string, where: string) => `have given ${what} to ${where}`,
    anyVariant: (gene: string) => `variant of ${gene}`,
    with: (variant: string, phenotypes: string) => `${variant} with ${phenotypes}`,
    carry: (variant: string) => `carry ${variant}`,
    show: (phenotypes: string) => `show ${phenotypes}`,
    both: (variant: string, phenotypes: string) => `carry ${variant} and show ${phenotypes}`,
    have: (disease: string) => `have ${disease}`,
  },
  nb: {
    or: 'eller',
    and: 'og',
    samples: 'prøver',
    in: (what: string, where: string) => `${what} i ${where}`,
    given: (what: string, where: string) => `har gitt ${what} til ${where}`,
    anyVariant: (gene: string) => `variant av ${gene}`,
    with: (variant: string, phenotypes: string) => `${variant} med ${phenotypes}`,
    carry: (variant: string) => `bærer ${variant}`,
    show: (phenotypes: string) => `viser ${phenotypes}`,
    both: (variant: string, phenotypes: string) => `bærer ${variant} og viser ${phenotypes}`,
    have: (disease: string) => `har ${disease}`,
  },
} as const

function listed(parts: readonly string[], last: string): string {
  const end = parts.at(-1)
  return end === undefined || parts.length === 1
    ? (end ?? '')
    : `${parts.slice(0, -1).join(', ')} ${last} ${end}`
}

/** Names of materials begin with a capital letter, but for those that are abbreviations all through. */
function inSentence(name: string): string {
  return /^.[A-ZÆØÅ]/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

function materialsOf({ materials }: BiobankCondition, language: Language): string {
  return materials.length === 0
    ? words[language].samples
    : listed(
        materials.map((material) => inSentence(materialName(material)[language])),
        words[language].or,
      )
}

function variantOf({ gene, variant }: GenomicCondition, language: Language): string | null {
  if (variant === null) return gene === null ? null : words[language].anyVariant(gene)
  return gene === null || variant.includes(gene) ? variant : `${gene} ${variant}`
}

function genomicIn(condition: GenomicCondition, language: Language, form: 'name' | 'clause'): string {
  const word = words[language]
  const variant = variantOf(condition, language)
  const phenotypes = listed(condition.phenotypes, word.and)
  if (variant === null) return form === 'name' ? phenotypes : word.show(phenotypes)
  if (phenotypes === '') return form === 'name' ? variant : word.carry(variant)
  return form === 'name' ? word.with(variant, phenotypes) : word.both(variant, phenotypes)
}

function diseaseOf({ name, code }: RareDiseaseCondition, language: Language): string {
  return `${inLanguage(name, language)} (${code})`
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** What the condition is called in a list: `Plasma or serum in HUNT`, `BRCA1 17-43057062-T-TG`, `Marfan syndrome (ORPHA:558)`. */
export function searchedConditionName(condition: SearchedCondition, language: Language): string {
  switch (condition.kind) {
    case 'biobank':
      return capitalised(
        words[language].in(materialsOf(condition, language), inLanguage(condition.name, language)),
      )
    case 'genomic':
      return capitalised(genomicIn(condition, language, 'name'))
    case 'rare-disease':
      return diseaseOf(condition, language)
  }
}

/** What people do who meet it, in the middle of a sentence: `have given plasma or serum to HUNT`. */
export function searchedConditionClause(condition: SearchedCondition, language: Language): string {
  switch (condition.kind) {
    case 'biobank':
      return words[language].given(materialsOf(condition, language), inLanguage(condition.name, language))
    case 'genomic':
      return genomicIn(condition, language, 'clause')
    case 'rare-disease':
      return words[language].have(diseaseOf(condition, language))
  }
}
