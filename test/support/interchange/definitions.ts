import fc from 'fast-check'
import {
  atomNode,
  codedAtom,
  type Atom,
  type Code,
  type CodedRole,
  type Definition,
  type DefinitionNode,
} from '#shared/interchange/definition'

export function code(system: Code['system'], uri: string, value: string, withDescendants = true): Code {
  return { system, uri, code: value, display: null, withDescendants }
}

export const german = (value: string, withDescendants = true) =>
  code('icd-10-gm', 'http://fhir.de/CodeSystem/bfarm/icd-10-gm', value, withDescendants)

export function coded(role: CodedRole, ...codes: readonly Code[]): Atom {
  return codedAtom(role, codes)
}

export const female: Atom = { kind: 'sex', sex: 'female' }
export const male: Atom = { kind: 'sex', sex: 'male' }
export const adult: Atom = { kind: 'age', from: 18, to: null }
export const middleAged: Atom = { kind: 'age', from: 40, to: 65 }

/** Trees of the atoms, with every kind of node that is allowed; small enough to be evaluated over everybody. */
export function treesOf(
  atoms: readonly Atom[],
  kinds: readonly DefinitionNode['kind'][] = ['all', 'any', 'not', 'at-least'],
): fc.Arbitrary<Definition> {
  const leaf = fc.constantFrom(...atoms).map((atom) => atomNode(atom))
  const { node } = fc.letrec<{ node: DefinitionNode }>((tie) => {
    const some = fc.array(tie('node'), { minLength: 1, maxLength: 3 })
    const branches: fc.Arbitrary<DefinitionNode>[] = [
      ...(kinds.includes('all') ? [some.map((nodes): DefinitionNode => ({ kind: 'all', nodes }))] : []),
      ...(kinds.includes('any') ? [some.map((nodes): DefinitionNode => ({ kind: 'any', nodes }))] : []),
      ...(kinds.includes('not')
        ? [tie('node').map((inner): DefinitionNode => ({ kind: 'not', node: inner }))]
        : []),
      ...(kinds.includes('at-least')
        ? [
            fc
              .tuple(some, fc.integer({ min: 1, max: 2 }))
              .map(([nodes, count]): DefinitionNode => ({ kind: 'at-least', count, nodes })),
          ]
        : []),
    ]
    return { node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, ...branches) }
  })
  return node.map((root) => ({ title: null, description: null, root }))
}
