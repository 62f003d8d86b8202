import type { Protocol } from '../../protocol'
import type { Finding } from '../finding'
import { allAlternatives, placeOf, type LintContext } from '../lines'

/** A web address, DOI or PubMed number is found by itself. */
const identifier = /https?:\/\/\S+\.\S+|\b10\.\d{4,9}\/\S+|\bpmid:?\s*\d+/i
const placeholder = /^\W*(tbd|todo|n\s*\/?\s*a|none|ingen|unknown|ukjent|source|kilde|citation|test|x+)\W*$/i
const shortest = 12

/** Citations that nobody could look up: too short, one word, or a placeholder. */
export function weakCitation(context: LintContext): readonly Finding[] {
  return allAlternatives(context).flatMap((alternative): readonly Finding[] => {
    const { evidence } = alternative.criterion
    const cites = evidence.kind === 'stated' || evidence.kind === 'derived'
    if (!cites || canBeLookedUp(evidence.citation)) return []
    return [
      {
        rule: 'weak-citation',
        severity: 'questioned',
        places: [placeOf(alternative, 'citation')],
        values: { citation: evidence.citation },
        mend: null,
      },
    ]
  })
}

/** Citations of assumptions, of steps of availability, and of people who come and go during the enrolment. */
function citationsBesideCriteria({ assumptions, availability, enrolment }: Protocol): readonly string[] {
  const newPerYear = enrolment?.newPerYear
  return [
    ...(assumptions?.associations ?? []).map(({ citation }) => citation),
    ...(assumptions?.tables ?? []).flatMap(({ completeness, trend }) =>
      [completeness, trend].flatMap((adjusted) => adjusted?.citation ?? []),
    ),
    ...(availability ?? []).map(({ citation }) => citation),
    ...(newPerYear?.kind === 'stated' ? [newPerYear.citation] : []),
    ...(enrolment?.leavingPerYear ? [enrolment.leavingPerYear.citation] : []),
  ]
}

/** The same for what is stated beside the criteria, each text once. */
export function weakAssumptionCitation({ protocol }: LintContext): readonly Finding[] {
  const weak = [...new Set(citationsBesideCriteria(protocol))].filter((citation) => !canBeLookedUp(citation))
  return weak.map((citation) => ({
    rule: 'weak-assumption-citation',
    severity: 'questioned',
    places: [{ group: null, alternative: null, field: 'citation' }],
    values: { citation },
    mend: null,
  }))
}

export function canBeLookedUp(citation: string): boolean {
  if (identifier.test(citation)) return true
  const words = citation.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  return !placeholder.test(citation) && citation.trim().length >= shortest && words.length >= 2
}
