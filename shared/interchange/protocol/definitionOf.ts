import type { CriterionGroup, Protocol } from '../../domain/studies/protocol'
import { atomNode, combine, type Definition, type DefinitionNode } from '../definition'
import type { InterchangeContext, ReadDefinition } from '../format'
import { loss, type Loss } from '../loss'
import { nodeOfCondition } from './atomsOfCondition'

interface Titles {
  readonly title?: string | null
  readonly description?: string | null
}

function lossesOf(protocol: Protocol): readonly Loss[] {
  const groups = [
    ...protocol.inclusion.map((group, index) => ({ group, path: `inclusion[${index}]` })),
    ...protocol.exclusion.map((group, index) => ({ group, path: `exclusion[${index}]` })),
  ]
  const paused = groups
    .filter(({ group }) => !group.active)
    .map(({ path }) =>
      loss('metadata', 'wording', path, {
        en: 'A criterion that is switched off is not written.',
        nb: 'Et kriterium som er slått av, skrives ikke.',
      }),
    )
  const chosen = groups.filter(
    ({ group }) => group.active && group.anyOf.some(({ evidence }) => evidence.kind !== 'automatic'),
  )
  const evidence = chosen.map(({ path }) =>
    loss('evidence', 'wording', path, {
      en: 'Which table or share answers the criterion is not part of a definition.',
      nb: 'Hvilken tabell eller andel som besvarer kriteriet, hører ikke til en definisjon.',
    }),
  )
  const kept = [protocol.assumptions, protocol.availability, protocol.enrolment, protocol.sites]
  const rest = kept.some((part) => part !== undefined)
    ? [
        loss('metadata', 'wording', '', {
          en: 'Assumptions, availability, enrolment and sites stay in the study.',
          nb: 'Forutsetninger, tilgjengelighet, rekruttering og sentre blir i studien.',
        }),
      ]
    : []
  return [...paused, ...evidence, ...rest]
}

/** What a person calls a criterion goes with it; formats that name their rules tell it. */
function named({ name }: CriterionGroup, node: DefinitionNode): DefinitionNode {
  if (name === null) return node
  return { ...node, name: typeof name === 'string' ? { en: name, nb: name } : name }
}

/** The criteria of a protocol as a definition: who is meant, without what the numbers are made from. */
export function definitionOf(
  protocol: Protocol,
  context: InterchangeContext,
  { title = null, description = null }: Titles = {},
): ReadDefinition {
  const { age, sex, areas } = protocol.population
  const anyOf = (group: CriterionGroup) =>
    combine(
      'any',
      group.anyOf.map(({ condition }) => nodeOfCondition(condition, context)),
    )
  const active = (groups: readonly CriterionGroup[]) => groups.filter((group) => group.active)
  const nodes: readonly DefinitionNode[] = [
    ...(age.from === 0 && age.to === null
      ? []
      : [atomNode({ kind: 'age', from: age.from === 0 ? null : age.from, to: age.to })]),
    ...(sex === 'any' ? [] : [atomNode({ kind: 'sex', sex })]),
    ...(areas.length === 0 ? [] : [atomNode({ kind: 'area', areas })]),
    ...active(protocol.inclusion).map((group) => named(group, anyOf(group))),
    ...active(protocol.exclusion).map((group) => named(group, { kind: 'not', node: anyOf(group) })),
  ]
  const definition: Definition = { title, description, root: { kind: 'all', nodes } }
  return { definition, losses: lossesOf(protocol) }
}
