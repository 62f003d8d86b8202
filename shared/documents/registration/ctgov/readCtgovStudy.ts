import * as v from 'valibot'
import { type Outcome } from '../../../contract/outcome'
import { emptyRegistration } from '../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import {
  importedTrialLimit,
  type ReadTrial,
  type ReadTrialFile,
} from '../../../domain/registration/registrationFormat'
import { apiArms, apiDesign, apiInterventions, apiOutcomes, apiStatus } from './reading/apiDesign'
import {
  apiConditions,
  apiEligibility,
  apiRecruitment,
  apiReferences,
  apiSharing,
} from './reading/apiParticipants'
import { apiIdentifiers, apiParties, apiRegister } from './reading/apiParties'
import { finishReading } from './reading/finishReading'
import { jsonSource } from './reading/jsonSource'
import { childOf, unreadable, type SourceNode } from './reading/sourceNode'
import { TrialReading } from './reading/trialReading'

/** The interface grows: what is not known is kept as it is, and named when nothing is read from it. */
const study = v.looseObject({
  protocolSection: v.looseObject({ identificationModule: v.looseObject({}) }),
})
/** One study, a list of them, or a page of answers to a search. */
const file = v.union([
  v.pipe(
    study,
    v.transform((one) => [one]),
  ),
  v.pipe(v.array(study), v.minLength(1), v.maxLength(10_000)),
  v.pipe(
    v.looseObject({ studies: v.pipe(v.array(study), v.minLength(1), v.maxLength(10_000)) }),
    v.transform(({ studies }) => studies),
  ),
])

function readStudy(root: SourceNode, section: SourceNode, others: readonly unknown[]): Outcome<ReadTrial> {
  const reading = new TrialReading()
  const empty = emptyRegistration()
  const identification = childOf(section, 'identificationModule')
  const description = childOf(section, 'descriptionModule')
  const oversight = childOf(section, 'oversightModule')
  const { criteria, eligibility } = apiEligibility(reading, section)
  const arms = [...apiArms(reading, section)]
  const record: RegistrationRecord = {
    ...empty,
    titles: {
      ...empty.titles,
      brief: reading.line(identification, 'briefTitle', 'titles.brief'),
      official: reading.text(identification, 'officialTitle', 'titles.official'),
      acronym: reading.line(identification, 'acronym', 'titles.acronym'),
    },
    identifiers: apiIdentifiers(reading, section),
    primaryRegister: apiRegister(reading, section),
    parties: { ...empty.parties, ...apiParties(reading, section) },
    oversight: {
      ...empty.oversight,
      fdaRegulatedDrug: reading.yesNo(oversight, 'isFdaRegulatedDrug', 'oversight.fdaRegulatedDrug'),
      fdaRegulatedDevice: reading.yesNo(oversight, 'isFdaRegulatedDevice', 'oversight.fdaRegulatedDevice'),
      dataMonitoringCommittee: reading.yesNo(
        oversight,
        'oversightHasDmc',
        'oversight.dataMonitoringCommittee',
      ),
    },
    summary: {
      brief: reading.text(description, 'briefSummary', 'summary.brief'),
      detailed: reading.text(description, 'detailedDescription', 'summary.detailed'),
    },
    status: apiStatus(reading, section),
    design: apiDesign(reading, section),
    arms,
    interventions: apiInterventions(reading, section, arms),
    outcomes: apiOutcomes(reading, section),
    ...apiConditions(reading, section),
    eligibility,
    recruitment: apiRecruitment(reading, section),
    sharing: apiSharing(reading, section),
    ...apiReferences(reading, section),
  }
  reading.rest(root)
  if (others.length > 0) {
    reading.notUnderstood.push({
      from: 'studies',
      excerpt: others.slice(0, 10).map(titleOf).join(', '),
      reason: {
        en: `The file holds ${others.length} more studies: the first is read. Download another alone to read it.`,
        nb: `Filen inneholder ${others.length} studier til: Den første er lest. Last ned en annen alene for å lese den.`,
      },
    })
  }
  return finishReading('ctgov-v2', record, criteria, reading)
}

const named = v.looseObject({
  protocolSection: v.looseObject({ identificationModule: v.looseObject({ nctId: v.string() }) }),
})

function titleOf(other: unknown): string {
  const parsed = v.safeParse(named, other)
  return parsed.success ? parsed.output.protocolSection.identificationModule.nctId.slice(0, 20) : '–'
}

/**
 * Reads a study as version 2 of the interface of ClinicalTrials.gov gives it. Of several studies the first is read, and the others
 * are named as not understood.
 */
export const readCtgovStudy: ReadTrialFile = (text, fileName) => {
  if (text.length > importedTrialLimit) {
    return unreadable(
      fileName,
      `it has ${text.length} characters; at most ${importedTrialLimit} are read. Download one study alone.`,
    )
  }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    return unreadable(
      fileName,
      `it is not JSON: ${error instanceof Error ? error.message : 'unreadable'}. Download the study again.`,
    )
  }
  const parsed = v.safeParse(file, content)
  if (!parsed.success) {
    return unreadable(
      fileName,
      'it holds no study of ClinicalTrials.gov: "protocolSection" with "identificationModule" is missing. Download the study as JSON.',
    )
  }
  const [first, ...others] = parsed.output
  const source = jsonSource(first, fileName)
  if (!source.ok) return source
  const section = childOf(source.value, 'protocolSection')
  return section === null
    ? unreadable(fileName, 'its "protocolSection" is empty.')
    : readStudy(source.value, section, others)
}
