import { boardField } from '../../domain/papers/catalogue/norTrials'
import type { PaperGroup, PaperKey } from '../../domain/papers/paperField'
import { papers } from '../../domain/papers/papers'
import type { ReportSection } from '../report/reportModel'
import type { TextDocument } from '../textDocument/textDocument'
import { answersSection } from './answersSection'
import { enrolmentPlanSections } from './enrolmentPlan'
import { groupBlocks } from './fieldBlocks'
import { framedDocument } from './framedDocument'
import { helsedataSections } from './helsedataSections'
import type { PaperInput } from './paperInput'
import { synopsisDocument } from './synopsisDocument'
import { testbedSections } from './testbedEnquiry'

function groupSection(group: PaperGroup, input: PaperInput): ReportSection {
  return { key: group.key, title: group.title[input.language], blocks: groupBlocks(group, input) }
}

function allGroups(input: PaperInput): readonly ReportSection[] {
  return papers[input.paper].groups.map((group) =>
    groupSection({ ...group, fields: group.fields.filter(({ key }) => key !== boardField) }, input),
  )
}

/** Papers that are forms field by field, or nearly. */
const sections: Readonly<
  Record<Exclude<PaperKey, 'synopsis' | 'suitability'>, (input: PaperInput) => readonly ReportSection[]>
> = {
  nortrials: (input) => [...allGroups(input), ...answersSection(input)],
  'enrolment-plan': (input) => [
    ...allGroups(input).filter(({ key }) => key === 'trial'),
    ...enrolmentPlanSections(input),
  ],
  helsedata: (input) =>
    helsedataSections(input, (keys) => allGroups(input).filter(({ key }) => keys.includes(key))),
  bbmri: allGroups,
  testbed: (input) => [
    ...testbedSections(input),
    ...allGroups(input).filter(({ key }) => key !== 'receivers'),
  ],
}

/** A paper as a document. The suitability form is one for each site: see `suitabilityDocument`. Pure. */
export function paperDocument(input: PaperInput): TextDocument {
  const { paper, values, studyName } = input
  if (paper === 'synopsis') return synopsisDocument(input)
  if (paper === 'suitability') throw new Error('The suitability form is written for one site at a time.')
  const typed = values.get(paper === 'bbmri' ? 'project.title' : paper === 'testbed' ? 'solution' : 'title')
  const title = typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : studyName
  return framedDocument(input, title, sections[paper](input))
}
