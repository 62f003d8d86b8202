/** English words on the sites of a plan in a report. */
export const enSites = {
  title: 'Sites',
  introduction: (included: number, all: number) =>
    included === all
      ? `The plan has ${all === 1 ? 'one site' : `${all} sites`}, all of them included.`
      : `The plan has ${all === 1 ? 'one site' : `${all} sites`}; ${included} of them ${included === 1 ? 'is' : 'are'} included.`,
  notStated: 'not stated',
  notIncluded: 'not included',
  left: (number: number) =>
    number === 1
      ? 'One further site is in the attached evidence.'
      : `${number} further sites are in the attached evidence.`,
  ranking: {
    title: 'Ranking',
    caption: 'Sites by score',
    weights: (list: string) =>
      `The score adds up what is known of a site, from 0 (worst of these sites) to 100 (best), with these weights: ${list}. The weights are a judgement and can be changed; they are no finding.`,
    unknown:
      'What is not stated adds nothing and takes nothing away: the weights that are known are brought to 100, and the last column says how much of the weight that is. A site of which less than half is known stands below the others without a place.',
    alone: 'A quality that is the same at all sites tells none of them apart and counts in full.',
    rank: 'No.',
    site: 'Site',
    score: 'Score',
    known: 'Known',
    none: 'nothing known',
    qualities: {
      enrolment: 'Enrolled per month',
      startUp: 'Months until open',
      past: 'Past enrolment',
      competing: 'Competing trials',
      requirements: 'Requirements met',
    },
    weight: (name: string, weight: string) => `“${name}” ${weight}`,
  },
  rates: {
    title: 'What the data say beside what the sites say',
    introduction:
      'Rates that sites state run high. Both stand here, in participants per month, with the one that the forecast uses.',
    caption: 'Rates per month: from data, as stated, and used',
    data: 'From data',
    stated: 'As stated',
    used: 'Used',
    bases: { data: 'data', stated: 'stated', pooled: 'both weighed' },
    above: 'stated above the range of the data',
    below: 'stated below the range of the data',
    leftOut: 'left out',
  },
  plan: {
    title: 'Enrolment plan',
    caption: 'Opening and expected participants of each site by the deadline',
    opens: 'Opens (median)',
    late: (date: string) => `nine in ten by ${date}`,
    usual: 'usual start-up time, not stated by the site',
    expected: 'Expected',
    eighty: '80\u00A0% range',
    share: 'Share',
    most: 'Limit',
    none: 'none stated',
    total: 'All sites',
    nobody: (chance: string) => `enrols nobody: ${chance}`,
  },
  facts: {
    title: 'Start-up, experience and competition',
    caption: 'What is known of each site',
    startUp: 'Months until open',
    past: 'Past enrolment',
    competing: 'Competing trials',
    startUpValue: (median: string, p90: string) => `${median}, nine in ten by ${p90}`,
    trials: (number: number) => (number === 1 ? '1 trial' : `${number} trials`),
    enrolled: (enrolled: string, planned: string) => `${enrolled} of ${planned} planned`,
    recruiting: (recruiting: number, planned: number) => `${recruiting} recruiting, ${planned} planned`,
    stated: (trials: string) => `${trials} as stated in the plan`,
    leave: (share: string) => `leave ${share} of the people`,
  },
  capacity: {
    title: 'Capacity',
    caption: 'What the sites state that they have',
    place: 'Place',
    has: 'Has',
    lacks: 'Has not',
    missing: 'Required and not stated',
    profile: (version: number, until: string) => `profile version ${version}, valid until ${until}`,
    expired: (version: number, until: string) => `profile version ${version}, expired ${until}`,
    notYet: (version: number, from: string) => `profile version ${version}, valid from ${from}`,
    noProfile: 'no profile here',
    requires: (needs: string) => `The plan requires: ${needs}.`,
    requiresNothing: 'The plan requires nothing in particular of sites.',
    allMet: 'none',
  },
}
