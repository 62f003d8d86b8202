import type { Atom, Definition } from '../definition'
import type { InterchangeContext } from '../format'
import { loss, type Loss } from '../loss'
import { atomWords } from '../words/atomWords'
import { clausesOf, type Clause, type Literal } from './clauses'

/** A definition as what is asked for and what is ruled out. */
export interface InclusionExclusion {
  /** All of them, of each at least one. */
  readonly inclusion: readonly (readonly PlacedAtom[])[]
  /** Whoever meets everything of one of them is out. */
  readonly exclusion: readonly (readonly PlacedAtom[])[]
  readonly losses: readonly Loss[]
}

export interface PlacedAtom {
  readonly atom: Atom
  readonly place: string
}

const placed = ({ atom, place }: Literal): PlacedAtom => ({ atom, place })

/** A question that the format cannot ask, with what follows from leaving it out. */
export function leftOut(
  { atom, place }: PlacedAtom,
  consequence: 'wider' | 'narrower',
  context: InterchangeContext,
): Loss {
  const [en, nb] = [atomWords(atom, 'en', context), atomWords(atom, 'nb', context)]
  const follows =
    consequence === 'wider'
      ? { en: 'More people are selected.', nb: 'Flere personer velges.' }
      : { en: 'Fewer people are selected.', nb: 'Færre personer velges.' }
  return loss(atom.kind === 'area' ? 'area' : 'not-countable', 'changes-meaning', place, {
    en: `The format cannot ask: ${en}. ${follows.en}`,
    nb: `Formatet kan ikke spørre etter: ${nb}. ${follows.nb}`,
  })
}

/**
 * Divides a definition for formats that have inclusion as AND of OR and exclusion as OR of AND. Questions the format cannot
 * ask are left out with a loss: an alternative of several alone, otherwise the whole line.
 */
export function inclusionAndExclusion(
  { root }: Definition,
  canAsk: (atom: Atom) => boolean,
  turn: (clause: Clause) => Clause,
  context: InterchangeContext,
): InclusionExclusion {
  const { clauses, losses: ofClauses } = clausesOf(root, context)
  const losses: Loss[] = [...ofClauses]
  const inclusion: (readonly PlacedAtom[])[] = []
  const exclusion: (readonly PlacedAtom[])[] = []
  for (const given of clauses) {
    const ruledOut = given.every(({ holds }) => !holds) && given.length > 0
    const clause = ruledOut ? given : turn(given)
    const asked = clause.filter(({ atom }) => canAsk(atom))
    const missing = clause.filter(({ atom }) => !canAsk(atom))
    if (ruledOut) {
      // Without a part of what must come together, more people are ruled out; so the line goes as a whole.
      losses.push(...missing.map((one) => leftOut(placed(one), 'wider', context)))
      if (missing.length === 0) exclusion.push(asked.map(placed))
      continue
    }
    if (clause.some(({ holds }) => !holds)) {
      losses.push(
        loss('structure', 'changes-meaning', clause[0]?.place ?? '', {
          en: 'A line that says "not this, or that" has no place in the format and is left out. More people are selected.',
          nb: 'En linje som sier «ikke dette, eller det», har ingen plass i formatet og er utelatt. Flere personer velges.',
        }),
      )
      continue
    }
    const whole = asked.length === 0
    losses.push(...missing.map((one) => leftOut(placed(one), whole ? 'wider' : 'narrower', context)))
    if (!whole || clause.length === 0) inclusion.push(asked.map(placed))
  }
  return { inclusion, exclusion, losses }
}
