import type { DefinitionReading, ReadDefinitionCriterion } from '../../contract/interchange'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { Condition, CriterionGroup, Protocol } from '../../domain/studies/protocol'
import { combine } from '../../interchange/definition'
import type { InterchangeContext, Refusal } from '../../interchange/format'
import { readDefinition, type ReadFile } from '../../interchange/formats'
import { byGravity } from '../../interchange/loss'
import { nodeOfCondition } from '../../interchange/protocol/atomsOfCondition'
import { nameOfStudy, protocolOf } from '../../interchange/protocol/protocolOf'
import { explainDefinition, nodeInBoth } from '../../interchange/words/explainDefinition'

/** A refusal as the failure of an operation; `reason` is in Bokmål, for the page that is not in English. */
export function refusedFile({ path, text, mend }: Refusal): Outcome<never> {
  const place = path === '' ? '' : `${path}: `
  return fail('unreadable-file', `${place}${text.en} ${mend.en}`, {
    path: path === '' ? 'filen' : path,
    reason: `${text.nb} ${mend.nb}`,
  })
}

function keptAs(conditions: readonly Condition[]): ReadDefinitionCriterion['kept'] {
  const words = conditions.filter(({ kind }) => kind === 'statement').length
  if (words === 0) return 'criterion'
  return words === conditions.length ? 'words' : 'partly'
}

function criteriaOf(protocol: Protocol, context: InterchangeContext): readonly ReadDefinitionCriterion[] {
  const described = (role: ReadDefinitionCriterion['role']) => (group: CriterionGroup) => {
    const conditions = group.anyOf.map(({ condition }) => condition)
    const node = combine(
      'any',
      conditions.map((condition) => nodeOfCondition(condition, context)),
    )
    return { id: group.id, role, text: nodeInBoth(node, context), kept: keptAs(conditions) }
  }
  return [
    ...protocol.inclusion.map(described('inclusion')),
    ...protocol.exclusion.map(described('exclusion')),
  ]
}

/** What a file says and how a study would hold it. */
export function describeReading(read: ReadFile, context: InterchangeContext): DefinitionReading {
  const { definition, format, losses } = read
  const { protocol, losses: ofProtocol } = protocolOf(definition, context)
  return {
    format: { key: format.key, name: format.name },
    name: nameOfStudy(definition, context),
    explanation: {
      en: explainDefinition(definition, 'en', context),
      nb: explainDefinition(definition, 'nb', context),
    },
    protocol,
    criteria: criteriaOf(protocol, context),
    losses: byGravity([...losses, ...ofProtocol]),
  }
}

export function readDefinitionFile(text: string, context: InterchangeContext): Outcome<DefinitionReading> {
  const read = readDefinition(text, context)
  return read.ok ? succeed(describeReading(read.value, context)) : refusedFile(read.refusal)
}
