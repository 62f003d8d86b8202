import type { ForecastWords } from './forecastWords'

const assumptions: ForecastWords['assumptions'] = {
  'between-site-variation': 'Variation between sites (standard deviation over mean)',
  meeting: 'Months in which a site meets everybody of its pool once',
  'start-up': 'Months from the start until a site is open',
  'not-before': 'Days from the start before which no site opens',
  'screen-failure': 'Screen failure',
  screening: 'Months from being found to being enrolled',
  'stated-rate-factor': 'Factor on stated rates',
  completion: 'Drop-out per year',
  season: 'Recruitment by month of the year',
  catchment: 'Catchment',
  'competing-trials': 'Share of people whom competing trials leave',
  cap: 'Most participants of a site',
  inflow: 'New available people per year for each one who is there now',
  leaving: 'Leaving the pool per year',
  'between-site-independence': 'Independence of sites',
  availability: 'Share of the eligible who are available',
}

/** What sites wait for where no person words it. */
const permits = 'the permits and data accesses that are planned'

/** Words of a forecast in English. */
export const english: ForecastWords = {
  assumptions,
  origins: { stated: 'stated', default: 'default', estimate: 'from the protocol' },
  without: {
    'between-site-variation': 'not known',
    meeting: 'not known',
    'start-up': 'not known',
    'not-before': 'nobody knows how long: the wait is not counted',
    'screen-failure': 'nobody fails at screening',
    screening: 'enrolled at once',
    'stated-rate-factor': 'stated rates are believed as they are',
    completion: 'enrolled participants count, whether or not they complete',
    season: 'the same in every month',
    catchment: 'everybody of the own area',
    'competing-trials': 'nobody is in another trial',
    cap: 'no limit',
    inflow: 'nobody comes to the pool',
    leaving: 'nobody leaves the pool unless enrolled',
    'between-site-independence':
      'sites differ independently of each other, but for the error of the estimate that they share',
    availability: 'all who are eligible are available',
  },
  bars: {
    ...assumptions,
    eligible: 'Estimate of available people',
    'stated-rates': 'Stated rates, all at their lower or upper limit',
    consent: 'Availability step',
  },
  notes: {
    'site-without-rate': ({ sites }) =>
      `${sites}: neither a stated rate nor one from data. Left out of the forecast.`,
    'rate-basis-not-there': ({ sites }) =>
      `${sites}: the rate that should be used is not there; the other one is used.`,
    'rates-disagree': ({ sites }) => `${sites}: the stated rate lies outside the range of the data.`,
    'catchments-overlap': ({ sites, words, value }) =>
      `${words}: ${sites} claim ${value} of the same people. Each is scaled down so that everybody counts once, also for those that are not ticked; state shares that add to 100 %, or lock out for good what does not count.`,
    'catchment-not-counted': ({ sites }) => `${sites}: nobody of the protocol lives in the catchment.`,
    'pool-pressed': ({ sites, value }) =>
      `${sites}: expected to enrol ${value} of all who are ever available there. The pool runs dry; a constant rate would promise too much.`,
    'target-beyond-caps': ({ value }) => `Caps and quotas add to ${value}: the target cannot be reached.`,
    'target-beyond-pools': ({ value }) =>
      `Only ${value} people are available at the sites until the deadline: fewer than the target.`,
    'screen-failure-counted-already': () =>
      'Screening is a step of availability already: the screen failure of the plan is not taken off again.',
    'wait-not-counted': ({ words }) =>
      `Sites wait for ${words === '' ? permits : words}. Nobody knows how long that takes: the forecast does not count the wait, and promises too much.`,
    'sites-wait': ({ sites, words }) =>
      `${sites}: ready before ${words === '' ? permits : words}. No site opens before that.`,
    'site-without-quota': ({ sites }) => `${sites}: no quota stated; only its cap limits it.`,
    'no-estimate': () => 'The protocol has no estimate: there are no rates from data and no pools.',
    'requirement-missing': ({ sites, words }) =>
      `${sites}: not stated to have ${words}, which the plan requires.`,
    'sites-kept': ({ sites }) =>
      `${sites}: so few people are available there that numbers are hidden. The search leaves them as they are.`,
    'search-approximated': () =>
      'The search follows pools and shared errors roughly; every set shown was then forecast in full.',
  },
}
