import type { AgeAtom, CodedAtom, CodedValue, DateWindow, Unit } from '../definition'
import { loss, type Loss, type LossGravity, type LossKind } from '../loss'
import type { BothLanguages } from '../definition'
import { createConceptSets, writtenConcept } from './conceptSets'
import { tableOfRole } from './tables'
import { both } from './words'
import type { WrittenAttributes, WrittenConcept, WrittenCriteria, WrittenRange } from './written'

/** What is passed along while a definition is written. */
export interface Writing {
  readonly sets: ReturnType<typeof createConceptSets>
  readonly losses: readonly Loss[]
  readonly tell: (kind: LossKind, gravity: LossGravity, path: string, text: BothLanguages) => void
}

export function createWriting(): Writing {
  const losses: Loss[] = []
  return {
    sets: createConceptSets(),
    losses,
    tell: (kind, gravity, path, text) => {
      losses.push(loss(kind, gravity, path, text))
    },
  }
}

/** Null where an age asks nothing. */
export function writtenAge({ from, to }: AgeAtom, holds: boolean): WrittenRange<number> | null {
  if (from === null && to === null) return null
  if (from === null) return { Value: to ?? 0, Op: holds ? 'lte' : 'gt' }
  if (to === null) return { Value: from, Op: holds ? 'gte' : 'lt' }
  return { Value: from, Op: holds ? 'bt' : '!bt', Extent: to }
}

function writtenUnit(unit: Unit): readonly WrittenConcept[] | undefined {
  if (unit === null) return undefined
  const { code, display } = unit
  return [
    { CONCEPT_ID: 0, CONCEPT_NAME: display, CONCEPT_CODE: code, VOCABULARY_ID: 'UCUM', DOMAIN_ID: 'Unit' },
  ]
}

function writtenNumber(
  value: Exclude<CodedValue, { kind: 'concept' }>,
  path: string,
  { tell }: Writing,
): WrittenRange<number> | null {
  if (value.kind === 'quantity-not') return { Value: value.value, Op: '!eq' }
  const { low, high } = value
  if (low === null) return high === null ? null : { Value: high.value, Op: high.included ? 'lte' : 'lt' }
  if (high === null) return { Value: low.value, Op: low.included ? 'gte' : 'gt' }
  if (low.value === high.value && low.included && high.included) return { Value: low.value, Op: 'eq' }
  if (!low.included || !high.included)
    tell(
      'value',
      'changes-meaning',
      path,
      both(
        'A value between two limits counts with both limits in this format.',
        'En verdi mellom to grenser telles med begge grensene i dette formatet.',
      ),
    )
  return { Value: low.value, Op: 'bt', Extent: high.value }
}

function writtenValue(
  { role, value }: CodedAtom,
  path: string,
  writing: Writing,
): Pick<WrittenAttributes, 'ValueAsNumber' | 'ValueAsConcept' | 'Unit'> {
  if (value === null) return {}
  if (role !== 'measurement' && role !== 'other') {
    writing.tell(
      'value',
      'changes-meaning',
      path,
      both(
        'A value can only be asked of measurements; it is left out.',
        'En verdi kan bare spørres etter hos målinger; den er utelatt.',
      ),
    )
    return {}
  }
  if (value.kind === 'concept')
    return { ValueAsConcept: value.concepts.map((code) => writtenConcept(code, 'Meas Value')) }
  const number = writtenNumber(value, path, writing)
  const unit = writtenUnit(value.unit)
  return {
    ...(number === null ? {} : { ValueAsNumber: number }),
    ...(unit === undefined ? {} : { Unit: unit }),
  }
}

function writtenWindow({ from, to }: DateWindow): WrittenRange<string> | null {
  if (from === null) return to === null ? null : { Value: to, Op: 'lte' }
  return to === null ? { Value: from, Op: 'gte' } : { Value: from, Op: 'bt', Extent: to }
}

/** A coded question as a criterion; null for a role that the data model has no table for. */
export function writtenCriteria(atom: CodedAtom, path: string, writing: Writing): WrittenCriteria | null {
  const table = tableOfRole(atom.role)
  if (table === null) return null
  const window = atom.window === null ? null : writtenWindow(atom.window)
  if (window !== null)
    writing.tell(
      'time',
      'changes-meaning',
      path,
      both(
        'That the event overlaps these days is written as: it begins in them.',
        'At hendelsen overlapper disse dagene, skrives som at den begynner i dem.',
      ),
    )
  if (atom.attributes.length > 0)
    writing.tell(
      'attribute',
      'changes-meaning',
      path,
      both(
        `What else is asked of the event is left out (${atom.attributes.length}).`,
        `Det som ellers kreves av hendelsen, er utelatt (${atom.attributes.length}).`,
      ),
    )
  return {
    [table]: {
      CodesetId: writing.sets.idOf(atom),
      ...(window === null ? {} : { OccurrenceStartDate: window }),
      ...writtenValue(atom, path, writing),
    },
  }
}
