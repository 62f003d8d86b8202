import {
  protocolLimits,
  type Condition,
  type Criterion,
  type CriterionGroup,
  type Protocol,
} from '../../domain/studies/protocol'
import type { Definition, DefinitionNode } from '../definition'
import type { InterchangeContext } from '../format'
import { loss, type Loss } from '../loss'
import { nodeInBoth, nodeWords } from '../words/explainDefinition'
import { clausesOf, type Clause, type Literal } from '../logic/clauses'
import { lineNames } from './lineNames'
import { linesOfClauses, type Line } from './lines'
import { populationOf } from './populationOf'

export interface ProtocolOfDefinition {
  readonly protocol: Protocol
  readonly losses: readonly Loss[]
}

const automatic = { kind: 'automatic' } as const

function groupOf({ conditions, named }: Line, id: string): CriterionGroup {
  return {
    id,
    name: named?.name ?? null,
    active: true,
    defining: false,
    anyOf: conditions.map((condition, index): Criterion => ({
      id: `a${index + 1}`,
      condition,
      evidence: automatic,
    })),
  }
}

/** What is beyond the number of criteria that a protocol takes, together in one statement. */
function withinLimits(
  lines: readonly Line[],
  role: 'inclusion' | 'exclusion',
  losses: Loss[],
): readonly Line[] {
  if (lines.length <= protocolLimits.groups) return lines
  const kept = lines.slice(0, protocolLimits.groups - 1)
  const rest = lines.length - kept.length
  const text = {
    en: `${rest} further ${role} criteria of the file, too many for a study`,
    nb: `${rest} ${role === 'inclusion' ? 'inklusjonskriterier' : 'eksklusjonskriterier'} til i filen, for mange for en studie`,
  }
  losses.push(loss('structure', 'changes-meaning', lines[kept.length]?.place ?? '', text))
  const statement: Condition = { kind: 'statement', text }
  return [...kept, { role, conditions: [statement], place: '', remarks: [] }]
}

/**
 * A definition as the criteria of a study. What the study cannot hold becomes a statement in words that no table answers,
 * and a loss that says so; nothing is left out silently.
 */
export function protocolOf(definition: Definition, context: InterchangeContext): ProtocolOfDefinition {
  const { clauses, losses: tooLarge } = clausesOf(definition.root, context)
  const losses: Loss[] = [...tooLarge]
  const { population, rest, losses: ofPopulation } = populationOf(clauses)
  losses.push(...ofPopulation)
  const lines = linesOfClauses(
    rest,
    context,
    (clause) => nodeInBoth(nodeOfClause(clause), context),
    lineNames(definition, context),
  )
  for (const { remarks, place } of lines)
    losses.push(...remarks.map(({ kind, gravity, text }) => loss(kind, gravity, place, text)))
  const ofRole = (role: Line['role']) =>
    withinLimits(
      lines.filter((line) => line.role === role),
      role,
      losses,
    )
  const inclusion = ofRole('inclusion').map((line, index) => groupOf(line, `i${index + 1}`))
  const exclusion = ofRole('exclusion').map((line, index) => groupOf(line, `e${index + 1}`))
  return { protocol: { population, inclusion, exclusion }, losses: distinct(losses) }
}

/** A clause as a node again, for its words. */
function nodeOfClause(clause: Clause): DefinitionNode {
  const nodeOf = ({ atom, holds }: Literal): DefinitionNode =>
    holds ? { kind: 'atom', atom } : { kind: 'not', node: { kind: 'atom', atom } }
  return { kind: 'any', nodes: clause.map(nodeOf) }
}

function distinct(losses: readonly Loss[]): readonly Loss[] {
  const seen = new Map(losses.map((one) => [`${one.kind}|${one.path}|${one.text.en}`, one]))
  return [...seen.values()]
}

/** Titles of a study that is begun with a definition: its own, else its first words. */
export function nameOfStudy({ title, root }: Definition, context: InterchangeContext): string {
  const words = title?.trim() ?? ''
  return (words === '' ? nodeWords(root, 'en', context) : words).slice(0, protocolLimits.name).trim()
}
