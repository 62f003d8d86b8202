import type { LocalisedName } from '../sources/localisedName'

/** What a term of use means for a sponsor who sells products: nothing by itself where it only sets conditions. */
type ForCommercial = 'allows' | 'forbids' | 'condition'

interface DataUseTerm extends LocalisedName {
  readonly commercial: ForCommercial
}

function term(commercial: ForCommercial, en: string, nb: string): DataUseTerm {
  return { commercial, en, nb }
}

/** Terms of the Data Use Ontology (GA4GH) that biobanks state, by their number. */
const terms: ReadonlyMap<string, DataUseTerm> = new Map([
  ['0000004', term('allows', 'No restriction', 'Ingen begrensning')],
  [
    '0000006',
    term(
      'allows',
      'Health, medical or biomedical research',
      'Helseforskning, medisinsk eller biomedisinsk forskning',
    ),
  ],
  ['0000007', term('condition', 'Disease-specific research', 'Forskning på en bestemt sykdom')],
  ['0000016', term('condition', 'Genetic studies only', 'Bare genetiske studier')],
  [
    '0000018',
    term('forbids', 'Not-for-profit, non-commercial use only', 'Bare ideell, ikke-kommersiell bruk'),
  ],
  ['0000019', term('condition', 'Publication required', 'Krav om publisering')],
  ['0000020', term('condition', 'Collaboration required', 'Krav om samarbeid')],
  ['0000021', term('condition', 'Ethics approval required', 'Krav om etisk godkjenning')],
  ['0000022', term('condition', 'Geographical restriction', 'Geografisk begrensning')],
  ['0000024', term('condition', 'Publication moratorium', 'Utsatt publisering')],
  ['0000025', term('condition', 'Time limit on use', 'Tidsbegrenset bruk')],
  ['0000026', term('condition', 'User-specific restriction', 'Bare for bestemte brukere')],
  ['0000027', term('condition', 'Project-specific restriction', 'Bare for bestemte prosjekter')],
  ['0000028', term('condition', 'Institution-specific restriction', 'Bare for bestemte institusjoner')],
  ['0000029', term('condition', 'Return to database or resource', 'Resultater skal leveres tilbake')],
  ['0000042', term('allows', 'General research use', 'Forskning generelt')],
  ['0000043', term('condition', 'Clinical care use', 'Bruk i pasientbehandling')],
  ['0000045', term('forbids', 'Not-for-profit organisations only', 'Bare for ideelle organisasjoner')],
  ['0000046', term('forbids', 'Non-commercial use only', 'Bare ikke-kommersiell bruk')],
])

/** As written everywhere here: `DUO:0000042`. Null for text that is no term of the ontology. */
export function dataUseCode(printed: string): string | null {
  const number = /DUO[:_](\d{7})$/.exec(printed.trim())?.[1]
  return number === undefined ? null : `DUO:${number}`
}

function termOf(code: string): DataUseTerm | undefined {
  return terms.get(code.slice('DUO:'.length))
}

/** The code with its name; the code alone where its name is not known here. */
export function dataUseName(code: string): LocalisedName {
  const known = termOf(code)
  return known === undefined
    ? { en: code, nb: code }
    : { en: `${known.en} (${code})`, nb: `${known.nb} (${code})` }
}

/** What is stated of the use of a collection. */
export interface StatedUse {
  /** `DUO:0000042`; empty where none is stated. */
  readonly codes: readonly string[]
  /** Whether commercial users may ask at all; null where nobody says. */
  readonly commercial: boolean | null
}

/** One reason for or against a use; `code` is a term of the ontology, or the statement about commercial use. */
export interface UseReason {
  readonly code: string
  readonly effect: 'allows' | 'forbids' | 'condition' | 'unknown'
}

export interface UseVerdict {
  readonly verdict: 'fits' | 'conflicts' | 'not-stated'
  readonly reasons: readonly UseReason[]
}

/** Stands for the statement of the Directory about commercial use, which is no term of the ontology. */
export const commercialUseCode = 'commercial-use'

/**
 * Whether a sponsor may use a collection by what is stated of it. What forbids comes before what allows; conditions alone
 * neither allow nor forbid, and a term whose meaning is not known here decides nothing.
 */
export function mayUse(
  { codes, commercial }: StatedUse,
  sponsor: 'commercial' | 'non-commercial',
): UseVerdict {
  const reasons: UseReason[] = codes.map((code) => {
    const effect = termOf(code)?.commercial ?? 'unknown'
    // What is forbidden to commercial sponsors is open to all others.
    return { code, effect: sponsor === 'non-commercial' && effect === 'forbids' ? 'allows' : effect }
  })
  if (commercial !== null && sponsor === 'commercial')
    reasons.unshift({ code: commercialUseCode, effect: commercial ? 'allows' : 'forbids' })
  const has = (effect: UseReason['effect']) => reasons.some((reason) => reason.effect === effect)
  if (has('forbids')) return { verdict: 'conflicts', reasons }
  return { verdict: has('allows') ? 'fits' : 'not-stated', reasons }
}
