import { enAssumed } from './enAssumed'
import { enAvailability } from './enAvailability'
import { enChanges } from './enChanges'
import { enCompleteness } from './enCompleteness'
import { enFeasibility } from './enFeasibility'
import { enMethod } from './enMethod'
import { enPath } from './enPath'
import { enQualification } from './enQualification'
import { enShort } from './enShort'
import { enUncertainty } from './enUncertainty'

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** English words of the documents. Words that screens use too stand in `domain/vocabulary`. */
export const en = {
  title: 'Feasibility report',
  labels: {
    figure: 'Figure',
    table: 'Table',
    pageOfPages: 'Page {page} of {pages}',
    version: 'Version',
    fingerprint: 'Input',
    contents: 'Contents',
    evidenceDescription: 'The estimate, the protocol and the sources of this report as JSON',
  },
  notKnown: 'not known',
  and: 'and',
  or: 'or',
  cover: {
    eligible: 'Eligible population',
    eligibleWithoutEstimate: 'Eligible population, bounds only',
    bounds: (range: string) => `hard bounds ${range}`,
    exactNumber: 'known exactly from the figures',
    withoutEstimate: 'The figures give no estimate, only what the number must lie between.',
    targetShare: (target: string, share: string) => `The target of ${target} is ${share} of the estimate.`,
    estimateIsNobody: (target: string) => `The estimate is 0; the target is ${target}.`,
    lowerManyTimes: (lower: string, times: string) =>
      `Even the lower bound of ${lower} is ${times} times the target.`,
    lowerAbove: (lower: string) => `Even the lower bound of ${lower} is not below the target.`,
    lowerBelow: (lower: string) =>
      `The lower bound of ${lower} is below the target: the figures alone do not rule out that there are too few.`,
    lowerNobody: 'The lower bound is 0: the figures alone do not rule out that nobody is left.',
    upperBelow: (upper: string) => `Even the upper bound of ${upper} is below the target.`,
    noTarget: 'The study has no target yet, so the number stands without a comparison.',
    notCountable: (number: number) =>
      number === 1
        ? 'One criterion could not be counted. It is not in the estimate; it can only lower the number, so the lower bound is 0.'
        : `${number} criteria could not be counted. They are not in the estimate; they can only lower the number, so the lower bound is 0.`,
    stated: (number: number) =>
      number === 1
        ? 'One criterion rests on a stated share; the bounds hold if its limits do.'
        : `${number} criteria rest on stated shares; the bounds hold if their limits do.`,
    notEnrolled:
      'Eligible is not enrolled: consent, screening, competing studies and capacity are not part of this number.',
    notEnrolledAfterSteps:
      'Available is not enrolled: screening, competing studies and capacity are not part of these numbers.',
    coverage: 'What the number is made of',
    noCriteria: 'No criteria are in use: this is the base population.',
    axis: 'People, logarithmic scale',
    target: 'target',
    figureCaption: 'Estimate, 80\u00A0% interval and hard bounds',
    facts: {
      version: 'Protocol version',
      created: 'Version made',
      target: 'Target',
      date: 'Report date',
      population: 'Population as of',
      author: 'Author',
      organisation: 'Organisation',
      application: 'Made with',
    },
    noTargetValue: 'not set',
  },
  question: {
    title: 'Question and protocol',
    none: 'No question has been written down for this study.',
    population: 'Base population',
    target: 'Target',
    participants: (number: string) => `${number} participants`,
    included: 'Include: all of these',
    excluded: 'Exclude: anyone with any of these',
    noInclusion: 'No inclusion criteria: everyone in the base population is counted.',
    noExclusion: 'No exclusion criteria.',
    off: 'switched off',
    defining: 'defines the disease',
    anyOf: 'any of:',
  },
  words: {
    wholeCountry: 'the whole of Norway',
    ages: (from: number, to: number) => (from === to ? `aged ${from}` : `aged ${from}–${to}`),
    agesFrom: (from: number) => `aged ${from} and over`,
    allAges: 'all ages',
    codeSystems: { 'icd-10': 'ICD-10', atc: 'ATC' },
    livesIn: (areas: string) => `lives in ${areas}`,
    between: (analyte: string, low: string, high: string) => `${analyte} from ${low} to ${high}`,
    atLeast: (analyte: string, low: string) => `${analyte} at least ${low}`,
    atMost: (analyte: string, high: string) => `${analyte} at most ${high}`,
    anyValue: (analyte: string) => `${analyte}, any value`,
    stated: (share: string, lower: string, upper: string) =>
      `stated share ${share}, between ${lower} and ${upper}`,
    ofRemaining: 'of those left by the steps before it',
    ofPopulation: 'of the base population',
  },
  sources: {
    title: 'Data sources',
    introduction: (date: string) =>
      `Every count comes from published, aggregate tables; none is about an identifiable person. The age of each figure is counted to ${date}.`,
    tables: 'Tables that the estimate uses',
    table: 'Table',
    step: 'Used in',
    period: 'Period',
    age: 'Age',
    measure: 'Counts',
    published: 'Published',
    notPublished: 'not printed',
    residents: 'Residents by area, sex and age',
    allSteps: 'all',
    years: (years: number) => (years < 1 ? 'under 1 year' : count(years, 'year', 'years')),
    by: (level: string) => `by ${level}`,
    wholeCountry: 'whole country',
    holders: 'Who keeps the figures',
    source: 'Source',
    holder: 'Holder',
    licence: 'Licence',
    suppression: 'Small numbers',
    retrieved: 'Read',
    noRule: 'The source does not say.',
    unknownSource: 'not in the source catalogue',
    marks: 'What to know about the tables',
    noMarks: 'None of the tables carries a reservation.',
  },
  funnel: {
    title: 'From population to eligible',
    introduction:
      'Each step keeps those who meet it, in the order of the protocol. Bounds assume nothing about how criteria go together; the estimate takes them to be independent where the assumptions of this report do not say otherwise. Both take over what the assumptions of this report say of the figures.',
    caption: 'Funnel, step by step',
    figureCaption: 'People left after each step',
    step: 'Step',
    alone: 'On its own',
    remaining: 'Left',
    bounds: 'Bounds',
    kept: 'Kept',
    basis: 'Basis',
    population: 'Base population',
    notCountable: 'not countable',
    off: 'off',
    unchanged: 'unchanged',
    axis: 'People left, logarithmic scale',
    alternative: (rows: string) =>
      `People left after each step, with 80\u00A0% interval and hard bounds. ${rows}`,
    alternativeRow: (name: string, value: string) => `${name}: ${value}.`,
  },
  legend: {
    bounds: 'hard bounds',
    interval: '80\u00A0% interval',
    low: 'value at its low end',
    high: 'value at its high end',
    open: 'bounds go on beyond the axis',
    included: 'estimate',
    excluded: 'estimate after an exclusion',
    stated: 'rests on a stated share',
    target: 'target',
    unknown: 'no estimate',
  },
  cost: {
    title: 'What each criterion costs',
    introduction:
      'How many more people would be eligible if one criterion alone were dropped and all others kept. Sorted by cost.',
    none: 'No criterion in use has a cost that can be computed.',
    caption: 'Eligible people without each criterion',
    figureCaption: 'People gained if the criterion is dropped',
    criterion: 'Criterion dropped',
    without: 'Eligible then',
    bounds: 'Bounds',
    gain: 'Gained',
    share: 'Gain',
    defining:
      'Criteria that define the disease have no cost; without them the question would be another one:',
    notCountable: 'Criteria that could not be counted have a cost that is not known:',
    difference:
      'A gain is the difference of two estimates. Its own bounds and interval do not follow from those of the two, so none are given.',
    axis: 'People gained',
    alternative: (rows: string) => `People gained by dropping each criterion. ${rows}`,
    brokenBar: 'A bar with a break is longer than the axis.',
  },
  areas: {
    title: 'Where they live',
    introduction:
      'Residents who are eligible, by where they live. Bounds and intervals hold for each area by itself; added up, they are at least as wide as those of the country.',
    county: 'By county',
    'health-region': 'By health region',
    'referral-area': 'By hospital referral area',
    area: 'Area',
    residents: 'Base population',
    eligible: 'Eligible',
    bounds: 'Bounds',
    rate: 'Per 1 000',
    mark: (to: string) => `0 to ${to}`,
    none: 'The base population has no residents in areas of this kind.',
    left: (number: number) => `${count(number, 'area', 'areas')} outside the base population not shown.`,
    protection: (small: number, hidden: number, threshold: number) =>
      `Fewer than ${threshold} people are never told: ${count(small, 'number is', 'numbers are')} shown as a range.` +
      (hidden === 0
        ? ''
        : ` ${count(hidden, 'further number is', 'further numbers are')} marked “hidden”, because a small one could be worked out from ${hidden === 1 ? 'it' : 'them'}.`),
  },
  coverage: {
    title: 'What could be counted',
    share: (share: string, number: number, total: number) =>
      `Published counts answer ${number} of ${count(total, 'criterion', 'criteria')} in use (${share}).`,
    caption: 'How each criterion got its number',
    criterion: 'Criterion',
    basis: 'Basis',
    answer: 'Answered by',
    counts: {
      counted: (number: number) => `${number} counted`,
      approximated: (number: number) => `${number} approximated`,
      stated: (number: number) => `${number} stated`,
      notCountable: (number: number) => `${number} not countable`,
    },
    bases: 'What the words mean',
    off: 'Switched off; in no number of this report.',
    fixed: 'Population figures',
    together: 'All alternatives together',
  },
  assumptions: {
    title: 'Assumptions',
    introduction:
      'The estimates rest on all of these. The bounds do without independence and without spreading people evenly; they do take over what the figures stand for, shares carried to the year of the population, stated shares, and residents fitted to base areas.',
    none: 'The estimate rests on no assumption.',
    touches: (steps: string) => `Touches ${steps}.`,
    allSteps: 'all steps',
    stated: 'Stated shares',
    citation: (citation: string) => `Citation: ${citation}`,
  },
  limitations: {
    title: 'Limitations',
    aggregates:
      'The counts are published totals. How criteria go together in one person is not in them; it is assumed for the estimate and left open in the bounds.',
    flag: (explanation: string, steps: string) => `${explanation} This concerns ${steps}.`,
    oldest: (age: string, title: string, year: number) =>
      `The oldest number is ${age} old: ${title}, which ends in ${year}.`,
    notCountable: (names: string) =>
      `Not in the estimate, since nothing counts them: ${names}. They can only lower the number.`,
    uncovered: (steps: string) =>
      `Some ages have no figures and add nothing to the estimate, which is too low for them. This concerns ${steps}.`,
    nobody: 'The lower bound is 0. The figures alone do not show that anyone meets all criteria.',
    stated: (steps: string) => `A stated share is a statement, not a count. This concerns ${steps}.`,
    notEnrolledAfterSteps:
      'Screening failure, competing studies and the capacity of hospitals are not part of the numbers; of the way from eligible to available, only the steps that are stated.',
    notEnrolled:
      'Consent, reservation, screening failure, competing studies and the capacity of hospitals are not part of the number.',
  },
  definition: {
    title: 'The definition in words',
    open: 'What is open in the definition',
    nothingFound: 'Nothing in the definition contradicts itself or raises a question.',
  },
  assumed: enAssumed,
  availability: enAvailability,
  uncertainty: enUncertainty,
  feasibility: enFeasibility,
  path: enPath,
  history: enChanges,
  short: enShort,
  completeness: enCompleteness,
  method: enMethod,
  qualification: enQualification,
}

export type ReportMessages = typeof en
