import { systemOfUri } from '../codeSystems'
import type { Definition } from '../definition'
import { refused, taken, type Answer, type InterchangeContext, type WrittenDefinition } from '../format'
import { loss, type Loss } from '../loss'
import { toBase64 } from '../text/base64'
import { conditionsOf, type Condition } from './conditions'
import { catalogueAddress } from './keys'
import { askableLines, selectsNobody } from './writeAst'

/** Most bars of the locator, and longest address that browsers and servers take. */
const most = { bars: 20, characters: 8000 } as const

/** A line in the parts that one chip of the search bar can hold: values of one key. */
function chipsOf(conditions: readonly Condition[]): readonly (readonly Condition[])[] {
  const byKey = new Map<string, Condition[]>()
  for (const condition of conditions) {
    const chip = byKey.get(condition.key)
    if (chip === undefined) byKey.set(condition.key, [condition])
    else chip.push(condition)
  }
  return [...byKey.values()]
}

/** Bars, each with one chip of every line; null when there would be too many. */
function barsOf(
  lines: readonly (readonly (readonly Condition[])[])[],
): readonly (readonly Condition[])[][] | null {
  let bars: (readonly Condition[])[][] = [[]]
  for (const chips of lines) {
    bars = bars.flatMap((bar) => chips.map((chip) => [...bar, chip]))
    if (bars.length > most.bars) return null
  }
  return bars
}

function valuesOf({ value }: Condition): readonly { readonly name: string; readonly value: unknown }[] {
  if (value.kind === 'one-of') return value.values.map((one) => ({ name: one, value: one }))
  const { min, max } = value
  const range = { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) }
  const name = min === null ? ` ≤ ${max ?? ''}` : max === null ? ` ≥ ${min}` : ` ${min} - ${max}`
  return [{ name, value: range }]
}

function itemOf(chip: readonly Condition[], id: string) {
  const [first] = chip
  const values = chip.flatMap(valuesOf)
  return {
    id,
    key: first?.key ?? '',
    name: first?.name ?? '',
    type: first?.value.kind === 'one-of' ? 'EQUALS' : 'BETWEEN',
    values: values.map((value, index) => ({ ...value, queryBindId: `${id}-${index + 1}` })),
  }
}

const notIncluded = ({ value }: Condition): boolean => value.kind === 'between' && !value.included

/** The address of the locator with the query in it. Bars are alternatives, so a line with mixed keys makes several. */
export function writeLink(definition: Definition, context: InterchangeContext): Answer<WrittenDefinition> {
  const { lines, losses } = askableLines(definition, context)
  if (lines.some((line) => line.length === 0)) return selectsNobody
  const remarks: Loss[] = [...losses]
  const chips = lines.map((line) => chipsOf(line.flatMap((one) => conditionsOf(one, context, remarks, true))))
  const open = chips.flat(2).filter(notIncluded)
  remarks.push(
    ...open.map(({ name }) =>
      loss('value', 'changes-meaning', '', {
        en: `${name}: the locator includes the limit itself.`,
        nb: `${name}: prøvesøkeren tar med selve grensen.`,
      }),
    ),
  )
  if (chips.flat(2).some(({ system }) => systemOfUri(system) === 'icd-10-gm'))
    remarks.push(
      loss('code-system', 'wording', '', {
        en: 'The address does not say which edition of ICD-10 is meant; the locator looks in all it knows.',
        nb: 'Adressen sier ikke hvilken utgave av ICD-10 som er ment; prøvesøkeren leter i alle den kjenner.',
      }),
    )
  const bars = barsOf(chips)
  const query = (bars ?? []).map((bar, outer) =>
    bar.map((chip, inner) => itemOf(chip, `kohort-${outer + 1}-${inner + 1}`)),
  )
  const parameter = encodeURIComponent(toBase64(JSON.stringify(query)))
  const address =
    query.flat().length === 0 ? `${catalogueAddress}/` : `${catalogueAddress}/?query=${parameter}`
  if (bars === null || address.length > most.characters)
    return refused(
      'root',
      {
        en: 'The query is too long for an address.',
        nb: 'Spørringen er for lang for en adresse.',
      },
      {
        en: 'Write it as a file (Lens AST), or ask with fewer codes.',
        nb: 'Skriv den som fil (Lens AST), eller spør med færre koder.',
      },
    )
  return taken({ text: `${address}\n`, losses: remarks })
}
