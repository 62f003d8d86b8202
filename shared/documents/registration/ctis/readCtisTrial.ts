import * as v from 'valibot'
import { fail, succeed } from '../../../contract/outcome'
import { registrationLimits } from '../../../domain/registration/record/basics'
import { emptyRegistration } from '../../../domain/registration/record/emptyRecord'
import {
  registrationRecord,
  type RegistrationRecord,
} from '../../../domain/registration/record/registrationRecord'
import { importedTrialLimit, type ReadTrialFile } from '../../../domain/registration/registrationFormat'
import { textOf } from '../../../sources/ctis/looseValues'
import { trialRecord } from '../../../sources/ctis/trialRecord'
import { readJson } from '../../../sources/readAnswer'
import { leftOverOf } from './publicTrial/leftOver'
import {
  readConditions,
  readDesign,
  readEligibility,
  readEndPoints,
  readObjectives,
} from './publicTrial/readPartOne'
import { readProducts, readRecruitment, readSponsor } from './publicTrial/readParties'
import { trialSource, type Place, type TrialSource } from './publicTrial/trialSource'

const most = registrationLimits.name

/** Public statuses of the portal by code; the others tell of an application and not of a trial. */
const statuses: ReadonlyMap<string, RegistrationRecord['status']['overall']> = new Map([
  ['2', 'not-yet-recruiting'],
  ['3', 'recruiting'],
  ['4', 'recruiting'],
  ['5', 'active-not-recruiting'],
  ['6', 'suspended'],
  ['7', 'suspended'],
  ['8', 'completed'],
])

function readNames(
  source: TrialSource,
  details: Place,
  application: Place,
): Pick<RegistrationRecord, 'titles' | 'identifiers'> {
  const empty = emptyRegistration()
  const place = [...details, 'clinicalTrialIdentifiers']
  const numbers = [...place, 'secondaryIdentifyingNumbers']
  const translations = [...place, 'publicTitleTranslations']
  const norwegian = source
    .inOrder(translations)
    .find((index) =>
      textOf(source.look(...translations, index, 'languageDescription'))?.startsWith('Norwegian'),
    )
  const secondary: RegistrationRecord['identifiers']['secondary'] = []
  const add = (at: Place, kind: (typeof secondary)[number]['kind'], domain = ''): void => {
    const value = source.text(at, `identifiers.secondary.${secondary.length}.value`, most)
    if (value !== '' && secondary.length < 100)
      secondary.push({ id: `number-${secondary.length + 1}`, kind, value, domain })
  }
  add(['ctNumber'], 'eu-trial')
  add([...application, 'eudraCt', 'eudraCtCode'], 'eudract')
  add([...numbers, 'nctNumber', 'number'], 'clinicaltrials-gov')
  add([...numbers, 'isrctnNumber', 'number'], 'isrctn')
  add([...numbers, 'whoUniversalTrialNumber', 'number'], 'universal-trial-number')
  const registries = [...numbers, 'additionalRegistries']
  for (const index of source.inOrder(registries)) {
    const path = `identifiers.secondary.${secondary.length}.domain`
    const domain = source.text([...registries, index, 'otherRegistryName'], path, most)
    add([...registries, index, 'number'], 'registry', domain)
  }
  return {
    titles: {
      ...empty.titles,
      official: source.text([...place, 'fullTitle'], 'titles.official'),
      brief: source.text([...place, 'publicTitle'], 'titles.brief', most),
      publicNorwegian:
        norwegian === undefined
          ? ''
          : source.text([...translations, norwegian, 'attributeTranslation'], 'titles.publicNorwegian', most),
    },
    identifiers: {
      ...empty.identifiers,
      organisationStudyId: source.text([...place, 'shortTitle'], 'identifiers.organisationStudyId', most),
      secondary,
    },
  }
}

function readStatus(source: TrialSource, information: Place): RegistrationRecord['status'] {
  const { status } = emptyRegistration()
  const place = [...information, 'trialDuration']
  const dateAt = (key: string, path: string): string => {
    const [date = ''] = /^\d{4}-\d{2}-\d{2}/.exec(textOf(source.look(...place, key)) ?? '') ?? []
    if (date !== '') source.understood([...place, key], path)
    return date
  }
  const start = dateAt('estimatedRecruitmentStartDate', 'status.start')
  const worldwide = dateAt('estimatedGlobalEndDate', 'status.completion')
  const end = worldwide === '' ? dateAt('estimatedEndDate', 'status.completion') : worldwide
  const code = textOf(source.look('ctPublicStatusCode')) ?? ''
  const overall = statuses.get(code) ?? null
  if (overall !== null) source.understood(['ctPublicStatusCode'], 'status.overall')
  return {
    ...status,
    overall,
    start: { date: start, actual: start === '' ? null : false },
    completion: { date: end, actual: end === '' ? null : false },
  }
}

/**
 * Reads a trial as the public portal of CTIS gives it (`/retrieve/{number}`), in the older and the newer shape. Whatever
 * is not there, or is something else, is not stated; persons are not copied.
 */
export const readCtisTrial: ReadTrialFile = (text, fileName) => {
  if (text.length > importedTrialLimit) {
    return fail(
      'too-large',
      `${fileName} is longer than ${importedTrialLimit} characters. Choose the file of one trial.`,
    )
  }
  const read = readJson(text.replace(/^\uFEFF/, ''), trialRecord, fileName)
  if (!read.ok) {
    return fail(
      'unreadable-file',
      `${fileName} is no trial of the public CTIS portal: ${read.problem.message} Save the answer of the portal for one trial as it is.`,
    )
  }
  const root: unknown = read.value
  const source = trialSource(root, (...read) => leftOverOf(root, ...read))
  const application: Place =
    source.look('authorizedApplication') === undefined ? [] : ['authorizedApplication']
  const partOne = [...application, 'authorizedPartI']
  if (source.look(...partOne) === undefined) {
    return fail(
      'unreadable-file',
      `${fileName} holds no part I: it is an entry of a search. Save the answer of the portal for the trial itself.`,
    )
  }
  const details = [...partOne, 'trialDetails']
  const information = [...details, 'trialInformation']
  const empty = emptyRegistration()
  const design = readDesign(source, information)
  const areas = [...partOne, 'therapeuticAreas']
  const support = [...information, 'sourceOfMonetarySupport']
  const plans = [...details, 'scientificAdviceAndPip', 'paediatricInvestigationPlan']
  if (source.count(plans) > 0) source.understood(plans, 'europe.paediatricPlan')
  const record: RegistrationRecord = {
    ...empty,
    ...readNames(source, details, application),
    parties: {
      ...empty.parties,
      sponsor: readSponsor(source, partOne),
      support: source
        .inOrder(support)
        .map((at, index) =>
          source.text([...support, at, 'organisationName'], `parties.support.${index}`, most),
        )
        .filter((name) => name !== '')
        .slice(0, registrationLimits.list),
    },
    status: readStatus(source, information),
    design: design.design,
    interventions: readProducts(source, partOne),
    objectives: readObjectives(source, information),
    outcomes: readEndPoints(source, information),
    conditions: readConditions(source, information),
    eligibility: readEligibility(source, information),
    recruitment: readRecruitment(source, partOne, [...application, 'authorizedPartsII']),
    europe: {
      ...design.europe,
      therapeuticAreas: source
        .inOrder(areas)
        .map((at, index) => source.text([...areas, at, 'name'], `europe.therapeuticAreas.${index}`, most))
        .filter((name) => name !== '')
        .slice(0, 20),
      paediatricPlan: source.count(plans) > 0 ? true : null,
    },
  }
  const parsed = v.safeParse(registrationRecord, record)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return fail(
      'unreadable-file',
      `${fileName} holds something that cannot be kept at ${v.getDotPath(issue) ?? 'its start'}: ${issue.message}`,
    )
  }
  return succeed({
    format: 'ctis',
    record: parsed.output,
    criteria: (['inclusion', 'exclusion'] as const).flatMap((role) =>
      parsed.output.eligibility[role].map((criterion) => ({ role, text: criterion.text })),
    ),
    ...source.report(),
  })
}
