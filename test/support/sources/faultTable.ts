import { faults, type FaultKey } from './faults'
import { twists, type MadeUpSource, type Twist } from './madeUpSource'

export const twistNames: Readonly<Record<Twist, string>> = {
  'too-many-cells': '"Too many cells"',
  'empty-page': 'an empty page although more follow',
  'moved-on': 'published anew while it is read; a token no longer good',
  'graphql-200': 'GraphQL: `errors` with 200',
  'graphql-400': 'GraphQL: `errors` with 400',
  'node-error': 'Beacon: the failure of a node inside 200',
  'new-code': 'schema drift: a new code or column',
  'missing-category': 'schema drift: a category or column is missing',
  'order-changed': 'schema drift: another order',
  'silent-change': 'release unchanged, values changed',
}

export type FaultOrTwist = FaultKey | Twist
export const faultKeys = Object.keys(faults) as readonly FaultKey[]

function nameOf(key: FaultOrTwist): string {
  return key in faults ? faults[key as FaultKey].name : twistNames[key as Twist]
}

/** Endings by source and fault. */
export type Endings = ReadonlyMap<MadeUpSource, ReadonlyMap<FaultOrTwist, string>>

/** The table of all sources and all faults in Markdown, with why a fault makes no sense for a source. */
export function faultTable(endings: Endings): string {
  const sources = [...endings.keys()]
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [
    row(['Fault', ...sources.map(({ name }) => name)]),
    row(['---', ...sources.map(() => '---')]),
    ...[...faultKeys, ...twists].map((key) =>
      row([nameOf(key), ...sources.map((source) => endings.get(source)?.get(key) ?? '–')]),
    ),
  ]
  const reasons = new Map<string, string[]>()
  for (const { name, inapplicable } of sources)
    for (const twist of twists) {
      const reason = inapplicable[twist]
      if (reason === undefined) continue
      const of = `${twistNames[twist]}: ${reason}`
      reasons.set(of, [...(reasons.get(of) ?? []), name])
    }
  const notes = [...reasons].map(([reason, names]) => `- ${reason} (${names.join('; ')}).`)
  return [...lines, '', 'Not applicable (–):', '', ...notes, ''].join('\n')
}
