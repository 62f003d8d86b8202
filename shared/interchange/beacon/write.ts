import type { Atom, CodedAtom, Definition } from '../definition'
import { refused, taken, type Answer, type InterchangeContext, type WrittenDefinition } from '../format'
import { inclusionAndExclusion, leftOut, type PlacedAtom } from '../logic/writable'
import { turnedClause } from '../logic/turned'
import { loss, type Loss } from '../loss'
import { atomWords } from '../words/atomWords'
import { codeOfCurie, curieOf, roleOfTerm, scopeOfRole, sexTerm } from './terms'

type Filter =
  | { readonly id: string; readonly includeDescendantTerms: boolean; readonly scope: string }
  | { readonly id: string; readonly operator: string; readonly value: string; readonly scope: string }

function fieldFilters(atom: CodedAtom): readonly Filter[] | null {
  const [code] = atom.codes
  const id = code === undefined ? null : curieOf(code)
  const { value } = atom
  if (id === null || value === null || atom.codes.length > 1) return null
  const scope = scopeOfRole(atom.role)
  const filter = (operator: string, written: string): Filter => ({ id, operator, value: written, scope })
  if (value.kind === 'concept') {
    const [concept] = value.concepts
    return concept !== undefined && value.concepts.length === 1 ? [filter('=', concept.code)] : null
  }
  // A filter has no unit; a number without one would be read as any.
  if (value.kind === 'quantity-not' || value.unit !== null) return null
  const { low, high } = value
  if (low !== null && high !== null && low.value === high.value) return [filter('=', String(low.value))]
  // Two filters on one field are two questions: the same record need not meet both.
  if (low !== null && high !== null) return null
  if (low !== null) return [filter(low.included ? '>=' : '>', String(low.value))]
  return high === null ? null : [filter(high.included ? '<=' : '<', String(high.value))]
}

/** The filters of a question, all of which have to be met; null when the beacon cannot be asked. */
function filtersOf(atom: Atom): readonly Filter[] | null {
  if (atom.kind === 'sex') {
    const id = sexTerm(atom.sex)
    return id === null ? null : [{ id, includeDescendantTerms: true, scope: 'individuals' }]
  }
  if (atom.kind === 'age') {
    const filter = (operator: string, years: number): Filter => ({
      id: 'age',
      operator,
      value: `P${years}Y`,
      scope: 'individuals',
    })
    return [
      ...(atom.from === null ? [] : [filter('>=', atom.from)]),
      ...(atom.to === null ? [] : [filter('<=', atom.to)]),
    ]
  }
  if (atom.kind !== 'coded' || atom.window !== null || atom.attributes.length > 0) return null
  if (atom.value !== null) return fieldFilters(atom)
  const [code] = atom.codes
  const id = code === undefined || atom.codes.length > 1 ? null : curieOf(code)
  if (code === undefined || id === null) return null
  return [{ id, includeDescendantTerms: code.withDescendants, scope: scopeOfRole(atom.role) }]
}

const isSameRole = (atom: CodedAtom): boolean =>
  atom.codes.every((code) => {
    const id = curieOf(code)
    const read = id === null ? null : codeOfCurie(id, true)
    return read === null || roleOfTerm(read, scopeOfRole(atom.role)) === atom.role
  })

/** What of an "or" a beacon cannot be told. */
function alternatives(line: readonly PlacedAtom[], context: InterchangeContext): Loss {
  const words = (language: 'en' | 'nb', word: string) =>
    line.map(({ atom }) => atomWords(atom, language, context)).join(word)
  return loss('structure', 'changes-meaning', line[0]?.place ?? '', {
    en: `Filters are joined by AND alone, so this is left out: ${words('en', ' or ')}. More people are selected.`,
    nb: `Filtre knyttes bare sammen med OG, så dette er utelatt: ${words('nb', ' eller ')}. Flere personer velges.`,
  })
}

/** A request for a count, with one filter for each question. "Or" and exclusion have no place in Beacon v2 filters. */
export function writeBeacon(definition: Definition, context: InterchangeContext): Answer<WrittenDefinition> {
  const {
    inclusion,
    exclusion,
    losses: ofLines,
  } = inclusionAndExclusion(
    definition,
    (atom) => {
      if (atom.kind === 'coded' && atom.codes.length > 1) return false
      return filtersOf(atom) !== null
    },
    (clause) => turnedClause(clause),
    context,
  )
  const losses: Loss[] = [...ofLines]
  for (const line of exclusion) losses.push(...line.map((one) => leftOut(one, 'wider', context)))
  const filters = inclusion.flatMap((line): readonly Filter[] => {
    const [only] = line
    if (only !== undefined && line.length === 1) {
      if (only.atom.kind === 'coded' && !isSameRole(only.atom))
        losses.push(
          loss('scope', 'wording', only.place, {
            en: `That ${atomWords(only.atom, 'en', context)} is asked for as such is not said; the term speaks for itself.`,
            nb: `At det spørres etter ${atomWords(only.atom, 'nb', context)} som sådan, sies ikke; termen taler for seg.`,
          }),
        )
      return filtersOf(only.atom) ?? []
    }
    losses.push(alternatives(line, context))
    return []
  })
  if (filters.length === 0)
    return refused(
      'root',
      {
        en: 'Nothing of the definition can be said in filters: they join single terms by AND.',
        nb: 'Ingenting i definisjonen kan sies med filtre: de knytter enkelttermer sammen med OG.',
      },
      {
        en: 'Ask with single codes of HPO, ORPHAcode, ICD-10 or SNOMED CT, or by age and sex.',
        nb: 'Spør med enkeltkoder fra HPO, ORPHAcode, ICD-10 eller SNOMED CT, eller etter alder og kjønn.',
      },
    )
  const file = {
    meta: { apiVersion: '2.0', requestedSchemas: [] },
    query: { filters, requestedGranularity: 'count', testMode: false },
  }
  return taken({ text: `${JSON.stringify(file, null, 2)}\n`, losses })
}
