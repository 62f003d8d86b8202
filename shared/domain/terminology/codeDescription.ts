import type { Language } from '../studies/protocol'

/** A code with its place in the tree. */
export interface CodeDescription {
  /** Normalised: `G40`, `I210`, `G35-G37`; a chapter of ICD-10 goes by its range. */
  readonly code: string
  /** As printed: `G40`, `I21.0`, `G35–G37`. */
  readonly display: string
  readonly kind: 'chapter' | 'block' | 'category' | 'code'
  readonly nameNorwegian: string
  /** Null when there is no English text: the Norwegian one is shown then. */
  readonly nameEnglish: string | null
  readonly parent: string | null
  /** Codes from the root down to the parent. */
  readonly ancestors: readonly string[]
  readonly hasChildren: boolean
}

/** A code in one language; `nameLanguage` is the language that the name turned out to be in. */
export interface TerminologyRow extends Omit<CodeDescription, 'nameNorwegian' | 'nameEnglish'> {
  readonly name: string
  readonly nameLanguage: Language
}

/** The description in the language of the reader, or in Bokmål where there is no English text. */
export function inLanguageOf(description: CodeDescription, language: Language): TerminologyRow {
  const { code, display, kind, parent, ancestors, hasChildren, nameNorwegian, nameEnglish } = description
  const shown = language === 'en' && nameEnglish !== null ? nameEnglish : nameNorwegian
  return {
    code,
    display,
    kind,
    parent,
    ancestors,
    hasChildren,
    name: shown,
    nameLanguage: language === 'en' && nameEnglish !== null ? 'en' : 'nb',
  }
}
