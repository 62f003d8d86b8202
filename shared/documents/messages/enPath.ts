/** English words on competing trials and on the way through the authorities. */
export const enPath = {
  competing: {
    title: 'Competing trials',
    unknown: 'No trials were brought from a register, so nothing is known of competing trials.',
    noWords: 'No diagnosis defines this study, so no register could be searched for its condition.',
    introduction: (words: string) =>
      `Trials whose condition is that of the study or part of it, found by these words: ${words}. A register may lack some, and says nothing of how many patients a trial leaves.`,
    none: 'No trial of the condition is known at the sites of the plan or near them.',
    caption: 'Trials for the same patients at or near the sites',
    number: 'Number',
    name: 'Trial',
    state: 'State',
    phase: 'Phase',
    participants: 'Participants',
    sites: 'At the sites',
    states: {
      recruiting: 'recruiting',
      planned: 'planned',
      'not-recruiting': 'takes no more patients',
      unknown: 'state not known',
    },
    fits: { unit: 'named', town: 'same town', area: 'same area' },
    fit: (site: string, fit: string) => `${site} (${fit})`,
    notStated: 'not stated',
    kinds: { planned: 'planned', enrolled: 'enrolled', eea: 'in the EEA' },
    sources: (list: string) => `Read from: ${list}.`,
    source: (name: string, date: string, trials: string) => `${name}, as of ${date}, ${trials} trials`,
    limited: (name: string) => `${name} (only what was asked for)`,
    unplaced: (number: number) =>
      number === 1
        ? 'One trial names no place that is known; it may be at any site.'
        : `${number} trials name no place that is known; they may be at any site.`,
    closed: (number: number) =>
      number === 1
        ? 'One trial of the condition in the country takes no more patients and is not listed.'
        : `${number} trials of the condition in the country take no more patients and are not listed.`,
    left: (number: number) => `${number} further trials are in the attached evidence.`,
    remaining:
      'How many participants a trial still needs stands in no register; the number is of all it plans.',
  },
  permits: {
    title: 'Permits and access to data',
    introduction: (start: string) =>
      `Dates are counted from the start of the plan, ${start}, as if every application were complete and sent on that day; that is an assumption. Which tracks the study needs is for its people to say: Kohort does not know whether it tests a medicinal product or asks for data on persons.`,
    noPlan:
      'The study has no site plan and therefore no start: only durations stand here, and no dates. Which tracks the study needs is for its people to say.',
    caption: 'Steps, durations and dates',
    step: 'Step',
    duration: 'Duration',
    earliest: 'Earliest end',
    latest: 'Latest end',
    source: 'Set by',
    days: (low: string, high: string) => (low === high ? `${low} days` : `${low}–${high} days`),
    workingDays: (days: string) => `${days} working days`,
    notKnown: 'no time known',
    noDate: 'not known',
    rule: (citation: string) => citation,
    assumption: 'assumption of the author',
    assumed: (citation: string) => `assumption of the author: ${citation}`,
    ofForecast: 'start-up times of the sites in the forecast',
    notes: {
      ctr: 'The shortest time of a trial of a medicinal product is without questions from the authorities, the longest with questions at every step. A therapy for which experts are consulted may take fifty days more (article 6(7) of the regulation).',
      data: 'Working days are counted as five a week, without holidays, from a complete application; the keepers may extend the time. Approvals that the application needs come before.',
      ethics: 'No fixed time of the regional committees is known here; a time can be assumed by the author.',
    },
  },
  road: {
    introduction: (start: string) =>
      `What the study needs of whom follows from rules; each step names the rule. Days are counted from the start of the plan, ${start}, as if every application were complete and sent on the first day that it can be; that is an assumption.`,
    caption: 'The road to the data: steps, why they are there, durations and dates',
    why: 'Why',
    added: (reason: string) => `Added by the author: ${reason}`,
    end: (when: string) => `All that recruitment waits for is done after ${when}. Steps in bold set the end.`,
    noEnd: 'When the road ends is not known. An unknown time is no time of 0 days, so no end is given.',
    open: (question: string) => `Not answered: ${question} Steps that hang on it are not in the plan.`,
    noTime: (steps: string) => `No time is known for: ${steps}.`,
    used: (when: string) => `The forecast opens no site before ${when}, the same day for all sites.`,
    notCounted: 'The forecast does not count the permits, because nobody knows when they are there.',
    differs:
      'That is not the end of the road above: one of them was changed after the other, and the forecast follows what was taken over.',
    notUsed: 'The forecast does not count the permits: the author has not made them its earliest start.',
    left: 'Not needed here',
    fees: 'What it costs',
    otherFees: 'Fees of all other steps are not known here. Prices change: the page of the keeper holds.',
    figure: 'The road to the data, in days from the start of the plan',
    axis: 'Days from the start of the plan',
    row: (name: string, begin: string, low: string, high: string) =>
      `${name}: begins after ${begin} days at the earliest, ends after ${low} to ${high}.`,
    rowUnknown: (name: string) => `${name}: its end is not known.`,
    afterUnknown: 'after a step without a time',
    legend: {
      earliest: 'until the earliest end',
      latest: 'until the latest end',
      unknown: 'end not known',
    },
  },
  rights: {
    title: 'Consent, reservation and rights',
    optOutHead: 'How many have said no',
    optOut: (at: { persons: string; opened: string; when: string; source: string }) =>
      `The register of those who do not want samples from health care used in research opened on ${at.opened}. ${at.persons} persons stood in it ${at.when} (${at.source}). No later number is known here, so nothing is said of how many there are now; whoever stands there is left out of the samples, not of the counts in this report. How many say no to single registers is not known here either.`,
    countsHead: 'What it does to the counts',
    counts:
      'The counts of this report are of people in registers, whether or not they want to take part. Each step below takes a share of them off; the share is an assumption with its source, not a count of those who said no.',
    noSteps:
      'No step from eligible to available is stated: the counts take everybody to be willing, and nobody is left out for want of consent.',
    countsCaption: 'What each step leaves out, and on which assumption',
    step: 'Step',
    left: 'Left out',
    remaining: 'Remaining',
    assumption: 'Source of the assumption',
    between: (low: string, high: string) => (low === high ? '' : `${low} to ${high}`),
    notKnown: 'not known',
    offerHead: 'What the study has to offer',
    offerCaption: 'Duties towards those whose data or samples are used',
    duty: 'The study offers',
    law: 'Law',
    note: 'The list follows from what the study needs of its sources; where nobody has said, all of it is listed. It is no legal advice, and exceptions of the laws are not repeated.',
  },
}
