import { emptyContact } from '../record/emptyRecord'
import type { Recruitment, TrialLocation } from '../record/participants'
import type { GrowthRemark, GrowthSource } from './grownRecord'
import { shareParticipants } from './shareParticipants'

/** What a profile or the catalogue says of the place of a site; empty where it does not. */
export interface PlaceOfSite {
  readonly facility: string
  readonly department: string
  readonly city: string
  readonly organisationNumber: string
}

/** Every area of a plan lies in Norway. */
const countryOfPlans = 'NO'

/** The target, where it is to be reached, and how many each included site is expected to take of it. */
export function grownRecruitment(source: GrowthSource): {
  readonly recruitment: Recruitment
  readonly remarks: readonly GrowthRemark[]
} {
  const target = source.study.targetParticipants
  const sites = (source.protocol.sites?.sites ?? []).filter(({ included }) => included)
  const shared = shareParticipants(
    sites.map(({ id }) => source.expected.get(id) ?? null),
    target,
  )
  const locations = sites.map(({ id, name, area }, index): TrialLocation => {
    const place = source.places.get(id)
    return {
      id,
      site: id,
      facility: place === undefined || place.facility === '' ? name : place.facility,
      department: place?.department ?? '',
      address: '',
      city: place?.city ?? '',
      // The hospitals that patients are referred to cut across counties, and registers print the county.
      region: area.startsWith('county:') ? source.words.area(area) : '',
      postalCode: '',
      country: countryOfPlans,
      organisationNumber: place?.organisationNumber ?? '',
      status: null,
      contact: emptyContact(),
      investigator: emptyContact(),
      participants: shared[index] ?? null,
    }
  })
  return {
    recruitment: {
      enrolment: { number: target, actual: target === null ? null : false },
      countries: sites.length === 0 ? [] : [{ country: countryOfPlans, participants: target }],
      locations,
    },
    remarks: sites.length === 0 ? [] : [participantsRemark(shared)],
  }
}

function participantsRemark(shared: readonly (number | null)[]): GrowthRemark {
  const missing = shared.filter((number) => number === null).length
  return {
    path: 'recruitment.locations',
    text:
      missing === 0
        ? {
            en: 'Participants per site: the target, shared out as the forecast expects the sites to enrol by the deadline.',
            nb: 'Deltakere per senter: målet, fordelt slik prognosen venter at sentrene inkluderer innen fristen.',
          }
        : {
            en: `The forecast says no number, or hides it, for ${missing} of ${shared.length} sites: their participants are not stated, and those of the others do not add up to the target.`,
            nb: `Prognosen oppgir ikke noe tall, eller skjuler det, for ${missing} av ${shared.length} sentre: deltakerne deres er ikke oppgitt, og de andre summerer seg ikke til målet.`,
          },
  }
}
