import type { BothLanguages } from './definition'

/** How grave: other people may be selected; the same people but not countable here; only words are gone. Gravest first. */
export const lossGravities = ['changes-meaning', 'narrows-not-countable', 'wording'] as const
export type LossGravity = (typeof lossGravities)[number]

export const lossKinds = [
  'structure',
  'code',
  'code-system',
  'descendants',
  'value',
  'unit',
  'time',
  'attribute',
  'reference',
  'occurrences',
  'entry-event',
  'observation-window',
  'end-of-cohort',
  'sex',
  'age',
  'area',
  'scope',
  'evidence',
  'not-countable',
  'metadata',
  'text',
] as const
export type LossKind = (typeof lossKinds)[number]

/** Something that the target cannot say. */
export interface Loss {
  readonly kind: LossKind
  /** Where in the file that was read, or in the definition that was written (`root.nodes[1].atom`). */
  readonly path: string
  readonly text: BothLanguages
  readonly gravity: LossGravity
}

export function loss(kind: LossKind, gravity: LossGravity, path: string, text: BothLanguages): Loss {
  return { kind, path, text, gravity }
}

export function changesMeaning(losses: readonly Loss[]): boolean {
  return losses.some(({ gravity }) => gravity === 'changes-meaning')
}

/** Gravest first; the order of the file within each. */
export function byGravity(losses: readonly Loss[]): readonly Loss[] {
  return lossGravities.flatMap((gravity) => losses.filter((one) => one.gravity === gravity))
}
