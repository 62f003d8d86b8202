/** Sets of the variables of a component as bits of a number, at most 30. */
export const emptyVariables = 0

export function variableSet(index: number): number {
  return 2 ** index
}

export function hasVariable(set: number, index: number): boolean {
  return (set & variableSet(index)) !== 0
}

/** The variables of a set, ascending. */
export function variablesIn(set: number): readonly number[] {
  const found: number[] = []
  for (let index = 0, rest = set; rest !== 0; index += 1, rest >>>= 1) if ((rest & 1) === 1) found.push(index)
  return found
}
