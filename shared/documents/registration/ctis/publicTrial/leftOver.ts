import type { ReadTrial } from '../../../../domain/registration/registrationFormat'
import type { LocalisedText } from '../../../../domain/studies/protocol'
import { excerptOf, personBranch } from './trialSource'

/** Numbers and marks that the portal keeps for itself. */
const technical =
  /^(id|uuid|.*Id|.*Ids|.*Pk|number|version.*|.*Version|isBusinessKeyValidated|businessKey.*|isEditable|isPrimary|primary|current|active|isActive|party|eutctId|.*Edit|typeCode|acronym|clinicalTrialSponsor|commercial|isCommercial|organisationLocationStatus|preferredLanguage|isCreate|isSave|isoNumber|isoAlpha3Code|fromDate|applicationType|.*Display|ctrname|record_last_import)$/

const translation = /Translations$/
const history =
  /^(events|documents|results|correctiveMeasures|publicEvaluation|applicationInfo|applications|memberStatesConcerned|mscTrialNotificationsInfoList|trialGlobalEnd|mscInfo)$/

/** Branches and fields of the overview that repeat what stands elsewhere. */
const again =
  /^(primarySponsor|productRoleGroupInfos|partOneTherapeuticAreas|medicalConditions|rowCountries|title|shortTitle|therapeuticAreas|trialPhase|ageGroup|ageRangeSecondary|gender|trialCountries|sponsorType|totalNumberEnrolled|ctStatus|isLowIntervention|addressLine\d|trialCategoryCode|trialCategoryJustificationComment)$/

/** Branches of which the rest is told in one line. */
const branches =
  /^(productDictionaryInfo|meddraConditionTerms|associatedClinicalTrials|coSponsors|thirdParties)$/

const reasons = {
  person: {
    en: 'Names and addresses of persons are not copied: type them in.',
    nb: 'Navn og adresser til personer kopieres ikke: skriv dem inn.',
  },
  translation: {
    en: 'A translation: the English text is kept.',
    nb: 'En oversettelse: den engelske teksten er beholdt.',
  },
  history: {
    en: 'What happened to the application and the trial, and its documents.',
    nb: 'Det som har skjedd med søknaden og studien, og dokumentene.',
  },
  again: {
    en: 'Says again what stands elsewhere in the file.',
    nb: 'Gjentar det som står et annet sted i filen.',
  },
  branch: {
    en: 'Of this the registration keeps only a part, or nothing.',
    nb: 'Av dette beholder registreringen bare en del, eller ingenting.',
  },
  other: {
    en: 'The registration has no place for it.',
    nb: 'Registreringen har ikke noe sted for det.',
  },
} as const satisfies Record<string, LocalisedText>

const mostListed = 300

function reasonFor(key: string): LocalisedText | null {
  if (personBranch.test(key)) return reasons.person
  if (translation.test(key)) return reasons.translation
  if (branches.test(key)) return reasons.branch
  return history.test(key) ? reasons.history : null
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 'N/A') return true
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

/** What was not read, each kind of place once, with what stands at the first. */
export function leftOverOf(
  root: unknown,
  isRead: (place: string) => boolean,
  isReadWithin: (place: string) => boolean,
): ReadTrial['notUnderstood'] {
  const found = new Map<string, ReadTrial['notUnderstood'][number]>()
  const add = (place: string, value: unknown, reason: LocalisedText): void => {
    const pattern = place.replace(/\.\d+(?=\.|$)/g, '')
    if (found.size < mostListed && !found.has(pattern)) {
      found.set(pattern, { from: place, excerpt: excerptOf(value), reason })
    }
  }
  const visit = (value: unknown, place: string, key: string): void => {
    if (isRead(place) || isEmpty(value) || technical.test(key)) return
    const isRepeated = again.test(key) && !isReadWithin(place)
    const reason = isRepeated ? reasons.again : reasonFor(key)
    // Persons are said to be there, and not shown.
    if (reason !== null) add(place, reason === reasons.person ? '…' : value, reason)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        visit(part, place === '' ? name : `${place}.${name}`, Array.isArray(value) ? key : name)
      }
    } else add(place, value, reasons.other)
  }
  visit(root, '', '')
  return [...found.values()]
}
