import type { FieldGroup } from '../fieldModel'
import { ctgov, ctis, fhir, field, ictrp, usdm, words } from '../makeField'
import { options } from '../options'

const criteria = [
  ['inclusion', words('Inclusion criteria', 'Inklusjonskriterier'), 'inclusion_criteria'],
  ['exclusion', words('Exclusion criteria', 'Eksklusjonskriterier'), 'exclusion_criteria'],
] as const

export const eligibility: FieldGroup = {
  key: 'eligibility',
  title: words('Eligibility', 'Hvem som kan delta'),
  fields: [
    ...criteria.map(([role, label, name]) =>
      field(
        'list',
        `eligibility.${role}`,
        label,
        [
          // The limit is that of all criteria in one text.
          ctgov('criteria', 20_000, 'always'),
          ctis('CT03.02.05.01.02', null, 'always'),
          usdm('EligibilityCriterion', null, 'always'),
          ictrp(name, null, role === 'inclusion' ? 'always' : 'no'),
          fhir('Group.characteristic'),
        ],
        {
          create: (id) => ({ id, text: '', group: null }),
          items: [field('text', 'text', words('Criterion', 'Kriterium'), [ctis('CT03.02.05.01.02', 4000)])],
        },
      ),
    ),
    field(
      'choice',
      'eligibility.sex',
      words('Sex', 'Kjønn'),
      [
        ctgov('gender', null, 'always'),
        ctis('CT03.02.09.03', null, 'always'),
        usdm('StudyDesignPopulation.plannedSex'),
        ictrp('gender', null, 'always'),
      ],
      { options: options.sexes },
    ),
    field(
      'yes-no',
      'eligibility.genderBased',
      words('Goes by gender, not biological sex', 'Går etter kjønnsidentitet, ikke biologisk kjønn'),
      [ctgov('gender_based')],
    ),
    field(
      'text',
      'eligibility.genderDescription',
      words('About gender', 'Om kjønn'),
      [ctgov('gender_description', 1000)],
      { shown: (record) => record.eligibility.genderBased === true },
    ),
    ...(
      [
        ['minimumAge', words('Youngest age', 'Laveste alder'), 'minimum_age', 'agemin'],
        ['maximumAge', words('Oldest age', 'Høyeste alder'), 'maximum_age', 'agemax'],
      ] as const
    ).map(([part, label, name, other]) =>
      field(
        'age',
        `eligibility.${part}`,
        label,
        [
          ctgov(name, null, 'always'),
          ctis('CT03.02.09.01', null, 'always'),
          usdm('StudyDesignPopulation.plannedAge'),
          ictrp(other, null, 'always'),
        ],
        { options: options.ageUnits },
      ),
    ),
    field(
      'yes-no',
      'eligibility.healthyVolunteers',
      words('Takes healthy volunteers', 'Tar med friske frivillige'),
      [
        ctgov('healthy_volunteers', null, 'conditional'),
        ctis('CT03.02.09.05', null, 'always'),
        usdm('StudyDesignPopulation.includesHealthySubjects', null, 'always'),
      ],
    ),
    field(
      'choices',
      'eligibility.vulnerable',
      words('Vulnerable groups', 'Sårbare grupper'),
      [ctis('CT03.02.09.06', null, 'always')],
      { options: options.vulnerable },
    ),
  ],
}
