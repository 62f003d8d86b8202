import {
  atomNode,
  codedAtom,
  combine,
  nobody,
  type BothLanguages,
  type Code,
  type CodedAtom,
  type CodedValue,
  type DateWindow,
  type DefinitionNode,
} from '../definition'
import type { CirceAttributes, CirceConceptSet, CirceCriteria } from './expression'
import { stretchesOf, windowOf } from './ranges'
import { codeOfConcept, codesOfSet } from './readConcepts'
import { readAge, readGender, unread } from './readDemographics'
import type { Reading } from './reading'
import { tableName, tableOf } from './tables'
import { both, conceptNames } from './words'

/** Fields that are read, or that say nothing by themselves. */
const known: ReadonlySet<string> = new Set([
  'CodesetId',
  'First',
  'Age',
  'Gender',
  'OccurrenceStartDate',
  'ValueAsNumber',
  'ValueAsConcept',
  'Unit',
  'CorrelatedCriteria',
])

/** `…Exclude: false` belongs to a list of types; without the list it asks nothing. */
function asksNothing(value: unknown): boolean {
  return (
    value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0)
  )
}

function readWindow(asked: CirceAttributes, path: string, { tell }: Reading): DateWindow | null {
  const range = asked.OccurrenceStartDate
  if (range === null) return null
  const window = windowOf(range)
  tell(
    'time',
    'changes-meaning',
    `${path}.OccurrenceStartDate`,
    window === null
      ? both(
          'The dates of the event cannot be read and are left out.',
          'Datoene for hendelsen kan ikke leses og er utelatt.',
        )
      : both(
          'The event has to begin in these days; read as: it overlaps them.',
          'Hendelsen må begynne i disse dagene; leses som at den overlapper dem.',
        ),
  )
  return window
}

function unitsOf(
  asked: CirceAttributes,
): readonly ({ readonly code: string; readonly display: string } | null)[] {
  const units = (asked.Unit ?? []).flatMap(({ CONCEPT_CODE, CONCEPT_NAME }) =>
    CONCEPT_CODE === null ? [] : [{ code: CONCEPT_CODE, display: CONCEPT_NAME ?? CONCEPT_CODE }],
  )
  return units.length === 0 ? [null] : units
}

/** Any of them; null alone where no value is asked for. */
function readValues(asked: CirceAttributes, path: string, { tell }: Reading): readonly (CodedValue | null)[] {
  const { ValueAsNumber: number, ValueAsConcept: concepts } = asked
  const codes = (concepts ?? []).flatMap((concept) => codeOfConcept(concept, false) ?? [])
  if (number === null) return codes.length === 0 ? [null] : [{ kind: 'concept', concepts: codes }]
  if (codes.length > 0)
    tell(
      'value',
      'changes-meaning',
      `${path}.ValueAsConcept`,
      both(
        'Beside the number a value as a concept is asked for; it is left out.',
        'Ved siden av tallet spørres det etter en verdi som begrep; den er utelatt.',
      ),
    )
  const units = unitsOf(asked)
  if (number.Op === '!eq' && number.Value !== null) {
    const { Value: value } = number
    return units.map((unit) => ({ kind: 'quantity-not', value, unit }))
  }
  const stretches = stretchesOf(number)
  if (stretches === null) {
    tell(
      'value',
      'changes-meaning',
      `${path}.ValueAsNumber`,
      both('The value has no limits and is left out.', 'Verdien har ingen grenser og er utelatt.'),
    )
    return [null]
  }
  return units.flatMap((unit) =>
    stretches.map((stretch): CodedValue => ({ kind: 'quantity', ...stretch, unit })),
  )
}

function tellTheRest(table: string, asked: CirceAttributes, path: string, { tell }: Reading): void {
  const name = tableName(table)
  if (asked.First === true)
    tell(
      'time',
      asked.Age === null && asked.OccurrenceStartDate === null ? 'wording' : 'changes-meaning',
      `${path}.First`,
      both(
        `Only the first event (${name.en}) in the history is meant.`,
        `Bare den første hendelsen (${name.nb}) i historikken er ment.`,
      ),
    )
  for (const [field, value] of Object.entries(asked)) {
    if (known.has(field) || asksNothing(value)) continue
    tell(
      'attribute',
      'changes-meaning',
      `${path}.${field}`,
      both(
        `What "${field}" asks of the ${name.en} is left out.`,
        `Det «${field}» krever (${name.nb}) er utelatt.`,
      ),
    )
  }
}

/** A record of a table that has no codes of its own, or of which none are asked. */
function anyRecord(table: string, path: string, { tell }: Reading): DefinitionNode {
  const name = tableName(table)
  tell(
    'not-countable',
    'narrows-not-countable',
    path,
    both(
      `A record (${name.en}) without asking for a code stays words.`,
      `En hendelse (${name.nb}) uten at det spørres etter en kode, blir stående som ord.`,
    ),
  )
  return unread(both(`${name.en}, whatever its code`, `${name.nb}, uansett kode`))
}

function missingSet(id: number, path: string, { tell }: Reading): DefinitionNode {
  const text: BothLanguages = both(
    `Codes of concept set ${id}, which is not in the file`,
    `Koder fra begrepssett ${id}, som ikke er i filen`,
  )
  tell('code', 'changes-meaning', `${path}.CodesetId`, text)
  return unread(text)
}

function coded(
  { table, asked }: CirceCriteria,
  set: CirceConceptSet,
  path: string,
  reading: Reading,
): DefinitionNode {
  const role = tableOf(table)?.role ?? 'other'
  const codes: readonly Code[] | null = codesOfSet(set, `${path}.CodesetId`, reading)
  // A set without concepts matches no record.
  if (codes === null) return nobody
  const window = readWindow(asked, path, reading)
  const atoms = readValues(asked, path, reading).map((value): CodedAtom =>
    codedAtom(role, codes, { value, window }),
  )
  return {
    ...combine(
      'any',
      atoms.map((atom) => atomNode(atom, path)),
    ),
    name: both(set.name ?? '', set.name ?? ''),
  }
}

/** One record with what is asked of it and of the person; what is asked around it in time is the caller's. */
export function readCriteria(criteria: CirceCriteria, path: string, reading: Reading): DefinitionNode {
  const { table, asked } = criteria
  const own = `${path}.${table}`
  if (tableOf(table) === null) {
    reading.tell(
      'structure',
      'narrows-not-countable',
      own,
      both(
        `The table "${table}" is not known here; its question stays words.`,
        `Tabellen «${table}» er ukjent her; spørsmålet blir stående som ord.`,
      ),
    )
  }
  const set = asked.CodesetId === null ? null : (reading.sets.get(asked.CodesetId) ?? null)
  const event =
    set !== null
      ? coded(criteria, set, own, reading)
      : asked.CodesetId !== null
        ? missingSet(asked.CodesetId, own, reading)
        : anyRecord(table, own, reading)
  tellTheRest(table, asked, own, reading)
  const person = [
    ...readAge(asked.Age, `${own}.Age`, reading),
    ...readGender(asked.Gender, `${own}.Gender`, reading),
  ]
  return person.length === 0 ? event : combine('all', [event, ...person])
}

/** Names of the concepts that a criterion asks for, for messages. */
export function criteriaName(
  { table, asked }: CirceCriteria,
  { sets }: Pick<Reading, 'sets'>,
): BothLanguages {
  const set = asked.CodesetId === null ? undefined : sets.get(asked.CodesetId)
  const name = tableName(table)
  if (set === undefined) return name
  const label =
    set.name === '' || set.name === null
      ? conceptNames((set.expression?.items ?? []).map(({ concept }) => concept))
      : set.name
  return both(`${name.en} "${label}"`, `${name.nb} «${label}»`)
}
