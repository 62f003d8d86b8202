import type { GrownValues } from '../../../domain/papers/effectiveValues'
import type { PaperKey } from '../../../domain/papers/paperField'
import { needLabel } from '../../../domain/sites/words/needLabel'
import { inLanguage } from '../../../domain/studies/protocol'
import { monthsAfter } from '../../../domain/studies/sitePlan'
import { displayCode } from '../../../domain/terminology/normaliseCode'
import type { PaperSource } from '../paperSource'
import { criteriaLines, diseaseCodes, indicationLines } from './criteriaLines'
import { grownNeed } from './grownNeed'
import { grownVariables } from './grownVariables'
import { firstOf, from, type GrownEntry } from './origins'
import { enrolmentRows, suitabilityRows } from './siteRows'

type Grow = (source: PaperSource) => readonly GrownEntry[]

const titleOf: Grow = ({ study, record }) =>
  firstOf(
    from('record', 'title', record?.titles.official),
    from('record', 'title', record?.titles.brief),
    from('study', 'title', study.name),
  )

const trialNumber: Grow = ({ record }) =>
  from('record', 'trialNumber', record?.identifiers.secondary.find(({ kind }) => kind === 'eu-trial')?.value)

const product: Grow = ({ record }) =>
  from(
    'record',
    'product',
    record?.interventions
      .filter(({ role }) => role === 'investigational')
      .map(({ name }) => name)
      .filter((name) => name !== '')
      .join(', '),
  )

const company: Grow = ({ organisation, record }) =>
  firstOf(from('settings', 'company', organisation), from('record', 'company', record?.parties.sponsor.name))

function purpose(key: string, { study, record, language }: PaperSource): readonly GrownEntry[] {
  return firstOf(
    from('record', key, record?.summary.brief),
    from('study', key, study.question === null ? '' : inLanguage(study.question, language)),
  )
}

/** The last participant goes out after the follow-up of the plan; not stated where the plan has none. */
const lastOut: Grow = ({ protocol: { sites: plan } }) =>
  plan === undefined || plan.completion === null
    ? []
    : from('plan', 'lastOut', monthsAfter(plan.deadline, plan.completion.followUp))

const norTrials: Grow = (source) => {
  const { protocol, record, language, study, sites } = source
  const plan = protocol.sites
  return [
    ...company(source),
    ...from('settings', 'contactName', source.author),
    ...product(source),
    ...from('record', 'therapeuticArea', record?.europe.therapeuticAreas.join(', ')),
    ...from('criteria', 'indication', indicationLines(source)),
    ...from('record', 'phase', record?.design.phase),
    ...titleOf(source),
    ...purpose('synopsis', source),
    ...from('criteria', 'inclusion', criteriaLines(source, 'inclusion')),
    ...from('criteria', 'exclusion', criteriaLines(source, 'exclusion')),
    ...from('record', 'participantsGlobal', record?.recruitment.enrolment.number),
    ...from('study', 'participantsNorway', study.targetParticipants),
    ...from('plan', 'sitesWanted', sites.length === 0 ? null : sites.length),
    ...from('plan', 'firstIn', plan?.start),
    ...from('plan', 'lastIn', plan?.deadline),
    ...lastOut(source),
    ...from('plan', 'equipment', plan?.requires.map((word) => needLabel(word, language)).join('\n')),
  ]
}

const synopsis: Grow = ({ record, organisation, ...source }) => [
  ...from('record', 'title', record?.titles.publicNorwegian),
  ...trialNumber({ record, organisation, ...source }),
  ...firstOf(
    from('record', 'sponsor', record?.parties.sponsor.name),
    from('settings', 'sponsor', organisation),
  ),
]

const helsedata: Grow = (source) => [
  ...titleOf(source),
  ...from('settings', 'organisation', source.organisation),
  ...from('settings', 'leader', source.author),
  ...purpose('description', source),
  ...from(
    'criteria',
    'population',
    [criteriaLines(source, 'inclusion'), criteriaLines(source, 'exclusion')]
      .map((lines, index) =>
        lines === ''
          ? ''
          : `${source.language === 'nb' ? ['Med', 'Ikke med'][index] : ['Taken in', 'Left out'][index]}:\n${lines}`,
      )
      .filter((lines) => lines !== '')
      .join('\n\n'),
  ),
  ...from(source.basket.length > 0 ? 'basket' : 'criteria', 'variables', grownVariables(source)),
]

const bbmri: Grow = (source) => [
  ...titleOf(source).map(([, grown]): GrownEntry => ['project.title', grown]),
  ...purpose('project.description', source),
  ...from('settings', 'project.organization', source.organisation),
  ...from(
    'record',
    'project.objective',
    source.record?.objectives.find(({ level }) => level === 'primary')?.text,
  ),
  ...from(
    'criteria',
    'project.disease-code',
    diseaseCodes(source.protocol)
      .map((code) => displayCode('icd-10', code))
      .join(', '),
  ),
  ...from('criteria', 'humanReadable', criteriaLines(source, 'inclusion')),
]

const grow: Readonly<Record<PaperKey, Grow>> = {
  nortrials: norTrials,
  suitability: (source) => [
    ...titleOf(source),
    ...trialNumber(source),
    ...product(source),
    ...from('profile', 'sites', suitabilityRows(source)),
  ],
  'enrolment-plan': (source) => [
    ...titleOf(source),
    ...trialNumber(source),
    ...from('plan', 'sites', enrolmentRows(source)),
  ],
  synopsis,
  helsedata,
  bbmri,
  testbed: (source) => [
    ...company(source),
    ...from('settings', 'contactName', source.author),
    ...grownNeed(source),
  ],
}

/** What a study says of a paper, by field. What it does not say is not there: nothing is guessed. Pure. */
export function growPaper(paper: PaperKey, source: PaperSource): GrownValues {
  return new Map(grow[paper](source))
}
