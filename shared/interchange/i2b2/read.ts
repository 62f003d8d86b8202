import { childOf, childrenOf, textOf, xmlSource, type SourceNode } from './xml'
import {
  atomNode,
  codedAtom,
  combine,
  type CodedValue,
  type DateWindow,
  type DefinitionNode,
} from '../definition'
import { refused, taken, type Answer, type InterchangeSource, type ReadDefinition } from '../format'
import { loss, type Loss } from '../loss'

/** Stands for the ontology of one i2b2: its paths mean something there alone. */
export const ontologyAddress = 'i2b2'

export function recognisesI2b2({ text, json }: InterchangeSource): boolean {
  return json === undefined && /<(?:\w+:)?query_definition[\s>]/.test(text)
}

function find(node: SourceNode, name: string): SourceNode | null {
  if (node.name === name) return node
  for (const child of node.children) {
    const found = find(child, name)
    if (found !== null) return found
  }
  return null
}

const day = (node: SourceNode | null): string | null =>
  node === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(node.text)?.[0] ?? null)

function windowOf(node: SourceNode | null, from: string, to: string, losses: Loss[]): DateWindow | null {
  if (node === null) return null
  const ends = [childOf(node, from), childOf(node, to)] as const
  for (const end of ends) {
    if (end !== null && textOf(end, 'inclusive') === 'no')
      losses.push(
        loss('time', 'changes-meaning', end.path, {
          en: 'The day itself is not meant there; here it is included.',
          nb: 'Selve dagen er ikke ment der; her er den med.',
        }),
      )
  }
  const window = { from: day(ends[0]), to: day(ends[1]) }
  return window.from === null && window.to === null ? null : window
}

const numeric = /^-?\d+(?:\.\d+)?$/

function valueOf(item: SourceNode, losses: Loss[]): CodedValue | null {
  const constraint = childOf(item, 'constrain_by_value')
  if (constraint === null) return null
  const text = textOf(constraint, 'value_constraint')
  const unitText = textOf(constraint, 'value_unit_of_measure')
  const unit = unitText === '' ? null : { code: unitText, display: unitText }
  const operator = textOf(constraint, 'value_operator').toUpperCase()
  const [first = '', second = ''] = text.split(/\s+and\s+/i)
  const at = (value: string, included: boolean) => ({ value: Number(value), included })
  if (textOf(constraint, 'value_type').toUpperCase() === 'NUMBER' && numeric.test(first)) {
    switch (operator) {
      case 'GT':
        return { kind: 'quantity', low: at(first, false), high: null, unit }
      case 'GE':
        return { kind: 'quantity', low: at(first, true), high: null, unit }
      case 'LT':
        return { kind: 'quantity', low: null, high: at(first, false), unit }
      case 'LE':
        return { kind: 'quantity', low: null, high: at(first, true), unit }
      case 'EQ':
        return { kind: 'quantity', low: at(first, true), high: at(first, true), unit }
      case 'NE':
        return { kind: 'quantity-not', value: Number(first), unit }
      case 'BETWEEN':
        if (numeric.test(second))
          return { kind: 'quantity', low: at(first, true), high: at(second, true), unit }
    }
  }
  losses.push(
    loss('value', 'narrows-not-countable', constraint.path, {
      en: `The limit "${operator} ${text}" is kept in words.`,
      nb: `Grensen «${operator} ${text}» beholdes i ord.`,
    }),
  )
  const words = `${operator} ${text}`.trim()
  const concept = {
    system: 'other',
    uri: ontologyAddress,
    code: words,
    display: words,
    withDescendants: false,
  } as const
  return { kind: 'concept', concepts: [concept] }
}

function nodeOfItem(item: SourceNode, ofPanel: DateWindow | null, losses: Loss[]): DefinitionNode | null {
  const key = textOf(item, 'item_key')
  if (key === '') return null
  const name = textOf(item, 'item_name')
  const last =
    key
      .split('\\')
      .filter((part) => part !== '')
      .at(-1) ?? key
  const window = windowOf(childOf(item, 'constrain_by_date'), 'date_from', 'date_to', losses) ?? ofPanel
  const code = {
    system: 'other',
    uri: ontologyAddress,
    code: key,
    display: name === '' ? last : name,
    withDescendants: true,
  } as const
  return atomNode(codedAtom('other', [code], { value: valueOf(item, losses), window }), item.path)
}

function nodeOfPanel(panel: SourceNode, losses: Loss[]): DefinitionNode | Answer<never> {
  const window = windowOf(panel, 'panel_date_from', 'panel_date_to', losses)
  const nodes = childrenOf(panel, 'item').map((item) => nodeOfItem(item, window, losses))
  const items = nodes.filter((node) => node !== null)
  if (items.length === 0 || items.length < nodes.length)
    return refused(
      panel.path,
      {
        en: 'A panel has an item without an item_key, or no items.',
        nb: 'Et panel har et element uten item_key, eller ingen elementer.',
      },
      { en: 'Save the query again in i2b2.', nb: 'Lagre spørringen på nytt i i2b2.' },
    )
  const occurrences = Number(textOf(panel, 'total_item_occurrences') || '1')
  if (occurrences > 1)
    losses.push(
      loss('occurrences', 'changes-meaning', panel.path, {
        en: `The panel asks for at least ${occurrences} records; here one is enough.`,
        nb: `Panelet krever minst ${occurrences} registreringer; her holder det med én.`,
      }),
    )
  const node = combine('any', items)
  return textOf(panel, 'invert') === '1' ? { kind: 'not', node } : node
}

/** A query of i2b2: panels that all have to be met, of items any of which has to be; an inverted panel excludes. */
export function readI2b2({ text }: InterchangeSource): Answer<ReadDefinition> {
  const source = xmlSource(text)
  if (!source.ok) return source
  const query = find(source.value, 'query_definition')
  if (query === null)
    return refused(
      '',
      { en: 'There is no query_definition in the file.', nb: 'Det er ingen query_definition i filen.' },
      { en: 'Choose a query that was saved in i2b2.', nb: 'Velg en spørring som er lagret i i2b2.' },
    )
  const losses: Loss[] = [
    loss('code-system', 'narrows-not-countable', query.path, {
      en: 'Items are paths in the ontology of one i2b2, no codes of a list: choose codes for them.',
      nb: 'Elementene er stier i ontologien til én i2b2, ikke koder i en liste: velg koder for dem.',
    }),
  ]
  const timing = textOf(query, 'query_timing')
  if (timing !== '' && timing !== 'ANY')
    losses.push(
      loss('time', 'changes-meaning', `${query.path}/query_timing`, {
        en: `What is asked must belong together there (${timing}); here it need not.`,
        nb: `Det som spørres etter, må høre sammen der (${timing}); her må det ikke det.`,
      }),
    )
  const nodes: DefinitionNode[] = []
  for (const panel of childrenOf(query, 'panel')) {
    const node = nodeOfPanel(panel, losses)
    if ('ok' in node) return node
    nodes.push(node)
  }
  if (nodes.length === 0)
    return refused(
      query.path,
      { en: 'The query has no panels.', nb: 'Spørringen har ingen paneler.' },
      { en: 'Choose a query with at least one panel.', nb: 'Velg en spørring med minst ett panel.' },
    )
  const title = textOf(query, 'query_name')
  return taken({
    definition: {
      title: title === '' ? null : title.slice(0, 200),
      description: null,
      root: { kind: 'all', nodes },
    },
    losses,
  })
}
