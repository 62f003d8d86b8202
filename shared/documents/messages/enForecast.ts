/** English words of the forecast of enrolment in a report. */
export const enForecast = {
  title: 'Enrolment forecast',
  absent: {
    'no-target': 'The study does not say how many participants it needs, so nothing was forecast.',
    'no-plan': 'This version has no site plan, so nothing was forecast.',
    'no-sites': 'No site of the plan is included, so nothing was forecast.',
    refused: (reason: string) => `No forecast could be made. ${reason}`,
  },
  headline: (chance: string, target: string, deadline: string) =>
    `The chance of reaching ${target} participants by ${deadline} is ${chance}.`,
  beyond: 'Caps, quotas or the number of available people rule the target out.',
  introduction:
    'Sites open at uncertain times, recruit at rates that differ between them, and draw on limited numbers of available people. The forecast holds as far as its assumptions do; they are listed below with their sources.',
  completing: 'The numbers are of participants who complete the study, as the plan asks for.',
  facts: {
    caption: 'The forecast in numbers',
    what: 'What',
    value: 'Value',
    chance: 'Chance of the target by the deadline',
    target: 'Target',
    window: 'Start and deadline',
    sites: 'Sites included',
    expected: 'Enrolled by the deadline, median',
    half: 'half of all cases',
    eighty: 'four in five cases',
    reached: 'Target reached, median',
    pool: 'Available people in the catchments',
    indicator: 'Eligible people per participant wanted',
    exact: 'worked out exactly',
    simulated: (runs: string, error: string) => `${runs} runs, standard error ${error}`,
    range: (range: string, meaning: string) => `${range} in ${meaning}`,
    never: 'beyond the horizon',
    months: (months: string) => `${months} months`,
    earliestLatest: (from: string, to: string) => `${from} to ${to} in four in five cases`,
    indicatorDetail: (threshold: string, citation: string) =>
      `Exploratory; trials below ${threshold} missed their target. ${citation}`,
  },
  fan: {
    caption: 'Participants enrolled over time',
    time: 'Month',
    people: 'Participants',
    target: (target: string) => `target ${target}`,
    deadline: (date: string) => `deadline ${date}`,
    alternative: (rows: string, target: string, deadline: string) =>
      `Participants enrolled over time, median with the ranges of half and of four in five cases, against the target of ${target} and the deadline of ${deadline}. ${rows}`,
    row: (date: string, median: string, range: string) => `${date}: ${median} (${range}).`,
    legend: {
      median: 'median',
      half: 'half of all cases',
      eighty: 'four in five cases',
      target: 'target',
      deadline: 'deadline',
    },
  },
  months: {
    caption: 'Enrolled by date, and the chance that the target is reached',
    until: 'By',
    median: 'Median',
    half: '50\u00A0% range',
    eighty: '80\u00A0% range',
    chance: 'Chance',
    left: 'Dates in between are in the attached evidence.',
  },
  bySite: {
    caption: 'Expected participants of each site, in all by date',
    site: 'Site',
    others: (number: number) => (number === 1 ? 'One other site' : `${number} other sites`),
    total: 'All sites',
    note: 'Means, so that the sites add up to the whole. Numbers of sites with few available people are not shown.',
    afterInterim: 'Counted from the interim look on.',
  },
  moves: {
    title: 'What moves the date',
    introduction:
      'Months by which the median date of the target moves when one assumption alone is at its low or at its high end. The strongest comes first.',
    none: 'No assumption moves the date by itself.',
    caption: 'Months lost (+) or gained (−), one assumption at a time',
    figureCaption: 'Months lost or gained with each assumption at its low and at its high end',
    assumption: 'Assumption',
    range: 'Low to high',
    atLow: 'At its low end',
    atHigh: 'At its high end',
    chance: 'Chance then',
    never: 'target not reached',
    ends: {
      'start-up': 'quick (one in ten) to slow (nine in ten)',
      'stated-rates': 'their lower to their upper limits',
      eligible: (range: string) => `${range} of the estimate`,
    },
    inTime: 'in time',
    axis: 'Months lost (right) or gained (left)',
    alternative: (rows: string) =>
      `Months lost or gained with each assumption at its low and at its high end. ${rows}`,
    row: (name: string, low: string, high: string) => `${name}: ${low} and ${high}.`,
    months: (months: string) => `${months} months`,
    left: (number: number) =>
      number === 1
        ? 'One weaker assumption is not shown; the evidence has all.'
        : `${number} weaker assumptions are not shown; the evidence has all.`,
  },
  taken: {
    title: 'What the forecast takes for granted',
    caption: 'Assumptions of the forecast',
    assumption: 'Assumption',
    value: 'Value',
    limits: 'Limits',
    origin: 'Origin',
    none: 'none',
    sites: (names: string) => `Sites: ${names}.`,
  },
  notes: 'What to know of this forecast',
  working: {
    title: 'How it was worked out',
    exact: (runs: string, seed: string) =>
      `The chance was worked out exactly, by adding up the distributions of the sites. Everything else comes from ${runs} runs with seed ${seed}.`,
    simulated: (runs: string, seed: string, error: string) =>
      `All numbers come from ${runs} runs with seed ${seed}; the chance has a standard error of ${error}.`,
    crossCheck: (chance: string, error: string) =>
      `As a check, the runs alone give a chance of ${chance} (standard error ${error}).`,
    preview: 'This is a preview with few runs; what moves the date was not worked out.',
    version: (version: string, hash: string) => `Forecast engine ${version}, input ${hash}.`,
  },
}
