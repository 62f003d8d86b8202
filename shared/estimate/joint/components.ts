import { atomHolds, widestAtoms, type Atom } from '../atoms'
import type { ResolvedGroup } from '../resolveGroup'
import { emptyVariables, variableSet } from './variableSets'

/** What lines that hang together are worked out from: one atom that ties them, or the other atoms of one line together. */
export interface Variable {
  readonly atoms: readonly Atom[]
}

/** Lines that have conditions in common, or conditions that lie within each other; most have one line. */
export interface Component {
  /** Places of its lines, ascending. */
  readonly lines: readonly number[]
  /** At most 30, so that sets of them are bits of a number; the same order whatever the order of the lines. */
  readonly variables: readonly Variable[]
  /** The set of variables that a line asks for. */
  asks(line: number): number
  /** By variable, the set of those that lie within it. */
  readonly within: readonly number[]
}

export interface Components {
  readonly all: readonly Component[]
  /** By line, the place of its component; null for a line without a share of everyone. */
  readonly of: readonly (number | null)[]
  /** Lines that hang together by more atoms than can be worked out: they are taken as independent. */
  readonly tooMany: readonly (readonly number[])[]
}

/** Most atoms that tie the lines of a component; the work can double with each. */
export const mostTyingAtoms = 12

/** True when a line is a share of everyone with an estimate. */
export function isShareOfEveryone(line: ResolvedGroup | undefined): line is ResolvedGroup {
  return line !== undefined && line.conditional === null && line.event?.hasEstimate === true
}

/** Every atom of the lines once; of two with the same figures the one that an alternative asks for as a whole. */
function atomsByKey(lines: readonly ResolvedGroup[]): ReadonlyMap<string, Atom> {
  const found = new Map<string, Atom>()
  for (const { atoms } of lines.filter(isShareOfEveryone))
    for (const atom of atoms) if (!found.has(atom.key) || atom.whole) found.set(atom.key, atom)
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Sets of line places that are joined step by step. */
function createUnion(count: number) {
  const parent = Array.from({ length: count }, (_, index) => index)
  const find = (index: number): number => {
    const above = parent[index] ?? index
    return above === index ? index : find(above)
  }
  return {
    find,
    join(one: number, other: number) {
      const [first, second] = [find(one), find(other)].sort((a, b) => a - b)
      if (first !== undefined && second !== undefined) parent[second] = first
    },
  }
}

function componentOf(
  places: readonly number[],
  atomsOfLine: readonly (readonly Atom[])[],
  ties: readonly Atom[],
): Component {
  const tying = new Set(ties)
  const own = places.map((line) => (atomsOfLine[line] ?? []).filter((atom) => !tying.has(atom)))
  // The places of the lines change with their order; what they ask for does not.
  const rests = own.filter((atoms) => atoms.length > 0)
  const byKey = (atoms: readonly Atom[]) => atoms.map(({ key }) => key).join('\n')
  const variables = [
    ...ties.map((atom): Variable => ({ atoms: [atom] })),
    ...[...rests].sort((a, b) => (byKey(a) < byKey(b) ? -1 : 1)).map((atoms): Variable => ({ atoms })),
  ]
  const asked = new Map(
    places.map((line) => {
      const atoms = new Set(atomsOfLine[line])
      const set = variables.reduce(
        (sum, variable, index) =>
          sum + (variable.atoms.some((atom) => atoms.has(atom)) ? variableSet(index) : 0),
        emptyVariables,
      )
      return [line, set]
    }),
  )
  const within = variables.map(({ atoms: [outer] }, index) =>
    index >= ties.length || outer === undefined
      ? emptyVariables
      : ties.reduce(
          (sum, inner, at) => sum + (atomHolds(outer, inner) ? variableSet(at) : 0),
          emptyVariables,
        ),
  )
  return { lines: places, variables, asks: (line) => asked.get(line) ?? emptyVariables, within }
}

/** A line on its own, whatever it has in common with others. */
function onItsOwn(line: number, atoms: readonly Atom[]): Component {
  return {
    lines: [line],
    variables: [{ atoms: widestAtoms(atoms) }],
    asks: () => variableSet(0),
    within: [emptyVariables],
  }
}

/** Most variables of a component: as many as the bits of a set. */
const mostVariables = 30

/** Puts the lines together that have conditions in common. */
export function componentsOf(lines: readonly ResolvedGroup[]): Components {
  const distinct = atomsByKey(lines)
  const all = [...distinct.values()]
  const atomsOfLine = lines.map((line) =>
    isShareOfEveryone(line)
      ? [...new Set(line.atoms.map(({ key }) => key))].flatMap((key) => distinct.get(key) ?? [])
      : [],
  )
  const askedBy = new Map(all.map((atom): [Atom, number[]] => [atom, []]))
  atomsOfLine.forEach((atoms, line) => {
    for (const atom of atoms) askedBy.get(atom)?.push(line)
  })
  const related = (atom: Atom) => all.filter((other) => atomHolds(atom, other) || atomHolds(other, atom))
  const ties = all.filter((atom) => (askedBy.get(atom)?.length ?? 0) > 1 || related(atom).length > 0)
  const union = createUnion(lines.length)
  for (const atom of ties) {
    const [first, ...others] = [atom, ...related(atom)].flatMap((each) => askedBy.get(each) ?? [])
    for (const line of others) union.join(first ?? line, line)
  }
  const members = new Map<number, number[]>()
  lines.forEach((line, index) => {
    if (!isShareOfEveryone(line)) return
    const root = union.find(index)
    members.set(root, [...(members.get(root) ?? []), index])
  })
  const tooMany: (readonly number[])[] = []
  const components = [...members.values()].flatMap((places): readonly Component[] => {
    const own = ties.filter((atom) => askedBy.get(atom)?.some((line) => places.includes(line)) === true)
    if (own.length <= mostTyingAtoms && own.length + places.length <= mostVariables)
      return [componentOf(places, atomsOfLine, own)]
    if (places.length > 1) tooMany.push(places)
    return places.map((line) => onItsOwn(line, atomsOfLine[line] ?? []))
  })
  return {
    all: components,
    of: lines.map((_, line) => {
      const at = components.findIndex((component) => component.lines.includes(line))
      return at < 0 ? null : at
    }),
    tooMany,
  }
}
