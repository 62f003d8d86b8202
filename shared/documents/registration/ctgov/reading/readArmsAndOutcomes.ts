import { registrationLimits } from '../../../../domain/registration/record/basics'
import type { Arm, Intervention, TrialOutcome } from '../../../../domain/registration/record/design'
import { interventionTypes } from '../registerWords'
import type { SourceNode } from './sourceNode'
import type { TrialReading } from './trialReading'

/** What an intervention is told with beside what the register says of it. */
const unstatedProduct = {
  role: null,
  product: {
    substance: '',
    atc: '',
    form: '',
    route: '',
    strength: '',
    authorised: null,
    authorisationNumber: '',
    advancedTherapy: null,
    maximumDailyDose: '',
    maximumDuration: '',
  },
} satisfies Pick<Intervention, 'role' | 'product'>

/** Arms by the labels that an intervention names; a label that no arm has is named as not understood. */
function armsByLabel(
  reading: TrialReading,
  labels: readonly SourceNode[],
  arms: readonly Arm[],
  path: string,
): string[] {
  const found = labels.flatMap((node) => {
    const label = node.text.replaceAll(/\s+/g, ' ').trim().slice(0, registrationLimits.name).trimEnd()
    const arm = label === '' ? undefined : arms.find((one) => one.label === label)
    if (arm === undefined) {
      reading.refuse(node, { en: 'No arm has this label.', nb: 'Ingen arm har dette navnet.' })
      return []
    }
    reading.took(node, path)
    return [arm.id]
  })
  return [...new Set(found)]
}

/** What the parts of an intervention are called in a file. */
export interface InterventionNames {
  readonly kind: string
  readonly name: string
  readonly otherNames: string
  readonly description: string
  readonly arms: string
}

/** Interventions of a file, with the arms that get them by their labels. */
export function readInterventions(
  reading: TrialReading,
  nodes: readonly SourceNode[],
  arms: readonly Arm[],
  names: InterventionNames,
): Intervention[] {
  return nodes.map((node, at) => {
    const path = `interventions.${at}`
    return {
      id: `intervention-${at + 1}`,
      kind: reading.word(node, names.kind, `${path}.kind`, interventionTypes),
      name: reading.line(node, names.name, `${path}.name`),
      otherNames: reading
        .list(node, names.otherNames, 100)
        .map((name) => reading.lineOf(name, `${path}.otherNames`)),
      description: reading.text(node, names.description, `${path}.description`),
      arms: armsByLabel(reading, reading.list(node, names.arms, 100), arms, `${path}.arms`),
      ...unstatedProduct,
    }
  })
}

/** What the parts of an outcome are called in a file. */
export interface OutcomeNames {
  readonly title: string
  readonly timeFrame: string
  readonly description: string
}

/** Outcomes of all levels, the primary ones first; at most 500. */
export function readOutcomes(
  reading: TrialReading,
  nodesOf: (level: TrialOutcome['level']) => readonly SourceNode[],
  names: OutcomeNames,
): TrialOutcome[] {
  const found = (['primary', 'secondary', 'other'] as const).flatMap((level) =>
    nodesOf(level).map((node) => ({ level, node })),
  )
  return found.slice(0, 500).map(({ level, node }, at) => ({
    id: `outcome-${at + 1}`,
    level,
    title: reading.line(node, names.title, `outcomes.${at}.title`),
    timeFrame: reading.line(node, names.timeFrame, `outcomes.${at}.timeFrame`),
    description: reading.text(node, names.description, `outcomes.${at}.description`),
    objective: null,
  }))
}
