import type { CodedAtom, DefinitionNode } from '../definition'

/** Equal for questions that ask for any of their codes and nothing else, of one role and list; null for others. */
function listOf(node: DefinitionNode): string | null {
  if (node.kind !== 'atom' || node.atom.kind !== 'coded') return null
  const { role, codes, value, window, attributes } = node.atom
  const [first] = codes
  if (first === undefined || value !== null || window !== null || attributes.length > 0) return null
  const { system, uri } = first
  return codes.every((code) => code.system === system && code.uri === uri) ? `${role}|${system}|${uri}` : null
}

/**
 * Alternatives with the codes of one list as a single question: files that write out every narrower code as a question of
 * its own mean any of them, and would be too many alternatives one by one.
 */
export function joinedAlternatives(nodes: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const joined: DefinitionNode[] = []
  const places = new Map<string, number>()
  for (const node of nodes) {
    const list = listOf(node)
    const at = list === null ? undefined : places.get(list)
    const before = at === undefined ? undefined : joined[at]
    if (list !== null && before === undefined) places.set(list, joined.length)
    if (
      at === undefined ||
      before?.kind !== 'atom' ||
      before.atom.kind !== 'coded' ||
      node.kind !== 'atom' ||
      node.atom.kind !== 'coded'
    ) {
      joined.push(node)
      continue
    }
    const atom: CodedAtom = { ...before.atom, codes: [...before.atom.codes, ...node.atom.codes] }
    joined[at] = { ...before, atom }
  }
  return joined
}
