import { biobankLimits } from '#shared/domain/studies/conditions/biobankCondition'
import { genomicCondition, genomicLimits } from '#shared/domain/studies/conditions/genomicCondition'
import { readVariant } from '#shared/domain/studies/conditions/readVariant'
import { orphaCode } from '#shared/domain/studies/conditions/rareDiseaseCondition'
import type { MaterialKey } from '#shared/domain/discovery/materials'
import {
  inLanguage,
  protocolLimits,
  type Condition,
  type Language,
  type LocalisedText,
} from '#shared/domain/studies/protocol'
import type { SearchedCondition } from '#shared/domain/vocabulary/searchedConditions'
import * as v from 'valibot'
import { keptText } from '../words/keptText'

/** Biobanks, genes and rare diseases as they are typed and picked. */
export interface SearchedDraft {
  readonly biobank: {
    readonly name: string
    readonly entries: readonly string[]
    readonly materials: readonly MaterialKey[]
  }
  readonly genomic: { readonly gene: string; readonly variant: string; readonly phenotypes: string }
  readonly rareDisease: { readonly code: string; readonly name: string }
}

export type SearchedProblem =
  | 'biobank-missing'
  | 'biobank-name-missing'
  | 'too-many-biobanks'
  | 'genomic-missing'
  | 'gene-unreadable'
  | 'variant-unreadable'
  | 'phenotype-unreadable'
  | 'too-many-phenotypes'
  | 'orpha-unreadable'
  | 'disease-name-missing'
  | 'text-too-long'

export const emptySearched: SearchedDraft = {
  biobank: { name: '', entries: [], materials: [] },
  genomic: { gene: '', variant: '', phenotypes: '' },
  rareDisease: { code: '', name: '' },
}

export function searchedDraft(condition: SearchedCondition, language: Language): SearchedDraft {
  switch (condition.kind) {
    case 'biobank': {
      const { name, entries, materials } = condition
      return { ...emptySearched, biobank: { name: inLanguage(name, language), entries, materials } }
    }
    case 'genomic': {
      const { gene, variant, phenotypes } = condition
      return {
        ...emptySearched,
        genomic: { gene: gene ?? '', variant: variant ?? '', phenotypes: phenotypes.join(', ') },
      }
    }
    case 'rare-disease': {
      const { code, name } = condition
      return { ...emptySearched, rareDisease: { code, name: inLanguage(name, language) } }
    }
  }
}

function termsOf(phenotypes: string): string[] {
  return phenotypes.split(/[\s,;]+/).filter((term) => term !== '')
}

/** The parts of a genomic condition as the schema reads them; empty parts are left out. */
function genomicParts({ gene, variant, phenotypes }: SearchedDraft['genomic']) {
  const named = { gene: gene.trim(), variant: variant.trim() }
  return {
    kind: 'genomic',
    gene: named.gene === '' ? null : named.gene,
    variant: named.variant === '' ? null : named.variant,
    phenotypes: termsOf(phenotypes),
  }
}

function genomicProblem(draft: SearchedDraft['genomic']): SearchedProblem | null {
  const { gene, variant, phenotypes } = genomicParts(draft)
  if (gene === null && variant === null && phenotypes.length === 0) return 'genomic-missing'
  if (variant !== null && readVariant(variant) === null) return 'variant-unreadable'
  if (phenotypes.length > genomicLimits.phenotypes) return 'too-many-phenotypes'
  const parsed = v.safeParse(genomicCondition, genomicParts(draft))
  if (parsed.success) return null
  return parsed.issues.some((issue) => v.getDotPath(issue)?.startsWith('gene') === true)
    ? 'gene-unreadable'
    : 'phenotype-unreadable'
}

/** What is missing in a condition of this kind; null when nothing is. */
export function searchedProblem(
  kind: SearchedCondition['kind'],
  { biobank, genomic, rareDisease }: SearchedDraft,
): SearchedProblem | null {
  const tooLong = (name: string) => name.trim().length > protocolLimits.name
  switch (kind) {
    case 'biobank':
      if (biobank.entries.length === 0) return 'biobank-missing'
      if (biobank.entries.length > biobankLimits.entries) return 'too-many-biobanks'
      if (biobank.name.trim() === '') return 'biobank-name-missing'
      return tooLong(biobank.name) ? 'text-too-long' : null
    case 'genomic':
      return genomicProblem(genomic)
    case 'rare-disease':
      if (!v.is(orphaCode, rareDisease.code)) return 'orpha-unreadable'
      if (rareDisease.name.trim() === '') return 'disease-name-missing'
      return tooLong(rareDisease.name) ? 'text-too-long' : null
  }
}

/** The condition of a draft without problems. */
export function searchedCondition(
  kind: SearchedCondition['kind'],
  { biobank, genomic, rareDisease }: SearchedDraft,
  before: Condition | null,
  language: Language,
): SearchedCondition {
  const named = (written: string): LocalisedText =>
    keptText(before !== null && 'name' in before ? before.name : null, written, language)
  switch (kind) {
    case 'biobank':
      return {
        kind,
        name: named(biobank.name),
        entries: [...biobank.entries],
        materials: [...biobank.materials],
      }
    case 'genomic':
      return v.parse(genomicCondition, genomicParts(genomic))
    case 'rare-disease':
      return { kind, code: v.parse(orphaCode, rareDisease.code), name: named(rareDisease.name) }
  }
}
