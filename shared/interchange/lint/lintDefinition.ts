import { severities } from '../../domain/studies/lint/finding'
import type { Atom, BothLanguages, Definition, DefinitionNode } from '../definition'
import type { DefinitionFinding } from './definitionFinding'

type Rule = (node: DefinitionNode, path: string) => readonly DefinitionFinding[]

const both = (en: string, nb: string): BothLanguages => ({ en, nb })

/** The question that a node asks, whatever it is called and wherever it was read. */
function keyOf(node: DefinitionNode): string {
  return JSON.stringify(node, (key, value: unknown) =>
    key === 'name' || key === 'place' || key === 'display' || key === 'uri' ? undefined : value,
  )
}

const emptyGroup: Rule = (node, path) =>
  (node.kind === 'all' || node.kind === 'any' || node.kind === 'at-least') && node.nodes.length === 0
    ? [
        {
          rule: 'empty-group',
          severity: node.kind === 'any' ? 'refused' : 'note',
          path,
          text:
            node.kind === 'any'
              ? both(
                  'One of nothing is asked for: nobody meets it.',
                  'Det kreves ett av ingenting: Ingen oppfyller det.',
                )
              : both(
                  'Nothing is asked here: everybody meets it.',
                  'Her spørres det ikke etter noe: Alle oppfyller det.',
                ),
          mend: both(
            'Add what is asked for, or remove it.',
            'Legg til det det spørres etter, eller fjern det.',
          ),
        },
      ]
    : []

const counts: Rule = (node, path) => {
  if (node.kind !== 'at-least' || node.nodes.length === 0) return []
  if (node.count > node.nodes.length)
    return [
      {
        rule: 'too-many-wanted',
        severity: 'refused',
        path,
        text: both(
          `At least ${node.count} of ${node.nodes.length} are asked for: nobody meets it.`,
          `Det kreves minst ${node.count} av ${node.nodes.length}: Ingen oppfyller det.`,
        ),
        mend: both(`Ask for at most ${node.nodes.length}.`, `Krev høyst ${node.nodes.length}.`),
      },
    ]
  if (node.count <= 0)
    return [
      {
        rule: 'no-count-wanted',
        severity: 'questioned',
        path,
        text: both(
          'At least none is asked for: everybody meets it.',
          'Det kreves minst ingen: Alle oppfyller det.',
        ),
        mend: both('Ask for at least 1.', 'Krev minst 1.'),
      },
    ]
  return []
}

const siblings: Rule = (node, path) => {
  if (node.kind !== 'all' && node.kind !== 'any') return []
  const keys = node.nodes.map(keyOf)
  return node.nodes.flatMap((one, index): readonly DefinitionFinding[] => {
    const own = `${path}.nodes[${index}]`
    const before = keys.slice(0, index)
    if (before.includes(keys[index] ?? ''))
      return [
        {
          rule: 'repeated-node',
          severity: 'questioned',
          path: own,
          text: both('This is asked twice.', 'Dette spørres det etter to ganger.'),
          mend: both('Remove one of the two.', 'Fjern den ene av dem.'),
        },
      ]
    const contrary = one.kind === 'not' ? keyOf(one.node) : keyOf({ kind: 'not', node: one })
    if (!before.includes(contrary)) return []
    return [
      {
        rule: 'node-contradicted',
        severity: node.kind === 'all' ? 'refused' : 'questioned',
        path: own,
        text:
          node.kind === 'all'
            ? both(
                'The same is asked for and excluded: nobody is left.',
                'Det samme kreves og utelukkes: Ingen blir igjen.',
              )
            : both(
                'One of a thing and its contrary is asked for: everybody meets it.',
                'Det kreves enten noe eller det motsatte: Alle oppfyller det.',
              ),
        mend: null,
      },
    ]
  })
}

function backwards(atom: Atom): boolean {
  if (atom.kind === 'age') return atom.from !== null && atom.to !== null && atom.from > atom.to
  if (atom.kind !== 'coded') return false
  const { value, window } = atom
  const days = window !== null && (window.from ?? '') > (window.to ?? '9999-12-31')
  if (value?.kind !== 'quantity' || value.low === null || value.high === null) return days
  const { low, high } = value
  return days || low.value > high.value || (low.value === high.value && !(low.included && high.included))
}

const atoms: Rule = (node, path) => {
  if (node.kind !== 'atom') return []
  if (backwards(node.atom))
    return [
      {
        rule: 'backwards-limits',
        severity: 'refused',
        path,
        text: both(
          'The lower limit lies above the upper one: nothing fits.',
          'Nedre grense ligger over øvre: Ingenting passer.',
        ),
        mend: both('Swap the limits.', 'Bytt om grensene.'),
      },
    ]
  if (node.atom.kind === 'coded' && node.atom.codes.length === 0)
    return [
      {
        rule: 'without-codes',
        severity: 'refused',
        path,
        text: both('No code is named: no record matches.', 'Ingen kode er oppgitt: Ingen hendelse passer.'),
        mend: both('Add the codes that are meant.', 'Legg til kodene som er ment.'),
      },
    ]
  if (node.atom.kind !== 'unread') return []
  const { en, nb } = node.atom.text
  return [
    {
      rule: 'only-words',
      severity: 'note',
      path,
      text: both(
        `This is words only and is not counted: ${en}.`,
        `Dette er bare ord, og telles ikke: ${nb}.`,
      ),
      mend: both(
        'State a share for it, or ask for codes.',
        'Oppgi en andel for det, eller spør etter koder.',
      ),
    },
  ]
}

const rules: readonly Rule[] = [emptyGroup, counts, siblings, atoms]

function look(node: DefinitionNode, path: string): readonly DefinitionFinding[] {
  const own = rules.flatMap((rule) => rule(node, path))
  if (node.kind === 'atom') return own
  const inner =
    node.kind === 'not'
      ? look(node.node, `${path}.node`)
      : node.nodes.flatMap((one, index) => look(one, `${path}.nodes[${index}]`))
  return [...own, ...inner]
}

/** What a definition of any format says against itself, before it is a protocol; gravest first. */
export function lintDefinition({ root }: Definition): readonly DefinitionFinding[] {
  const all = look(root, 'root')
  return severities.flatMap((severity) => all.filter((finding) => finding.severity === severity))
}
