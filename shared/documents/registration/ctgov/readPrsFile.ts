import { succeed, type Outcome } from '../../../contract/outcome'
import { emptyRegistration } from '../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import {
  importedTrialLimit,
  type ReadTrial,
  type ReadTrialFile,
} from '../../../domain/registration/registrationFormat'
import { finishReading } from './reading/finishReading'
import { prsArms, prsDesign, prsInterventions, prsOutcomes, prsStatus } from './reading/prsDesign'
import { prsIdentifiers, prsOversight, prsParties } from './reading/prsParties'
import {
  prsConditions,
  prsEligibility,
  prsRecruitment,
  prsReferences,
  prsSharing,
} from './reading/prsParticipants'
import { childOf, childrenOf, unreadable, type SourceNode } from './reading/sourceNode'
import { TrialReading } from './reading/trialReading'
import { xmlSource } from './reading/xmlSource'

function readStudy(study: SourceNode, others: readonly SourceNode[]): Outcome<ReadTrial> {
  const reading = new TrialReading()
  const empty = emptyRegistration()
  const { criteria, eligibility } = prsEligibility(reading, study)
  const arms = [...prsArms(reading, study)]
  const record: RegistrationRecord = {
    ...empty,
    titles: {
      ...empty.titles,
      brief: reading.line(study, 'brief_title', 'titles.brief'),
      official: reading.text(study, 'official_title', 'titles.official'),
      acronym: reading.line(study, 'acronym', 'titles.acronym'),
    },
    identifiers: prsIdentifiers(reading, study),
    parties: { ...empty.parties, ...prsParties(reading, study) },
    oversight: prsOversight(reading, study),
    summary: {
      brief: reading.text(study, 'brief_summary', 'summary.brief'),
      detailed: reading.text(study, 'detailed_description', 'summary.detailed'),
    },
    status: prsStatus(reading, study),
    design: prsDesign(reading, study),
    arms,
    interventions: prsInterventions(reading, study, arms),
    outcomes: prsOutcomes(reading, study),
    ...prsConditions(reading, study),
    eligibility,
    recruitment: prsRecruitment(reading, study),
    sharing: prsSharing(reading, study),
    ...prsReferences(reading, study),
  }
  reading.rest(study)
  for (const other of others) {
    reading.refuse(
      other,
      {
        en: 'The file holds several studies: the first is read. Put this one in a file of its own to read it.',
        nb: 'Filen inneholder flere studier: Den første er lest. Legg denne i en egen fil for å lese den.',
      },
      childOf(other, 'brief_title')?.text ?? childOf(other, 'id_info', 'org_study_id')?.text,
    )
  }
  return finishReading('ctgov-prs', record, criteria, reading)
}

/**
 * Reads an upload or download file of the Protocol Registration System. Of several studies the first is read, and the others are
 * named as not understood.
 */
export const readPrsFile: ReadTrialFile = (text, fileName) => {
  if (text.length > importedTrialLimit) {
    return unreadable(
      fileName,
      `it has ${text.length} characters; at most ${importedTrialLimit} are read. Download one study alone.`,
    )
  }
  const source = xmlSource(text, fileName)
  if (!source.ok) return source
  const root = source.value
  if (root.name !== 'study_collection') {
    return unreadable(
      fileName,
      `its outermost element is <${root.name}>, not <study_collection>. In PRS, choose the record and then Download XML.`,
    )
  }
  const [first, ...others] = childrenOf(root, 'clinical_study')
  if (first === undefined)
    return unreadable(fileName, 'it holds no <clinical_study>. Download the study again.')
  const study = relativeTo(first)
  const read = readStudy(study, others)
  return read.ok ? succeed(read.value) : read
}

/** Places within the study rather than within the file. */
function relativeTo(study: SourceNode): SourceNode {
  const start = study.path.length + 1
  const shorten = (node: SourceNode): SourceNode => ({
    ...node,
    path: node.path.slice(start),
    children: node.children.map(shorten),
  })
  return { ...study, path: '', children: study.children.map(shorten) }
}
