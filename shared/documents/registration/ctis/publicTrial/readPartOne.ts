import { registrationLimits } from '../../../../domain/registration/record/basics'
import type { WrittenCriterion } from '../../../../domain/registration/record/participants'
import { emptyRegistration } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { textOf } from '../../../../sources/ctis/looseValues'
import { populationGroups, scopes, wordFor } from '../lists/choices'
import { ctisPhases } from '../lists/phases'
import { readEndPoint } from '../map/criteria'
import type { Place, TrialSource } from './trialSource'

const most = registrationLimits.name

export function readDesign(
  source: TrialSource,
  information: Place,
): Pick<RegistrationRecord, 'design' | 'europe'> {
  const { design, europe } = emptyRegistration()
  const category = [...information, 'trialCategory']
  const code = source.text([...category, 'trialPhase'], 'design.phase')
  const phase = ctisPhases.find((entry) => entry.code === code) ?? null
  const scopesAt = [...information, 'trialObjective', 'trialScopes']
  const isLow = source.yesOrNo([...category, 'isLowIntervention'], 'design.lowIntervention')
  return {
    design: {
      ...design,
      studyType: 'interventional',
      phase: phase?.phase ?? null,
      lowIntervention: isLow,
      lowInterventionReason:
        isLow === true
          ? source.text([...category, 'justificationForLowIntervention'], 'design.lowInterventionReason')
          : '',
    },
    europe: {
      ...europe,
      firstInHuman: phase === null || phase.first === null ? null : phase.first === 'first-in-human',
      scopes: source
        .inOrder(scopesAt)
        .flatMap((index) => source.wholeNumber([...scopesAt, index, 'code'], `europe.scopes.${index}`) ?? [])
        .filter((scope) => scopes.has(scope))
        .slice(0, 20),
    },
  }
}

export function readConditions(source: TrialSource, information: Place): RegistrationRecord['conditions'] {
  const place = [...information, 'medicalCondition', 'partIMedicalConditions']
  const terms = [...information, 'medicalCondition', 'meddraConditionTerms']
  const positions = source.inOrder(place).slice(0, 100)
  // A term is of a condition only where there is one of each: the record does not link them.
  const isOne = positions.length === 1 && source.count(terms) === 1
  return positions.map((position, index) => {
    const path = `conditions.${index}`
    const code = isOne ? source.text([...terms, 0, 'classificationCode'], `${path}.code`, most) : ''
    return {
      id: `condition-${index + 1}`,
      name: source.text([...place, position, 'medicalCondition'], `${path}.name`, most),
      code: code === '' ? null : { system: 'meddra', value: code },
      rare: source.yesOrNo([...place, position, 'isConditionRareDisease'], `${path}.rare`),
    }
  })
}

export function readObjectives(source: TrialSource, information: Place): RegistrationRecord['objectives'] {
  const place = [...information, 'trialObjective']
  const main = source.text([...place, 'mainObjective'], 'objectives.0.text')
  const secondary = [...place, 'secondaryObjectives']
  return [
    ...(main === '' ? [] : [{ id: 'objective-main', level: 'primary' as const, text: main }]),
    ...source.inOrder(secondary).map((position, index) => ({
      id: `objective-${index + 1}`,
      level: 'secondary' as const,
      text: source.text([...secondary, position, 'secondaryObjective'], `objectives.${index + 1}.text`),
    })),
  ].slice(0, 200)
}

export function readEndPoints(source: TrialSource, information: Place): RegistrationRecord['outcomes'] {
  let number = 0
  return (['primary', 'secondary'] as const)
    .flatMap((level) => {
      const place = [...information, 'endPoint', `${level}EndPoints`]
      return source.inOrder(place).map((position) => {
        const text = source.text([...place, position, 'endPoint'], `outcomes.${number}`)
        number += 1
        const { title, description, timeFrame } = readEndPoint(text)
        return {
          id: `end-point-${number}`,
          level,
          title: title.slice(0, most),
          description: `${title.slice(most)}${description}`,
          timeFrame: timeFrame.slice(0, most),
          objective: null,
        }
      })
    })
    .slice(0, 500)
}

function readCriteria(
  source: TrialSource,
  information: Place,
  role: 'inclusion' | 'exclusion',
): WrittenCriterion[] {
  const key = role === 'inclusion' ? 'principalInclusionCriteria' : 'principalExclusionCriteria'
  const place = [...information, 'eligibilityCriteria', key]
  return source
    .inOrder(place)
    .slice(0, registrationLimits.list)
    .map((position, index) => ({
      id: `${role}-${index + 1}`,
      text: source.text([...place, position, key], `eligibility.${role}.${index}.text`),
      group: null,
    }))
}

export function readEligibility(source: TrialSource, information: Place): RegistrationRecord['eligibility'] {
  const place = [...information, 'populationOfTrialSubjects']
  const male = source.yesOrNo([...place, 'isMaleSubjects'], 'eligibility.sex')
  const female = source.yesOrNo([...place, 'isFemaleSubjects'], 'eligibility.sex')
  const groupsAt = [...place, 'clinicalTrialGroups']
  const names = source
    .inOrder(groupsAt)
    .map((index) => source.text([...groupsAt, index, 'name'], 'eligibility.healthyVolunteers').toLowerCase())
  const isVulnerable = source.yesOrNo([...place, 'isVulnerablePopulationSelected'], 'eligibility.vulnerable')
  const vulnerableAt = [...place, 'recruitmentPopulationGroups']
  const vulnerable = source.inOrder(vulnerableAt).flatMap((index) => {
    const name = textOf(source.look(...vulnerableAt, index, 'name')) ?? ''
    const word = wordFor(populationGroups, name)
    if (word !== null) source.understood([...vulnerableAt, index, 'name'], 'eligibility.vulnerable')
    return word ?? []
  })
  for (const key of ['ageRanges', 'ageRangeSecondaryIds']) {
    source.notKept([...place, key], {
      en: 'CTIS tells age groups only: state the limits as the criteria have them.',
      nb: 'CTIS oppgir bare aldersgrupper: oppgi grensene slik kriteriene har dem.',
    })
  }
  return {
    ...emptyRegistration().eligibility,
    inclusion: readCriteria(source, information, 'inclusion'),
    exclusion: readCriteria(source, information, 'exclusion'),
    sex: male === true ? (female === true ? 'all' : 'male') : female === true ? 'female' : null,
    healthyVolunteers: names.some((name) => name.includes('healthy'))
      ? true
      : names.includes('patients')
        ? false
        : null,
    vulnerable: isVulnerable === false ? ['none'] : [...new Set(vulnerable)].slice(0, 7),
  }
}
