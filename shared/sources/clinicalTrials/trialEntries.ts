import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import { entryFields } from '../catalogue/entryFields'
import { enrolmentOf, locationsOf, printedDate, type Study, type StudyLocation } from './study'

const source = 'clinicaltrials-gov'

/** A trial as an entry. An enrolment nobody knows and dates that are none are left out. */
export function trialEntry(study: Study, countries: readonly string[]): CatalogueEntry {
  const { protocolSection: section } = study
  const { nctId, briefTitle } = section.identificationModule
  const start = printedDate(section.statusModule.startDateStruct)
  const enrolment = enrolmentOf(study)
  const locations = locationsOf(study)
  return {
    kind: 'trial',
    key: nctId,
    name: briefTitle?.trim() || nctId,
    source,
    citation: `ClinicalTrials.gov ${nctId}`,
    year: start === null ? null : Number(start.slice(0, 4)),
    fields: entryFields({
      status: section.statusModule.overallStatus,
      conditions: section.conditionsModule?.conditions,
      interventions: section.armsInterventionsModule?.interventions?.flatMap(({ name }) => name ?? []),
      studyType: section.designModule?.studyType,
      phases: section.designModule?.phases,
      enrolment,
      enrolmentType: enrolment === null ? null : section.designModule?.enrollmentInfo?.type,
      startDate: start,
      primaryCompletionDate: printedDate(section.statusModule.primaryCompletionDateStruct),
      completionDate: printedDate(section.statusModule.completionDateStruct),
      lastUpdate: printedDate(section.statusModule.lastUpdatePostDateStruct),
      sponsor: section.sponsorCollaboratorsModule?.leadSponsor?.name,
      minimumAge: section.eligibilityModule?.minimumAge,
      maximumAge: section.eligibilityModule?.maximumAge,
      sex: section.eligibilityModule?.sex,
      countries: countriesOf(locations),
      locations: locations.length === 0 ? null : nordic(locations, countries).length,
      address: `https://clinicaltrials.gov/study/${nctId}`,
    }),
  }
}

function nordic(locations: readonly StudyLocation[], countries: readonly string[]) {
  return locations.filter(({ country }) => countries.includes(country ?? ''))
}

/** Names of the countries of the locations, each once. */
export function countriesOf(locations: readonly StudyLocation[]): readonly string[] {
  return [...new Set(locations.flatMap(({ country }) => country?.trim() || []))]
}

/** Where a trial is run in the given countries. A place without a status of its own has none: the trial's is another. */
export function locationEntries(study: Study, countries: readonly string[]): readonly CatalogueEntry[] {
  const { identificationModule, statusModule } = study.protocolSection
  const { nctId } = identificationModule
  const used = new Set<string>()
  return nordic(locationsOf(study), countries).map((location): CatalogueEntry => {
    const facility = location.facility?.trim() || null
    const city = location.city?.trim() || null
    const place = [nctId, location.country, city, facility].filter((part) => part !== null).join('/')
    let [key, times] = [place, 1]
    while (used.has(key)) {
      times += 1
      key = `${place}/${times}`
    }
    used.add(key)
    return {
      kind: 'trial-location',
      key,
      name: facility ?? city ?? nctId,
      source,
      citation: `ClinicalTrials.gov ${nctId}`,
      year: null,
      fields: entryFields({
        trial: nctId,
        trialTitle: identificationModule.briefTitle,
        trialStatus: statusModule.overallStatus,
        status: location.status,
        city,
        region: location.state,
        country: location.country,
      }),
    }
  })
}
