import type { Language } from '../studies/protocol'
import { buildCodeList } from './codeList'
import type { CodeDescription, TerminologyRow } from './codeDescription'
import type { CodeSystem } from './normaliseCode'
import type { TerminologyData } from './terminologyData'

export type { CodeDescription, TerminologyRow } from './codeDescription'

/** The code lists of the application. */
export interface Terminology {
  /** By code (with or without dot, a range, a beginning) or by words in either language; best first, at most `limit` rows. */
  search(
    system: CodeSystem,
    query: string,
    language: Language,
    limit: number,
  ): { readonly rows: readonly TerminologyRow[]; readonly total: number }
  /** The next level down; of null the top level; of a range that is no block the codes within it. */
  children(system: CodeSystem, parent: string | null, language: Language): readonly TerminologyRow[]
  /** Names by the codes as given; ICD-10 when no system is named. A code that is not known is left out. */
  names(
    codes: readonly string[],
    language: Language,
    system?: CodeSystem,
  ): { readonly [code: string]: string }
  /** Null when the code is not in the list and cannot be placed in it. */
  describe(system: CodeSystem, code: string): CodeDescription | null
  /** Edition and origin of a list, for the sources of a report. */
  origin(system: CodeSystem): { readonly edition: string; readonly source: string }
  /** Makes ready what the first search would wait for: some 80 ms for the 20 000 codes of ICD-10. */
  prepare(): void
}

/** The code lists over their data; do it once. */
export function buildTerminology(data: {
  readonly icd10: TerminologyData
  readonly atc: TerminologyData
}): Terminology {
  const lists = { 'icd-10': buildCodeList(data.icd10), atc: buildCodeList(data.atc) }
  return {
    search: (system, query, language, limit) => lists[system].search(query, language, limit),
    children: (system, parent, language) => lists[system].children(parent, language),
    names: (codes, language, system = 'icd-10') => lists[system].names(codes, language),
    describe: (system, code) => lists[system].describe(code),
    prepare() {
      for (const list of Object.values(lists)) list.prepare()
    },
    origin: (system) => ({ edition: lists[system].edition, source: lists[system].source }),
  }
}
