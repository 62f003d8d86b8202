import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { UsdmEndpoint, UsdmObjective } from '../document/usdmDocument'
import { endpointTerms, objectiveTerms, unknownTerm } from '../document/usdmTerms'
import { toXhtml } from '../document/xhtml'
import type { UsdmMaker } from './usdmMaker'

type Outcome = RegistrationRecord['outcomes'][number]
type Level = NonNullable<RegistrationRecord['objectives'][number]['level']>

const levelOfOutcome: Readonly<Record<Outcome['level'], Level>> = {
  primary: 'primary',
  secondary: 'secondary',
  other: 'exploratory',
}

/** Objective that an outcome is written under: its own, or one of its level that says nothing but carries it. */
interface Carrier {
  readonly id: string
  readonly path: string
  readonly level: Level | null
  readonly text: string | null
}

function carriersOf({ objectives, outcomes }: RegistrationRecord): Carrier[] {
  const stated = objectives.map(({ id, level, text }, index): Carrier => ({
    id: `Objective_${id}`,
    path: `objectives.${String(index)}`,
    level,
    text,
  }))
  const ids = new Set(stated.map(({ id }) => id))
  const levels = new Set(
    outcomes
      .filter(({ objective }) => !ids.has(`Objective_${objective ?? ''}`))
      .map(({ level }) => levelOfOutcome[level]),
  )
  const unstated = (['primary', 'secondary', 'exploratory'] as const)
    .filter((level) => levels.has(level))
    .map((level): Carrier => ({ id: unstatedId(level), path: 'objectives', level, text: null }))
  return [...stated, ...unstated]
}

function unstatedId(level: Level): string {
  return `ObjectiveNotStated_${level}`
}

/**
 * Objectives with their endpoints. An outcome that answers no stated objective hangs under one without words that is marked
 * as not stated, because the standard knows endpoints only below objectives.
 */
export function writeObjectives(make: UsdmMaker, record: RegistrationRecord): UsdmObjective[] {
  const carriers = carriersOf(record)
  const stated = new Set(carriers.filter(({ text }) => text !== null).map(({ id }) => id))
  const placed = record.outcomes.map((outcome, position) => {
    const own = `Objective_${outcome.objective ?? ''}`
    return {
      outcome,
      position,
      carrier: stated.has(own) ? own : unstatedId(levelOfOutcome[outcome.level]),
    }
  })
  const order = carriers.flatMap(({ id }) => placed.filter(({ carrier }) => carrier === id))
  const reordered = order.some(({ position }, index) => position !== index)
  return carriers.map(({ id: carrierId, path, level, text }) => {
    const id = make.id(carrierId, text === null ? path : `${path}.text`)
    return {
      id,
      extensionAttributes: text === null ? [make.notStated('text', id)] : [],
      name: id,
      label: null,
      description: null,
      text: toXhtml(text ?? ''),
      dictionaryId: null,
      level: make.code(level === null ? unknownTerm : objectiveTerms[level], id, `${path}.level`),
      endpoints: order
        .filter(({ carrier }) => carrier === carrierId)
        .map(({ outcome, position }) => writeEndpoint(make, outcome, position, reordered)),
      instanceType: 'Objective',
    }
  })
}

function writeEndpoint(
  make: UsdmMaker,
  outcome: Outcome,
  position: number,
  reordered: boolean,
): UsdmEndpoint {
  const path = `outcomes.${String(position)}`
  const id = make.id(`Endpoint_${outcome.id}`, `${path}.title`)
  const { title, timeFrame, description, level } = outcome
  return {
    id,
    extensionAttributes: [
      ...(timeFrame === '' ? [] : [make.extension('time-frame', { valueString: timeFrame }, id)]),
      ...(reordered ? [make.extension('position', { valueInteger: position }, id)] : []),
    ],
    name: make.name('Endpoint', title, id),
    label: title,
    description,
    text: toXhtml(title),
    dictionaryId: null,
    purpose: '',
    level: make.code(endpointTerms[level], id, `${path}.level`),
    instanceType: 'Endpoint',
  }
}
