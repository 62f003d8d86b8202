import { protocolLimits, type Condition } from '../../domain/studies/protocol'
import type { Atom, BothLanguages } from '../definition'
import type { InterchangeContext } from '../format'
import { cut, nodeInBoth } from '../words/explainDefinition'
import type { LineName } from './lineNames'
import { conditionsOfCodes, isQualified, statedAtom, type Holdable, type Remark } from './conditionsOfAtom'
import type { Clause, Literal } from '../logic/clauses'

/** One line of a protocol before it has identifiers. */
export interface Line {
  readonly role: 'inclusion' | 'exclusion'
  readonly conditions: readonly Condition[]
  readonly place: string
  readonly remarks: readonly Remark[]
  /** What the file calls the rule; absent where it calls it nothing. */
  readonly named?: LineName | null
}

type ClauseWords = (clause: Clause) => BothLanguages

function inWords(text: BothLanguages): Holdable {
  return {
    conditions: [{ kind: 'statement', text }],
    remarks: [
      {
        kind: 'not-countable',
        gravity: 'narrows-not-countable',
        text: {
          en: cut(`Kept in words, not counted: ${text.en}`),
          nb: cut(`Beholdt i ord, telles ikke: ${text.nb}`),
        },
      },
    ],
  }
}

/** A question that is no code as a condition; those a protocol has no condition for as a statement. */
function plainCondition(atom: Exclude<Atom, { kind: 'coded' }>, context: InterchangeContext): Holdable {
  const { oldestAge, areas } = protocolLimits
  if (atom.kind === 'age') {
    const [from, to] = [atom.from ?? 0, atom.to]
    if (from <= oldestAge && (to === null || to >= from))
      return {
        conditions: [{ kind: 'age', range: { from, to: to === null || to > oldestAge ? null : to } }],
        remarks: [],
      }
  }
  if (atom.kind === 'sex' && (atom.sex === 'female' || atom.sex === 'male'))
    return { conditions: [{ kind: 'sex', sex: atom.sex }], remarks: [] }
  if (atom.kind === 'area' && atom.areas.length <= areas)
    return { conditions: [{ kind: 'area', areas: [...atom.areas] }], remarks: [] }
  if (atom.kind === 'unread') return inWords(atom.text)
  return inWords(nodeInBoth({ kind: 'atom', atom }, context))
}

function exactly(atom: Atom, context: InterchangeContext): Holdable {
  if (atom.kind !== 'coded') return plainCondition(atom, context)
  return isQualified(atom) ? statedAtom(atom, context) : conditionsOfCodes(atom, context)
}

/** The codes of a question without window, value and attributes; null where those are all that a criterion could hold. */
function withoutQualifiers({ atom, holds }: Literal, context: InterchangeContext): Holdable | null {
  if (!holds || atom.kind !== 'coded' || !isQualified(atom)) return null
  const keepsValue = atom.role === 'measurement' && atom.value?.kind === 'quantity'
  const bare = { ...atom, value: keepsValue ? atom.value : null, window: null, attributes: [] }
  const held = conditionsOfCodes(bare, context)
  return held.conditions.every(({ kind }) => kind === 'statement') ? null : held
}

function lineOf(role: Line['role'], place: string, parts: readonly Holdable[]): Line {
  return {
    role,
    place,
    conditions: parts.flatMap(({ conditions }) => conditions),
    remarks: parts.flatMap(({ remarks }) => remarks),
  }
}

const nobodyText = {
  en: 'Nobody: the file asks for none of nothing',
  nb: 'Ingen: filen spør etter ett av ingenting',
}

/**
 * The lines of a clause. A question that is only partly held is divided: its codes are counted, and the whole of it stands
 * beside them in words. That is the same as the question, for nobody has the whole without the codes.
 */
function linesOfClause(clause: Clause, context: InterchangeContext, words: ClauseWords): readonly Line[] {
  const place = clause.map((literal) => literal.place).find((one) => one !== '') ?? ''
  const [only] = clause
  if (only === undefined) return [lineOf('inclusion', place, [inWords(nobodyText)])]
  if (clause.every(({ holds }) => !holds)) {
    if (clause.length === 1) return [lineOf('exclusion', place, [exactly(only.atom, context)])]
    // Whoever meets all of them is out, and a protocol excludes by single questions.
    const together = clause.map(({ atom }) => nodeInBoth({ kind: 'atom', atom }, context))
    const text = {
      en: cut(together.map(({ en }) => en).join(' and at the same time ')),
      nb: cut(together.map(({ nb }) => nb).join(' og samtidig ')),
    }
    return [lineOf('exclusion', place, [inWords(text)])]
  }
  if (clause.some(({ holds }) => !holds)) return [lineOf('inclusion', place, [inWords(words(clause))])]
  const whole = clause.map(({ atom }) => exactly(atom, context))
  const bare = clause.map((literal) => withoutQualifiers(literal, context))
  const lines = [lineOf('inclusion', place, whole)]
  if (bare.every((part) => part === null)) return lines
  return [
    lineOf(
      'inclusion',
      place,
      bare.flatMap((part, index) => part ?? whole[index] ?? []),
    ),
    ...lines,
  ]
}

/** Whoever meets either of two exclusions is out: those of one rule are one line again, as a person wrote them. */
function joinedExclusions(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const at = joined.findIndex(
      ({ role, named }) =>
        role === 'exclusion' &&
        line.role === role &&
        named?.rule !== undefined &&
        named.rule === line.named?.rule,
    )
    const before = joined[at]
    const conditions = [...(before?.conditions ?? []), ...line.conditions]
    if (before === undefined || conditions.length > protocolLimits.alternatives) joined.push(line)
    else joined[at] = { ...before, conditions, remarks: [...before.remarks, ...line.remarks] }
  }
  return joined
}

export function linesOfClauses(
  clauses: readonly Clause[],
  context: InterchangeContext,
  words: ClauseWords,
  nameOf: (clause: Clause) => LineName | null,
): readonly Line[] {
  const lines = clauses.flatMap((clause) => {
    const named = nameOf(clause)
    return linesOfClause(clause, context, words).map((line) =>
      line.conditions.length <= protocolLimits.alternatives
        ? { ...line, named }
        : { ...lineOf(line.role, line.place, [inWords(words(clause))]), named },
    )
  })
  return joinedExclusions(lines)
}
