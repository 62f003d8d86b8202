/**
 * Where one receiver of an enquiry stands: the resource states of the BBMRI-ERIC Negotiator, with `not-sent` before them.
 * There a biobank answers for a collection, here a unit, a testbed or a data holder for itself.
 */
export const enquiryStates = [
  'not-sent',
  'submitted',
  'representative-contacted',
  'representative-unreachable',
  'returned-for-resubmission',
  'checking-availability',
  'available',
  'unavailable-willing-to-collect',
  'unavailable',
  'conditions-indicated',
  'conditions-met',
  'not-made-available',
  'made-available',
] as const
export type EnquiryState = (typeof enquiryStates)[number]

/** What the Negotiator calls them; null for what it does not know. */
export const negotiatorStates: Readonly<Record<EnquiryState, string | null>> = {
  'not-sent': null,
  submitted: 'SUBMITTED',
  'representative-contacted': 'REPRESENTATIVE_CONTACTED',
  'representative-unreachable': 'REPRESENTATIVE_UNREACHABLE',
  'returned-for-resubmission': 'RETURNED_FOR_RESUBMISSION',
  'checking-availability': 'CHECKING_AVAILABILITY',
  available: 'RESOURCE_AVAILABLE',
  'unavailable-willing-to-collect': 'RESOURCE_UNAVAILABLE_WILLING_TO_COLLECT',
  unavailable: 'RESOURCE_UNAVAILABLE',
  'conditions-indicated': 'ACCESS_CONDITIONS_INDICATED',
  'conditions-met': 'ACCESS_CONDITIONS_MET',
  'not-made-available': 'RESOURCE_NOT_MADE_AVAILABLE',
  'made-available': 'RESOURCE_MADE_AVAILABLE',
}

const answers = ['available', 'unavailable-willing-to-collect', 'unavailable'] as const
const waiting = ['representative-contacted', 'representative-unreachable', 'checking-availability'] as const

/** Where a receiver can go from where it stands; anything else is a correction, which needs a reason. */
export const nextStates: Readonly<Record<EnquiryState, readonly EnquiryState[]>> = {
  'not-sent': ['submitted'],
  // Sent once more is a reminder.
  submitted: ['submitted', ...waiting, 'returned-for-resubmission', ...answers],
  'representative-contacted': [
    'submitted',
    'checking-availability',
    'representative-unreachable',
    'returned-for-resubmission',
    ...answers,
  ],
  'representative-unreachable': [
    'submitted',
    'representative-contacted',
    'checking-availability',
    ...answers,
  ],
  'returned-for-resubmission': ['submitted'],
  'checking-availability': ['returned-for-resubmission', ...answers],
  available: ['conditions-indicated', 'made-available', 'not-made-available', 'unavailable'],
  'unavailable-willing-to-collect': [
    'conditions-indicated',
    'available',
    'unavailable',
    'not-made-available',
  ],
  unavailable: [],
  'conditions-indicated': ['conditions-met', 'not-made-available', 'unavailable'],
  'conditions-met': ['made-available', 'not-made-available'],
  'not-made-available': [],
  'made-available': [],
}

/** The receiver has said what it can do, whatever came after. */
export const answeredStates: readonly EnquiryState[] = [
  ...answers,
  'conditions-indicated',
  'conditions-met',
  'not-made-available',
  'made-available',
]

/** The receiver said no: that it cannot, or that nothing comes of it. */
export const declinedStates: readonly EnquiryState[] = ['unavailable', 'not-made-available']

/** States that an answer of a receiver can have. */
export const statesToAnswer = [
  'checking-availability',
  'available',
  'unavailable-willing-to-collect',
  'unavailable',
  'conditions-indicated',
  'returned-for-resubmission',
] as const satisfies readonly EnquiryState[]
export type StateToAnswer = (typeof statesToAnswer)[number]

/** States in which a reason has to stand: the one who asked must be able to learn from it. */
export const statesWithReason: readonly EnquiryState[] = [
  'unavailable',
  'not-made-available',
  'returned-for-resubmission',
]
