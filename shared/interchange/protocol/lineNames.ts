import { protocolLimits, type CriterionGroup } from '../../domain/studies/protocol'
import type { Definition, DefinitionNode } from '../definition'
import { clausesOf, literalKey, type Clause } from '../logic/clauses'
import { cut, nodeWords } from '../words/explainDefinition'
import type { Naming } from '../words/atomWords'

/** What a person calls the rule that a clause comes from. */
export interface LineName {
  readonly name: NonNullable<CriterionGroup['name']>
  /** Position of the rule in the file: lines of one rule share it. */
  readonly rule: number
}

type NameOfClause = (clause: Clause) => LineName | null

/** Longest name that a writer makes of the words of a rule. */
const longestWords = 250

const keyOf = (clause: Clause): string => clause.map(literalKey).sort().join('|')

/** Rules that all have to hold, with the ones that a layer of them holds. */
function rulesOf(node: DefinitionNode): readonly DefinitionNode[] {
  return node.kind === 'all' && node.name === undefined ? node.nodes.flatMap(rulesOf) : [node]
}

/** The name as a criterion may have it; null for none, and for one that only says the rule in words. */
function nameOf(node: DefinitionNode, naming: Naming): LineName['name'] | null {
  if (node.name === undefined) return null
  const [en, nb] = [node.name.en, node.name.nb].map((text) => cut(text.trim(), protocolLimits.name).trim())
  if (en === undefined || nb === undefined || en === '' || nb === '') return null
  const isWords = node.name.en === cut(nodeWords(node, 'en', naming), longestWords)
  if (isWords) return null
  return en === nb ? en : { en, nb }
}

/** Tells for a clause of the definition which named rule it comes from; the first one where several say the same. */
export function lineNames({ root }: Definition, naming: Naming): NameOfClause {
  const names = new Map<string, LineName>()
  rulesOf(root).forEach((node, rule) => {
    const name = nameOf(node, naming)
    if (name === null) return
    for (const clause of clausesOf(node, naming).clauses) {
      const key = keyOf(clause)
      if (!names.has(key)) names.set(key, { name, rule })
    }
  })
  return (clause) => names.get(keyOf(clause)) ?? null
}
