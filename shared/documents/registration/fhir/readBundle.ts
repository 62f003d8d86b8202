import * as v from 'valibot'
import { fail, succeed, type Outcome } from '../../../contract/outcome'
import { emptyContact, emptyRegistration } from '../../../domain/registration/record/emptyRecord'
import { armKinds } from '../../../domain/registration/record/design'
import {
  registrationRecord,
  secondaryIdentifierKinds,
  type RegistrationRecord,
} from '../../../domain/registration/record/registrationRecord'
import { at } from '../../../sources/ctis/looseValues'
import { readJson } from '../../../sources/readAnswer'
import {
  atcAddress,
  countryAddress,
  objectiveAddress,
  phaseAddress,
  phaseCodes,
  phaseWithoutCode,
  purposeAddress,
  purposeCodes,
  statusCodes,
  systemAddresses,
  words,
} from './codeSystems'
import { readEligibility, readPerson, readSites, readSponsor } from './readPeople'
import { codeIn, itemsAt, keyOf, lineAt, resourcesOf, telecomAt, textAt } from './readResources'

const bundle = v.looseObject({ resourceType: v.literal('Bundle'), entry: v.array(v.unknown()) })

const among = <Word extends string>(list: readonly Word[], word: string): Word | null =>
  list.find((one) => one === word) ?? null

function readIdentifiers(study: unknown): RegistrationRecord['identifiers'] {
  const identifiers = itemsAt(study, 'identifier')
  const own = identifiers.find((one) => textAt(one, 'type', 'text') === words.protocol)
  return {
    organisationStudyId: lineAt(own, 'value'),
    registerOrganisation: '',
    secondary: identifiers
      .filter((one) => one !== own)
      .slice(0, 100)
      .map((one, index) => ({
        id: `number-${index + 1}`,
        kind: among(secondaryIdentifierKinds, textAt(one, 'type', 'text')) ?? 'other',
        value: lineAt(one, 'value'),
        domain: lineAt(one, 'assigner', 'display'),
      })),
  }
}

function readConditions(study: unknown): RegistrationRecord['conditions'] {
  return itemsAt(study, 'condition').map((one, index) => {
    const found = [...systemAddresses].find(([, system]) => codeIn(one, system) !== '')
    return {
      id: `condition-${index + 1}`,
      name: lineAt(one, 'text'),
      code: found === undefined ? null : { system: found[0], value: codeIn(one, found[1]) },
      rare: null,
    }
  })
}

function readStatus(study: unknown): RegistrationRecord['status'] {
  const { status } = emptyRegistration()
  const code = textAt(study, 'status')
  const [overall = null] = [...statusCodes].find(([, own]) => own === code) ?? []
  const date = (key: string) => ({ date: lineAt(study, 'period', key), actual: null })
  return {
    ...status,
    overall: code === 'approved' ? 'not-yet-recruiting' : overall,
    whyStopped: textAt(study, 'reasonStopped', 'text'),
    start: date('start'),
    completion: date('end'),
  }
}

function readDesign(study: unknown): RegistrationRecord['design'] {
  const purpose = at(study, 'primaryPurposeType')
  const phase = at(study, 'phase')
  return {
    ...emptyRegistration().design,
    studyType: among(
      ['interventional', 'observational', 'expanded-access'],
      textAt(study, 'category', 0, 'text'),
    ),
    purpose:
      keyOf(purposeCodes, codeIn(purpose, purposeAddress)) ?? among(['other'], textAt(purpose, 'text')),
    phase:
      keyOf(phaseCodes, codeIn(phase, phaseAddress)) ??
      (textAt(phase, 'text') === phaseWithoutCode ? '3-4' : null),
  }
}

function readInterventions(study: unknown): RegistrationRecord['interventions'] {
  return itemsAt(study, 'focus').map((one, index) => ({
    id: `focus-${index + 1}`,
    kind: null,
    name: lineAt(one, 'text'),
    otherNames: [],
    description: '',
    arms: [],
    role: null,
    product: {
      substance: '',
      atc: codeIn(one, atcAddress),
      form: '',
      route: '',
      strength: '',
      authorised: null,
      authorisationNumber: '',
      advancedTherapy: null,
      maximumDailyDose: '',
      maximumDuration: '',
    },
  }))
}

/** A record from a bundle that Kohort wrote. Fails with `unreadable-file` where it is no such bundle. */
export function readBundle(text: string): Outcome<RegistrationRecord> {
  const read = readJson(text, bundle, 'The bundle')
  if (!read.ok) return fail('unreadable-file', read.problem.message)
  const resources = resourcesOf(read.value)
  const study = resources.first('ResearchStudy')
  const group = resources.first('Group')
  if (study === undefined) return fail('unreadable-file', 'The bundle holds no ResearchStudy.')
  const empty = emptyRegistration()
  const quantity = at(group, 'quantity')
  const lead = resources.byReference(at(study, 'principalInvestigator'))
  const artifacts = itemsAt(study, 'relatedArtifact')
  const ofType = (type: string) => artifacts.filter((one) => at(one, 'type') === type)
  const record: RegistrationRecord = {
    ...empty,
    titles: { ...empty.titles, official: textAt(study, 'title') },
    identifiers: readIdentifiers(study),
    parties: {
      ...empty.parties,
      sponsor: readSponsor(resources.byReference(at(study, 'sponsor'))),
      publicContact: {
        ...emptyContact(),
        lastName: lineAt(study, 'contact', 0, 'name'),
        phone: telecomAt(at(study, 'contact', 0), 'phone'),
        email: telecomAt(at(study, 'contact', 0), 'email'),
      },
      officials:
        lead === undefined
          ? []
          : [{ id: 'lead', person: readPerson(lead), role: 'principal-investigator' as const }],
    },
    summary: { brief: textAt(study, 'description'), detailed: '' },
    status: readStatus(study),
    design: readDesign(study),
    arms: itemsAt(study, 'arm').map((one, index) => ({
      id: `arm-${index + 1}`,
      label: lineAt(one, 'name'),
      kind: among(armKinds, textAt(one, 'type', 'text')),
      description: textAt(one, 'description'),
      participants: null,
    })),
    interventions: readInterventions(study),
    objectives: itemsAt(study, 'objective').map((one, index) => ({
      id: `objective-${index + 1}`,
      level: among(['primary', 'secondary', 'exploratory'], codeIn(at(one, 'type'), objectiveAddress)),
      text: textAt(one, 'name'),
    })),
    conditions: readConditions(study),
    keywords: itemsAt(study, 'keyword').map((one) => lineAt(one, 'text')),
    eligibility: readEligibility(group),
    recruitment: {
      enrolment: { number: typeof quantity === 'number' ? quantity : null, actual: null },
      countries: itemsAt(study, 'location').map((one) => ({
        country: codeIn(one, countryAddress),
        participants: null,
      })),
      locations: readSites(study, resources),
    },
    references: ofType('citation').map((one, index) => ({
      id: `reference-${index + 1}`,
      pubmed: /\/(\d+)\/$/.exec(textAt(one, 'url'))?.[1] ?? '',
      citation: textAt(one, 'citation'),
      ofResults: null,
    })),
    links: ofType('documentation').map((one, index) => ({
      id: `link-${index + 1}`,
      url: lineAt(one, 'url'),
      description: lineAt(one, 'display'),
    })),
  }
  const parsed = v.safeParse(registrationRecord, record)
  if (parsed.success) return succeed(parsed.output)
  const [issue] = parsed.issues
  return fail(
    'unreadable-file',
    `The bundle holds something that cannot be kept at ${v.getDotPath(issue) ?? 'its start'}: ${issue.message}`,
  )
}
