import type { Language } from '../../domain/studies/protocol'
import type { BothLanguages, Definition, DefinitionNode } from '../definition'
import { interchangeLimits } from '../format'
import { andWord, atomWords, joined, orWord, type Naming } from './atomWords'

/** A node in the words of a sentence, with brackets where and/or would be mistaken. */
export function nodeWords(node: DefinitionNode, language: Language, naming: Naming, inside = false): string {
  const nb = language === 'nb'
  const part = (one: DefinitionNode) => nodeWords(one, language, naming, true)
  const bracketed = (text: string) => (inside ? `(${text})` : text)
  switch (node.kind) {
    case 'atom':
      return atomWords(node.atom, language, naming)
    case 'not':
      return `${nb ? 'ikke' : 'not'} ${part(node.node)}`
    case 'at-least': {
      const parts = node.nodes.map(part).join('; ')
      return bracketed(`${nb ? 'minst' : 'at least'} ${node.count} ${nb ? 'av' : 'of'}: ${parts}`)
    }
    case 'all':
      if (node.nodes.length === 0) return nb ? 'alle' : 'everybody'
      return node.nodes.length === 1
        ? node.nodes.map((one) => nodeWords(one, language, naming, inside)).join('')
        : bracketed(joined(node.nodes.map(part), andWord[language]))
    case 'any':
      if (node.nodes.length === 0) return nb ? 'ingen' : 'nobody'
      return node.nodes.length === 1
        ? node.nodes.map((one) => nodeWords(one, language, naming, inside)).join('')
        : bracketed(joined(node.nodes.map(part), orWord[language]))
  }
}

/** As long as a statement of a protocol may be. */
export function cut(text: string, most: number = interchangeLimits.text): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

/** A node in both languages, as long as a statement may be. */
export function nodeInBoth(node: DefinitionNode, naming: Naming): BothLanguages {
  return { en: cut(nodeWords(node, 'en', naming)), nb: cut(nodeWords(node, 'nb', naming)) }
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const rootLines = (root: DefinitionNode): readonly DefinitionNode[] =>
  root.kind === 'all' && root.nodes.length > 0 ? root.nodes : [root]

/** The whole definition in plain language: what it is called, who is meant, who is not; one paragraph each. */
export function explainDefinition(
  { title, description, root }: Definition,
  language: Language,
  naming: Naming,
): readonly string[] {
  const nb = language === 'nb'
  const lines = rootLines(root)
  const excluded = lines.flatMap((node) => (node.kind === 'not' ? [node.node] : []))
  const included = lines.filter((node) => node.kind !== 'not')
  const words = (node: DefinitionNode) => `– ${sentence(nodeWords(node, language, naming))}`
  const exclusions = excluded.flatMap((node) => (node.kind === 'any' ? node.nodes : [node]))
  return [
    ...(title === null ? [] : [title]),
    ...(description === null ? [] : [description]),
    ...(included.length === 0
      ? [nb ? 'Alle er med.' : 'Everybody is included.']
      : [nb ? 'Alt dette må stemme:' : 'All of these must hold:', ...included.map(words)]),
    ...(exclusions.length === 0
      ? []
      : [nb ? 'Utelukket er den som:' : 'Excluded is whoever meets any of these:', ...exclusions.map(words)]),
  ]
}
