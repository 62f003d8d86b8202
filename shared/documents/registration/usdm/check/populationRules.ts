import type { UsdmCohort, UsdmDesign, UsdmPopulation, UsdmRange } from '../document/usdmDocument'
import { sexTerms } from '../document/usdmTerms'
import { ofDesigns, type UsdmPlace, type UsdmRule } from './usdmRule'

type Group = UsdmPopulation | UsdmCohort

function groupsOf({ population }: UsdmDesign): Group[] {
  return [population, ...population.cohorts]
}

type Stated = 'plannedAge' | 'plannedSex' | 'plannedEnrollmentNumber' | 'plannedCompletionNumber'

function states(group: Group, attribute: Stated): boolean {
  const value = group[attribute]
  return Array.isArray(value) ? value.length > 0 : value !== null
}

/** What has to stand either in the population or in all of its cohorts, and not in both. */
function inOnePlace(attribute: Stated, mayBeAbsent: boolean) {
  return ofDesigns(({ population }): UsdmPlace[] => {
    const inCohorts = population.cohorts.filter((cohort) => states(cohort, attribute)).length
    const inPopulation = states(population, attribute)
    const absent = !inPopulation && inCohorts === 0
    const inAll = inCohorts > 0 && inCohorts === population.cohorts.length
    const sound = absent ? mayBeAbsent : inPopulation ? inCohorts === 0 : inAll
    return sound ? [] : [{ id: population.id, attribute }]
  })
}

function rangesOf(design: UsdmDesign): UsdmRange[] {
  return groupsOf(design).flatMap(({ plannedAge, plannedEnrollmentNumber, plannedCompletionNumber }) =>
    [plannedAge, plannedEnrollmentNumber, plannedCompletionNumber].filter(
      (value) => value?.instanceType === 'Range',
    ),
  )
}

function unitOf({ unit }: UsdmRange['minValue']): string | null {
  return unit?.standardCode.code ?? null
}

function withUnit(attribute: 'plannedEnrollmentNumber' | 'plannedCompletionNumber') {
  return ofDesigns((design) =>
    groupsOf(design)
      .filter((group) => {
        const planned = group[attribute]
        if (planned === null) return false
        const ends = planned.instanceType === 'Range' ? [planned.minValue, planned.maxValue] : [planned]
        return ends.some(({ unit }) => unit !== null)
      })
      .map(({ id }) => ({ id, attribute })),
  )
}

function wrongSexes({ plannedSex }: Group): boolean {
  const codes = plannedSex.map(({ code }) => code)
  const allowed: readonly string[] = [sexTerms.female.code, sexTerms.male.code]
  return codes.some((code) => !allowed.includes(code)) || new Set(codes).size !== codes.length
}

/** Rules about whom the study takes: ages, sex, numbers, and where criteria are used. */
export const populationRules: readonly UsdmRule[] = [
  {
    id: 'DDF00097',
    severity: 'error',
    field: 'StudyDesignPopulation.plannedAge',
    message: {
      en: 'The age range must be stated, in the population or in all cohorts. It needs both ends; "no limit" is one.',
      nb: 'Aldersgrensene må være oppgitt, i populasjonen eller i alle kohorter. Begge ender trengs; «ingen grense» er en av dem.',
    },
    remedy: {
      en: 'State the lowest and the highest age, or say that there is no limit.',
      nb: 'Oppgi laveste og høyeste alder, eller oppgi at det ikke er noen grense.',
    },
    find: inOnePlace('plannedAge', false),
  },
  {
    id: 'DDF00098',
    severity: 'error',
    field: 'StudyDesignPopulation.plannedSex',
    message: {
      en: 'The sex of the participants must be stated, in the population or in all cohorts.',
      nb: 'Deltakernes kjønn må være oppgitt, i populasjonen eller i alle kohorter.',
    },
    remedy: { en: 'State all, female or male.', nb: 'Oppgi alle, kvinner eller menn.' },
    find: inOnePlace('plannedSex', false),
  },
  {
    id: 'DDF00133',
    severity: 'error',
    field: 'StudyDesignPopulation.plannedEnrollmentNumber',
    message: {
      en: 'The planned number of participants stands neither in the population alone nor in all cohorts.',
      nb: 'Planlagt antall deltakere står verken bare i populasjonen eller i alle kohorter.',
    },
    remedy: { en: 'State it in one of the two places.', nb: 'Oppgi det på ett av de to stedene.' },
    find: inOnePlace('plannedEnrollmentNumber', true),
  },
  {
    id: 'DDF00132',
    severity: 'error',
    field: 'StudyDesignPopulation.plannedCompletionNumber',
    message: {
      en: 'The planned number of completers stands neither in the population alone nor in all cohorts.',
      nb: 'Planlagt antall som fullfører, står verken bare i populasjonen eller i alle kohorter.',
    },
    remedy: { en: 'State it in one of the two places.', nb: 'Oppgi det på ett av de to stedene.' },
    find: inOnePlace('plannedCompletionNumber', true),
  },
  {
    id: 'DDF00234',
    severity: 'error',
    field: 'StudyDesignPopulation.plannedEnrollmentNumber',
    message: {
      en: 'The planned number of participants has a unit.',
      nb: 'Planlagt antall deltakere har en enhet.',
    },
    remedy: { en: 'State the number without a unit.', nb: 'Oppgi tallet uten enhet.' },
    find: withUnit('plannedEnrollmentNumber'),
  },
  {
    id: 'DDF00235',
    severity: 'error',
    field: 'StudyDesignPopulation.plannedCompletionNumber',
    message: {
      en: 'The planned number of completers has a unit.',
      nb: 'Planlagt antall som fullfører, har en enhet.',
    },
    remedy: { en: 'State the number without a unit.', nb: 'Oppgi tallet uten enhet.' },
    find: withUnit('plannedCompletionNumber'),
  },
  {
    id: 'DDF00188',
    severity: 'error',
    field: 'StudyDesignPopulation.plannedSex',
    message: {
      en: 'Sex must be female, male, or both as two entries.',
      nb: 'Kjønn må være kvinne, mann eller begge som to oppføringer.',
    },
    remedy: { en: 'Write an entry for each sex.', nb: 'Skriv én oppføring for hvert kjønn.' },
    find: ofDesigns((design) =>
      groupsOf(design)
        .filter(wrongSexes)
        .map(({ id }) => ({ id, attribute: 'plannedSex' })),
    ),
  },
  {
    id: 'DDF00042',
    severity: 'warning',
    field: 'Range.isApproximate',
    message: { en: 'The age range is called approximate.', nb: 'Aldersgrensene er oppgitt som omtrentlige.' },
    remedy: { en: 'State exact limits.', nb: 'Oppgi nøyaktige grenser.' },
    find: ofDesigns((design) =>
      groupsOf(design).flatMap(({ plannedAge }) => (plannedAge?.isApproximate === true ? [plannedAge] : [])),
    ),
  },
  {
    id: 'DDF00241',
    severity: 'error',
    field: 'Range.minValue, Range.maxValue',
    message: {
      en: 'The lower end of a range is not below its upper end.',
      nb: 'Nedre grense er ikke lavere enn øvre grense.',
    },
    remedy: { en: 'Check both limits.', nb: 'Kontroller begge grensene.' },
    find: ofDesigns((design) =>
      rangesOf(design).filter(
        ({ minValue, maxValue }) => unitOf(minValue) === unitOf(maxValue) && minValue.value >= maxValue.value,
      ),
    ),
  },
  {
    id: 'DDF00242',
    severity: 'error',
    field: 'Range.minValue, Range.maxValue',
    message: {
      en: 'Only one end of a range has a unit.',
      nb: 'Bare den ene grensen har en enhet.',
    },
    remedy: {
      en: 'State the unit of both ends, or of neither.',
      nb: 'Oppgi enhet for begge grensene, eller for ingen.',
    },
    find: ofDesigns((design) =>
      rangesOf(design).filter(
        ({ minValue, maxValue }) => (minValue.unit === null) !== (maxValue.unit === null),
      ),
    ),
  },
  {
    id: 'DDF00158',
    severity: 'error',
    field: 'StudyDesign.criteria',
    message: {
      en: 'A criterion is used by no population and no cohort.',
      nb: 'Et kriterium brukes verken av populasjonen eller av en kohort.',
    },
    remedy: { en: 'Refer to it from the population.', nb: 'Vis til det fra populasjonen.' },
    find: ofDesigns((design) => {
      const used = new Set(groupsOf(design).flatMap(({ criterionIds }) => criterionIds))
      return design.eligibilityCriteria.filter(({ id }) => !used.has(id))
    }),
  },
  usedTwice('DDF00159', 'StudyDesign.criteria'),
  usedTwice('DDF00250', 'StudyDesignPopulation.criteria, StudyCohort.criteria'),
]

/** Two rules of CORE ask the same question from two ends. */
function usedTwice(id: string, field: string): UsdmRule {
  return {
    id,
    severity: 'error',
    field,
    message: {
      en: 'A criterion is used by the population and by a cohort of it.',
      nb: 'Et kriterium brukes både av populasjonen og av en kohort i den.',
    },
    remedy: { en: 'Keep it in one of the two.', nb: 'Behold det ett av stedene.' },
    find: ofDesigns(({ population, eligibilityCriteria }) => {
      const ofAll = new Set(population.criterionIds)
      const ofCohorts = new Set(population.cohorts.flatMap(({ criterionIds }) => criterionIds))
      return eligibilityCriteria.filter((criterion) => ofAll.has(criterion.id) && ofCohorts.has(criterion.id))
    }),
  }
}
