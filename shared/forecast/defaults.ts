/** A value that holds where nothing is stated, with the range it may have and where it stands. */
export interface DefaultValue {
  readonly value: number
  readonly lower: number
  readonly upper: number
  readonly citation: string
}

/**
 * Standard deviation of rates between sites over their mean. A gamma distribution in which the 42.6 % of sites that recruit
 * most have 80 % of all participants has 1.03 (shape 0.95); a Gini coefficient of 0.14 has 0.25.
 */
export const defaultBetweenSiteVariation: DefaultValue = {
  value: 1,
  lower: 0.25,
  upper: 1.03,
  citation:
    '41 multicentre trials of the UK HTA programme: 80 % of participants from the top 42.6 % of sites (Contemp Clin Trials 2022, 106665); Gini coefficients of 0.14 to 0.52 in five trials in intensive care (Trials 2020, doi 10.1186/s13063-020-04279-1). Read as the spread of a gamma distribution.',
}

/** Months in which a site meets everybody of its pool once. */
export const defaultMeeting: DefaultValue = {
  value: 12,
  lower: 6,
  upper: 12,
  citation:
    'The tables of patients count people with at least one contact, or one medicine dispensed, in a calendar year: those who are counted are met within twelve months.',
}

const daysPerMonth = 365.25 / 12
const startUpDays = { mean: 128, deviation: 99.6 }

/** Start-up time as a gamma distribution: shape, and scale in months. */
export const defaultStartUp = {
  shape: (startUpDays.mean / startUpDays.deviation) ** 2,
  scale: startUpDays.deviation ** 2 / startUpDays.mean / daysPerMonth,
  citation:
    'Teo et al., CMAJ Open 2023;11:E615–E620, doi 10.9778/cmajo.20220129: from protocol to activation at 48 Canadian hospitals, mean 128.0 days, standard deviation 99.6 (median 111).',
} as const

/** Sumi et al. 2013: trials with fewer eligible patients per participant wanted missed their target. */
export const eligibilityThreshold = {
  value: 1.7,
  citation:
    'Sumi et al., Trials 2013;14:426, doi 10.1186/1745-6215-14-426: 19 trials at one hospital, sensitivity 69 %, specificity 100 %; exploratory.',
} as const
