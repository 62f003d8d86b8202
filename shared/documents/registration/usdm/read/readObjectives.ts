import { registrationLimits } from '../../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { integerOf, isNotStated, textOf } from '../document/extensions'
import type { UsdmDesign, UsdmEndpoint } from '../document/usdmDocument'
import { endpointTerms, objectiveTerms } from '../document/usdmTerms'
import { fromXhtml, toXhtml } from '../document/xhtml'
import { readChoice } from './readChoice'
import { leftReasons, type Reading } from './reading'
import { within } from './readParties'
import type { Placeholders } from './placeholders'

type Objectives = RegistrationRecord['objectives']
type Outcomes = RegistrationRecord['outcomes']

interface ReadObjectives {
  readonly objectives: Objectives
  readonly outcomes: Outcomes
}

/** Objectives and their endpoints. An objective that is marked as not stated gives its endpoints none. */
export function readObjectives(
  reading: Reading,
  design: UsdmDesign,
  placeholders: Placeholders,
): ReadObjectives {
  const objectives: Objectives = []
  const found: { readonly endpoint: UsdmEndpoint; readonly objective: string | null }[] = []
  for (const objective of design.objectives) {
    const from = `Objective ${objective.id}`
    if (isNotStated(objective.extensionAttributes, 'text')) {
      found.push(...objective.endpoints.map((endpoint) => ({ endpoint, objective: null })))
      continue
    }
    if (objectives.length >= 200) {
      reading.left(from, objective.text, leftReasons.tooLong)
      found.push(...objective.endpoints.map((endpoint) => ({ endpoint, objective: null })))
      continue
    }
    const path = `objectives.${String(objectives.length)}`
    const id = reading.id('objectives', objective.id, 'Objective_')
    objectives.push({
      id,
      level: readChoice(reading, objectiveTerms, objective.level, `${from}.level`, `${path}.level`),
      text: reading.text(
        fromXhtml(objective.text, placeholders(objective.dictionaryId)),
        from,
        `${path}.text`,
      ),
    })
    found.push(...objective.endpoints.map((endpoint) => ({ endpoint, objective: id })))
  }
  const ordered = found
    .map((entry, index) => ({
      ...entry,
      position: integerOf(entry.endpoint.extensionAttributes, 'position') ?? index,
    }))
    .sort((one, other) => one.position - other.position)
  const kept = within(reading, ordered, registrationLimits.list, 'Objective.endpoints')
  return {
    objectives,
    outcomes: kept.flatMap(({ endpoint, objective }, index) => {
      const outcome = readEndpoint(reading, endpoint, `outcomes.${String(index)}`, placeholders)
      return outcome === null ? [] : [{ ...outcome, objective }]
    }),
  }
}

function readEndpoint(
  reading: Reading,
  endpoint: UsdmEndpoint,
  path: string,
  placeholders: Placeholders,
): Omit<Outcomes[number], 'objective'> | null {
  const from = `Endpoint ${endpoint.id}`
  const level = readChoice(reading, endpointTerms, endpoint.level, `${from}.level`, `${path}.level`)
  if (level === null) {
    reading.left(from, endpoint.text, leftReasons.unknownTerm)
    return null
  }
  const { label, text } = endpoint
  const isLabel = label !== null && toXhtml(label) === text
  const words = isLabel ? label : fromXhtml(text, placeholders(endpoint.dictionaryId))
  if (endpoint.purpose !== '') reading.left(`${from}.purpose`, endpoint.purpose, leftReasons.notKept)
  return {
    id: reading.id('outcomes', endpoint.id, 'Endpoint_'),
    level,
    title: reading.line(words === '' ? (label ?? '') : words, from, `${path}.title`),
    timeFrame: reading.line(
      textOf(endpoint.extensionAttributes, 'time-frame') ?? '',
      from,
      `${path}.timeFrame`,
    ),
    description: reading.text(endpoint.description ?? '', `${from}.description`, `${path}.description`),
  }
}
