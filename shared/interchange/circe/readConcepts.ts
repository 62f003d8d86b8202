import type { Code } from '../definition'
import { uriOf } from '../codeSystems'
import type { CirceConcept, CirceConceptSet } from './expression'
import type { Reading } from './reading'
import { systemOfVocabulary } from './vocabularies'
import { both, conceptNames } from './words'

/**
 * A concept as a code: of the list that its vocabulary is, else by its OMOP concept id, which a person has to confirm. Null for
 * a concept that states neither.
 */
export function codeOfConcept(concept: CirceConcept, withDescendants: boolean): Code | null {
  const { CONCEPT_ID, CONCEPT_CODE, CONCEPT_NAME, VOCABULARY_ID } = concept
  const display = CONCEPT_NAME === '' ? null : CONCEPT_NAME
  const code = CONCEPT_CODE === '' ? null : CONCEPT_CODE
  const system = VOCABULARY_ID === null ? null : systemOfVocabulary(VOCABULARY_ID)
  if (system !== null && code !== null)
    return { system, uri: uriOf({ system, uri: '' }), code, display, withDescendants }
  if (CONCEPT_ID !== null && CONCEPT_ID > 0)
    return {
      system: 'omop',
      uri: uriOf({ system: 'omop', uri: '' }),
      code: String(CONCEPT_ID),
      display,
      withDescendants,
    }
  // A vocabulary that is an address is a list that this program wrote there.
  if (VOCABULARY_ID !== null && VOCABULARY_ID !== '' && code !== null)
    return { system: 'other', uri: VOCABULARY_ID, code, display, withDescendants }
  return null
}

/** The codes that a concept set lets in; null where it has none. What it takes out again is told. */
export function codesOfSet(
  set: CirceConceptSet,
  path: string,
  { tell }: Pick<Reading, 'tell'>,
): readonly Code[] | null {
  const items = set.expression?.items ?? []
  const kept = items.filter(({ isExcluded }) => isExcluded !== true)
  const excluded = items.filter(({ isExcluded }) => isExcluded === true).map(({ concept }) => concept)
  const codes = kept.flatMap(({ concept, includeDescendants }) => {
    const code = codeOfConcept(concept, includeDescendants === true)
    return code === null ? [] : [code]
  })
  if (excluded.length > 0) {
    const names = conceptNames(excluded)
    tell(
      'code',
      'changes-meaning',
      path,
      both(
        `The concept set "${set.name}" takes out ${names}. Codes that are taken out of others cannot be said: they count here.`,
        `Begrepssettet «${set.name}» tar ut ${names}. Koder som tas ut av andre kan ikke uttrykkes: De teller med her.`,
      ),
    )
  }
  if (kept.some(({ includeMapped }) => includeMapped === true))
    tell(
      'code',
      'changes-meaning',
      path,
      both(
        `The concept set "${set.name}" also asks for codes that map to its concepts. They are not in the file.`,
        `Begrepssettet «${set.name}» spør også etter koder som er koblet til begrepene. De står ikke i filen.`,
      ),
    )
  const unnamed = kept.length - codes.length
  if (unnamed > 0)
    tell(
      'code',
      'changes-meaning',
      path,
      both(
        `The set "${set.name}" has concepts with neither a code nor a concept id (${unnamed}). They are left out.`,
        `Settet «${set.name}» har begreper uten kode og begreps-ID (${unnamed}). De er utelatt.`,
      ),
    )
  const toConfirm = codes.filter(({ system }) => system === 'omop').length
  if (toConfirm > 0)
    tell(
      'code-system',
      'narrows-not-countable',
      path,
      both(
        `The set "${set.name}" has concepts of vocabularies that are not known here (${toConfirm}). Their OMOP concept ids stay, to be confirmed.`,
        `Settet «${set.name}» har begreper fra vokabularer som ikke er kjent her (${toConfirm}). OMOP-begrepsnumrene beholdes, og må bekreftes.`,
      ),
    )
  if (codes.length === 0)
    tell(
      'code',
      'wording',
      path,
      both(
        `The concept set "${set.name}" holds no concepts: no record matches it.`,
        `Begrepssettet «${set.name}» er tomt: Ingen hendelse passer.`,
      ),
    )
  return codes.length === 0 ? null : codes
}
