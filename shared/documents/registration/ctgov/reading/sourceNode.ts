import { fail, type Outcome } from '../../../../contract/outcome'

/** A part of a file of the register, alike for XML and JSON: an element or a member, with its text or its parts. */
export interface SourceNode {
  readonly name: string
  /** Where it stands in the study, as a person would look for it: `arm_group[2]/arm_type`. */
  readonly path: string
  readonly text: string
  readonly children: readonly SourceNode[]
}

/** What a file may hold at most; a study of the register has some hundreds of levels and parts less. */
export const sourceLimits = { depth: 40, parts: 400_000 } as const

/** A file that cannot be read. `message` says what is wrong, where, and how to mend it. */
export function unreadable(
  fileName: string,
  message: string,
  details: Record<string, number | string> = {},
): Outcome<never> {
  return fail('unreadable-file', `${fileName}: ${message}`, { file: fileName, ...details })
}

export function childrenOf(node: SourceNode | null, name: string): readonly SourceNode[] {
  return node?.children.filter((child) => child.name === name) ?? []
}

export function childOf(node: SourceNode | null, ...names: readonly string[]): SourceNode | null {
  let found: SourceNode | null = node
  for (const name of names) found = childrenOf(found, name)[0] ?? null
  return found
}

/** All that is said within a part, in its order. */
export function textWithin(node: SourceNode): string {
  return [node.text, ...node.children.map(textWithin)].filter((text) => text !== '').join(' ')
}
