import type { Definition } from '../definition'
import { refused, taken, type Answer, type InterchangeContext, type WrittenDefinition } from '../format'
import { inclusionAndExclusion, leftOut, type PlacedAtom } from '../logic/writable'
import { turnedClause } from '../logic/turned'
import type { Loss } from '../loss'
import { canAsk, conditionsOf, type Condition } from './conditions'

type Leaf = {
  readonly key: string
  readonly type: string
  readonly system: string
  readonly value: string | number | { readonly min?: number | string; readonly max?: number | string }
}

/** The alternatives of a condition as the search bar writes them: one leaf for each value. */
function leavesOf({ key, system, value }: Condition): readonly Leaf[] {
  if (value.kind === 'one-of') return value.values.map((one) => ({ key, type: 'EQUALS', system, value: one }))
  if (value.kind === 'between' && !value.included) {
    const limit = value.min ?? value.max ?? 0
    return [{ key, type: value.min === null ? 'LOWER_THAN' : 'GREATER_THAN', system, value: limit }]
  }
  const { min, max } = value
  const range = { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) }
  return [{ key, type: 'BETWEEN', system, value: range }]
}

export const selectsNobody = refused(
  'root',
  { en: 'The definition selects nobody.', nb: 'Definisjonen velger ingen.' },
  { en: 'Take out the part that can never be met.', nb: 'Ta ut den delen som aldri kan oppfylles.' },
)

/** The lines a locator can ask; it has no exclusion, so those are left out with a loss. */
export function askableLines(
  definition: Definition,
  context: InterchangeContext,
): { readonly lines: readonly (readonly PlacedAtom[])[]; readonly losses: Loss[] } {
  const { inclusion, exclusion, losses } = inclusionAndExclusion(
    definition,
    canAsk,
    (clause) => turnedClause(clause),
    context,
  )
  const ruledOut = exclusion.flatMap((line) => line.map((one) => leftOut(one, 'wider', context)))
  return { lines: inclusion, losses: [...losses, ...ruledOut] }
}

/** The query of a locator as its search bar writes it: OR of AND of OR of conditions. */
export function writeAst(definition: Definition, context: InterchangeContext): Answer<WrittenDefinition> {
  const { lines, losses } = askableLines(definition, context)
  if (lines.some((line) => line.length === 0)) return selectsNobody
  const children = lines.map((line) => ({
    operand: 'OR',
    children: line.flatMap((one) => conditionsOf(one, context, losses, false)).flatMap(leavesOf),
  }))
  const ast =
    children.length === 0
      ? { operand: 'OR', children: [] }
      : { operand: 'OR', children: [{ operand: 'AND', children }] }
  return taken({ text: `${JSON.stringify({ ast, id: 'kohort' }, null, 1)}\n`, losses })
}
