import type { AdministrativeSex, CodedAtom, Definition, DefinitionNode } from './definition'

/** A person as far as definitions can tell people apart. */
export interface Person {
  readonly age: number
  readonly sex: AdministrativeSex
  /** Keys of `factsOfAtom` that are true of the person. */
  readonly facts: ReadonlySet<string>
}

function plain(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) =>
    key === 'display' || key === 'uri' || part === null ? undefined : part,
  )
}

/**
 * The elementary questions of a coded atom, one for each code: equal for two atoms that ask the same, whatever words or
 * addresses of code systems they use.
 */
export function factsOfAtom(atom: CodedAtom): readonly string[] {
  const { role, value, window, attributes } = atom
  // Lists of measurements have no levels that people ask by.
  const levels = role !== 'measurement'
  return atom.codes.map((code) => {
    const system = code.system === 'other' ? `other:${code.uri}` : code.system
    const asked = {
      role,
      system,
      code: code.code,
      below: levels && code.withDescendants,
      value,
      window,
      attributes,
    }
    return plain(asked)
  })
}

function atomsOf(node: DefinitionNode): readonly Extract<DefinitionNode, { kind: 'atom' }>['atom'][] {
  if (node.kind === 'atom') return [node.atom]
  return node.kind === 'not' ? atomsOf(node.node) : node.nodes.flatMap(atomsOf)
}

function factsOf(node: DefinitionNode): readonly string[] {
  return atomsOf(node).flatMap((atom) => {
    if (atom.kind === 'coded') return factsOfAtom(atom)
    if (atom.kind === 'area') return atom.areas.map((area) => `area:${area}`)
    return atom.kind === 'unread' ? [`unread:${atom.text.en}`] : []
  })
}

/** Whether a definition selects a person. */
export function selects(node: DefinitionNode, person: Person): boolean {
  switch (node.kind) {
    case 'all':
      return node.nodes.every((one) => selects(one, person))
    case 'any':
      return node.nodes.some((one) => selects(one, person))
    case 'at-least':
      return node.nodes.filter((one) => selects(one, person)).length >= node.count
    case 'not':
      return !selects(node.node, person)
    case 'atom': {
      const { atom } = node
      if (atom.kind === 'age')
        return (atom.from === null || person.age >= atom.from) && (atom.to === null || person.age <= atom.to)
      if (atom.kind === 'sex') return person.sex === atom.sex
      return factsOf(node).some((fact) => person.facts.has(fact))
    }
  }
}

function agesThatDiffer(node: DefinitionNode): readonly number[] {
  return atomsOf(node)
    .flatMap((atom) =>
      atom.kind === 'age'
        ? [
            atom.from,
            atom.from === null ? null : atom.from - 1,
            atom.to,
            atom.to === null ? null : atom.to + 1,
          ].filter((age) => age !== null && age >= 0)
        : [],
    )
    .filter((age): age is number => age !== null)
}

/**
 * All people that any of the definitions could tell apart: every subset of their k facts, by every sex and every age at
 * which a limit lies. 2^k of them and more: for tests, with few facts.
 */
export function populationOf(definitions: readonly Definition[]): readonly Person[] {
  const roots = definitions.map(({ root }) => root)
  const facts = [...new Set(roots.flatMap(factsOf))]
  const ages = [...new Set([0, 120, ...roots.flatMap(agesThatDiffer)])]
  const sexes = roots.some((root) => atomsOf(root).some(({ kind }) => kind === 'sex'))
    ? (['female', 'male', 'other', 'unknown'] as const)
    : (['female'] as const)
  return Array.from({ length: 2 ** facts.length }, (_, mask) => {
    const held = new Set(facts.filter((_fact, index) => Math.floor(mask / 2 ** index) % 2 === 1))
    return ages.flatMap((age) => sexes.map((sex): Person => ({ age, sex, facts: held })))
  }).flat()
}

/** Whether two definitions select the same people of everyone that they could tell apart. */
export function selectTheSame(one: Definition, other: Definition): boolean {
  return populationOf([one, other]).every(
    (person) => selects(one.root, person) === selects(other.root, person),
  )
}
