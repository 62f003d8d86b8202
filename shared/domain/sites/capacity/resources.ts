import type { StaffRole } from '../fields/options'
import type { SiteFieldKey } from '../fields/siteFields'

/** What trials share at a unit: hours of staff and rooms, bed days and nights, slots, preparations. All by the month. */
export const capacityResources = [
  'investigator',
  'study-nurse',
  'coordinator',
  'pharmacist',
  'laboratory',
  'other-staff',
  'rooms',
  'day-beds',
  'nights',
  'phase-one-nights',
  'mri',
  'ct',
  'pet',
  'preparations',
] as const
export type CapacityResource = (typeof capacityResources)[number]

/** Columns of the list of trials in which their monthly use is stated. */
export const useColumns = {
  investigator: 'investigatorHours',
  'study-nurse': 'studyNurseHours',
  coordinator: 'coordinatorHours',
  pharmacist: 'pharmacistHours',
  laboratory: 'laboratoryHours',
  'other-staff': 'otherHours',
  rooms: 'roomHours',
  'day-beds': 'dayBedDays',
  nights: 'nights',
  'phase-one-nights': 'phaseOneNights',
  mri: 'mriSlots',
  ct: 'ctSlots',
  pet: 'petSlots',
  preparations: 'preparations',
} as const satisfies Readonly<Record<CapacityResource, string>>

/** Resources that are hours of people. */
export const staffResources = {
  investigator: 'investigator',
  'study-nurse': 'study-nurse',
  coordinator: 'coordinator',
  pharmacist: 'pharmacist',
  laboratory: 'laboratory',
  'other-staff': 'other-staff',
} as const satisfies Partial<Record<CapacityResource, StaffRole>>

/** Fields of a profile that say how much there is. */
export const resourceFields: Readonly<Record<CapacityResource, readonly SiteFieldKey[]>> = {
  investigator: ['staff', 'fullTimeHours'],
  'study-nurse': ['staff', 'fullTimeHours'],
  coordinator: ['staff', 'fullTimeHours'],
  pharmacist: ['staff', 'fullTimeHours'],
  laboratory: ['staff', 'fullTimeHours'],
  'other-staff': ['staff', 'fullTimeHours'],
  rooms: ['visitRooms', 'visitRoomHours'],
  'day-beds': ['bedsDay', 'openDays'],
  nights: ['bedsOvernight'],
  'phase-one-nights': ['bedsPhaseOne'],
  mri: ['mri'],
  ct: ['ctSlots'],
  pet: ['petSlots'],
  preparations: ['preparations'],
}
