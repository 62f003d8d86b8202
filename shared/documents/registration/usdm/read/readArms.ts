import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { conditionSystemOf } from '../document/conditionSystems'
import { integerOf, isNotStated } from '../document/extensions'
import type { UsdmDesign, UsdmVersion } from '../document/usdmDocument'
import { armTerms, auxiliaryRoles, interventionRoleTerms, interventionTypeTerms } from '../document/usdmTerms'
import { readChoice } from './readChoice'
import { labelOf, leftReasons, type Reading } from './reading'
import { countOrNull, within } from './readParties'

/** Arms, and the ids that the record gives them by those of the file. */
export function readArms(
  reading: Reading,
  { arms }: UsdmDesign,
): { readonly arms: RegistrationRecord['arms']; readonly ids: ReadonlyMap<string, string> } {
  const kept = within(reading, arms, 100, 'StudyDesign.arms')
  const ids = new Map<string, string>()
  const read = kept.map((arm, index) => {
    const path = `arms.${String(index)}`
    const from = `StudyArm ${arm.id}`
    const id = reading.id('arms', arm.id, 'StudyArm_')
    ids.set(arm.id, id)
    return {
      id,
      label: reading.line(labelOf(arm), from, `${path}.label`),
      kind: readChoice(reading, armTerms, arm.type, `${from}.type`, `${path}.kind`),
      description: reading.text(arm.description ?? '', `${from}.description`, `${path}.description`),
      participants: countOrNull(integerOf(arm.extensionAttributes, 'planned-participants')),
    }
  })
  return { arms: read, ids }
}

function armsOf(design: UsdmDesign, interventionId: string, ids: ReadonlyMap<string, string>): string[] {
  const elements = new Set(
    design.elements
      .filter(({ studyInterventionIds }) => studyInterventionIds.includes(interventionId))
      .map(({ id }) => id),
  )
  const arms = new Set(
    design.studyCells
      .filter(({ elementIds }) => elementIds.some((id) => elements.has(id)))
      .map(({ armId }) => armId),
  )
  return design.arms.filter(({ id }) => arms.has(id)).flatMap(({ id }) => ids.get(id) ?? [])
}

/** Interventions with the arms that get them, by the elements in the cells of an arm. */
export function readInterventions(
  reading: Reading,
  version: UsdmVersion,
  design: UsdmDesign,
  armIds: ReadonlyMap<string, string>,
): RegistrationRecord['interventions'] {
  const kept = within(reading, version.studyInterventions, 100, 'StudyVersion.studyInterventions')
  return kept.map((intervention, index) => {
    const path = `interventions.${String(index)}`
    const from = `StudyIntervention ${intervention.id}`
    const atc = intervention.codes.find(({ codeSystem }) => /^ATC\b/i.test(codeSystem))
    for (const code of intervention.codes)
      if (code !== atc) reading.left(`${from}.codes`, `${code.codeSystem} ${code.code}`, leftReasons.notKept)
    const auxiliary = auxiliaryRoles.includes(intervention.role.code)
    return {
      id: reading.id('interventions', intervention.id, 'StudyIntervention_'),
      kind: readChoice(reading, interventionTypeTerms, intervention.type, `${from}.type`, `${path}.kind`),
      name: reading.line(labelOf(intervention), from, `${path}.name`),
      otherNames: [],
      description: reading.text(intervention.description ?? '', `${from}.description`, `${path}.description`),
      arms: armsOf(design, intervention.id, armIds),
      role: auxiliary
        ? 'auxiliary'
        : readChoice(reading, interventionRoleTerms, intervention.role, `${from}.role`, `${path}.role`),
      product: {
        substance: reading.line(atc?.decode ?? '', `${from}.codes`, `${path}.product.substance`),
        atc: reading.line(atc?.code ?? '', `${from}.codes`, `${path}.product.atc`),
        form: '',
        route: '',
        strength: '',
        authorised: null,
        authorisationNumber: '',
        advancedTherapy: null,
        maximumDailyDose: '',
        maximumDuration: '',
      },
    }
  })
}

/** Conditions, each with the first code of a system that the record knows. */
export function readConditions(
  reading: Reading,
  { indications }: UsdmDesign,
): RegistrationRecord['conditions'] {
  const kept = within(reading, indications, 100, 'StudyDesign.indications')
  return kept.map((indication, index) => {
    const path = `conditions.${String(index)}`
    const from = `Indication ${indication.id}`
    const code = indication.codes.find(({ codeSystem }) => conditionSystemOf(codeSystem) !== null)
    const system = code === undefined ? null : conditionSystemOf(code.codeSystem)
    for (const other of indication.codes)
      if (other !== code)
        reading.left(`${from}.codes`, `${other.codeSystem} ${other.code}`, leftReasons.notKept)
    const isStated = !isNotStated(indication.extensionAttributes, 'isRareDisease')
    if (isStated) reading.took(`${from}.isRareDisease`, `${path}.rare`)
    return {
      id: reading.id('conditions', indication.id, 'Indication_'),
      name: reading.line(labelOf(indication), from, `${path}.name`),
      code:
        code === undefined || system === null
          ? null
          : { system, value: reading.line(code.code, `${from}.codes`, `${path}.code`) },
      rare: isStated ? indication.isRareDisease : null,
    }
  })
}
