import type { CodedAtom, Definition, DefinitionNode } from '../definition'
import { refused, taken, type Answer, type InterchangeContext, type WrittenDefinition } from '../format'
import { cut, nodeWords } from '../words/explainDefinition'
import { tableOfRole } from './tables'
import { createWriting, writtenCriteria, type Writing } from './writeAtoms'
import { writtenGroup } from './writeGroup'
import { both } from './words'
import type { WrittenCriteria } from './written'

interface Line {
  readonly node: DefinitionNode
  readonly path: string
  readonly name: string
}

/** ATLAS shows this much of the name of a rule. */
const longestName = 250

function linesOf({ root }: Definition, naming: InterchangeContext): readonly Line[] {
  const nodes = root.kind === 'all' ? root.nodes : [root]
  return nodes.map((node, index) => ({
    node,
    path: root.kind === 'all' ? `root.nodes[${index}]` : 'root',
    name: cut(node.name?.en ?? nodeWords(node, 'en', naming), longestName),
  }))
}

/** The events of a line that asks for any of some records and nothing else; null for any other line. */
function eventsOf(node: DefinitionNode): readonly CodedAtom[] | null {
  const nodes = node.kind === 'any' ? node.nodes : [node]
  const atoms = nodes.flatMap((one) => (one.kind === 'atom' && one.atom.kind === 'coded' ? [one.atom] : []))
  const said = atoms.every(({ role }) => tableOfRole(role) !== null)
  return nodes.length > 0 && atoms.length === nodes.length && said ? atoms : null
}

function asksAge(node: DefinitionNode): boolean {
  if (node.kind === 'atom') return node.atom.kind === 'age'
  return node.kind === 'not' ? asksAge(node.node) : node.nodes.some(asksAge)
}

function entryOf(line: Line | undefined, writing: Writing): readonly WrittenCriteria[] {
  const events = line === undefined ? null : eventsOf(line.node)
  if (line === undefined || events === null) return []
  return events.flatMap((atom) => {
    const criteria = writtenCriteria(atom, line.path, writing)
    return criteria === null ? [] : [criteria]
  })
}

function tellWriting(lines: readonly Line[], entry: Line | undefined, writing: Writing): void {
  writing.tell(
    'entry-event',
    'wording',
    entry?.path ?? 'root',
    entry === undefined
      ? both(
          'The format asks for an entry event: everyone under observation enters.',
          'Formatet krever en inngangshendelse: Alle under observasjon kommer inn.',
        )
      : both(
          `The format asks for an entry event: the latest record of "${entry.name}".`,
          `Formatet krever en inngangshendelse: den siste hendelsen i «${entry.name}».`,
        ),
  )
  for (const { node, path } of lines)
    if (asksAge(node))
      writing.tell(
        'age',
        'changes-meaning',
        path,
        both(
          'The age today is written as the age at the entry event.',
          'Alderen i dag skrives som alderen ved inngangshendelsen.',
        ),
      )
  writing.sets.written().forEach(({ name, expression: { items } }, index) => {
    const unmapped = items.filter(({ concept }) => concept.CONCEPT_ID === 0).length
    if (unmapped > 0)
      writing.tell(
        'code',
        'narrows-not-countable',
        `ConceptSets[${index}]`,
        both(
          `The concept set "${name}" holds codes without an OMOP concept id (${unmapped}). They are written with CONCEPT_ID 0 and have to be mapped before the cohort is generated.`,
          `Begrepssettet «${name}» har koder uten OMOP-begrepsnummer (${unmapped}). De skrives med CONCEPT_ID 0, og må kobles før kohorten genereres.`,
        ),
      )
  })
}

/**
 * A cohort expression: the first line that asks for records is the entry event (its latest record, so that each person has one),
 * every other line a rule with its name, in the same order. Records may lie at any time.
 */
export function writeExpression(
  definition: Definition,
  naming: InterchangeContext,
): Answer<WrittenDefinition> {
  const writing = createWriting()
  const lines = linesOf(definition, naming)
  const entry = lines.find(({ node }) => eventsOf(node) !== null)
  const events = entryOf(entry, writing)
  const rules = lines.flatMap((line) => {
    if (line === entry) return []
    const expression = writtenGroup(line.node, line.path, writing)
    if (expression !== null) return [{ name: line.name, expression }]
    writing.tell(
      'structure',
      'changes-meaning',
      line.path,
      both(
        `The line "${line.name}" cannot be said in this format and is left out.`,
        `Linjen «${line.name}» kan ikke uttrykkes i dette formatet og er utelatt.`,
      ),
    )
    return []
  })
  if (lines.length > 0 && entry === undefined && rules.length === 0)
    return refused(
      'root',
      both(
        'No line of this definition can be said as a cohort expression.',
        'Ingen linje i denne definisjonen kan uttrykkes som en kohort.',
      ),
      both('Ask for at least one code, age or sex.', 'Spør etter minst én kode, alder eller kjønn.'),
    )
  const conceptSets = writing.sets.written()
  tellWriting(lines, entry, writing)
  const expression = {
    cdmVersionRange: '>=5.0.0',
    ...(definition.title === null ? {} : { Title: definition.title }),
    PrimaryCriteria: {
      CriteriaList: entry === undefined ? [{ ObservationPeriod: {} }] : events,
      ObservationWindow: { PriorDays: 0, PostDays: 0 },
      PrimaryCriteriaLimit: { Type: 'Last' },
    },
    ConceptSets: conceptSets,
    QualifiedLimit: { Type: 'First' },
    ExpressionLimit: { Type: 'First' },
    InclusionRules: rules,
    CensoringCriteria: [],
    CollapseSettings: { CollapseType: 'ERA', EraPad: 0 },
    CensorWindow: {},
  }
  return taken({ text: `${JSON.stringify(expression, null, 2)}\n`, losses: writing.losses })
}
