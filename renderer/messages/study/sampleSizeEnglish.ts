/** Texts of the calculation of how many participants a study needs. */
export const sampleSizeEnglish = {
  title: 'How many participants?',
  open: 'Work it out',
  from: 'from a calculation',
  testLabel: 'What is compared',
  test: { proportions: 'Two shares', means: 'Two means', 'log-rank': 'Time to an event' },
  methodLabel: 'How',
  method: {
    pooled: 'Difference, pooled variance',
    unpooled: 'Difference, unpooled variance',
    fleiss_cc: 'Difference, with continuity correction',
    noninferiority: 'Not inferior (higher is better)',
    schoenfeld: 'Log-rank, Schoenfeld',
    freedman: 'Log-rank, Freedman',
  },
  field: {
    control: 'Share, control',
    experimental: 'Share, experimental',
    margin: 'Margin',
    difference: 'Difference of means',
    standardDeviation: 'Standard deviation',
    hazardRatio: 'Hazard ratio',
    controlMedian: 'Median, control, months',
    accrual: 'Accrual, months',
    followUp: 'Follow-up, months',
    alpha: 'Alpha',
    power: 'Power',
    ratio: 'Experimental per control',
    dropOut: 'Drop-out',
    dropOutYear: 'Drop-out a year',
  },
  sidesLabel: 'Sides of the test',
  sides: { '1': 'one-sided', '2': 'two-sided' },
  citation: 'Where the values stand',
  citationHelp: 'It stays with the study, beside the calculation.',
  incomplete: 'Fill in all fields.',
  participants: '{count} participants',
  arms: '{control} in the control arm and {experimental} in the experimental arm, to be evaluated.',
  events: '{number} events are needed.',
  evaluated: '{number} if nobody dropped out.',
  taken: 'The target of {participants} was taken from this calculation.',
  changed: 'This calculation came to {participants}; the target is {target} now.',
  use: 'Use as target',
  step: 'target {number}, from a calculation',
  formula: {
    pooled:
      'Normal approximation: under no difference both arms have the share of both together, else each its own. The distance between the shares must hold the quantiles of alpha and power.',
    unpooled:
      'Normal approximation: each arm has the variance of its own share. The distance between the shares must hold the quantiles of alpha and power.',
    fleiss_cc:
      'As with pooled variance, enlarged for a test with continuity correction: closer to what an exact test needs.',
    noninferiority:
      'Normal approximation with the variance of each share: the experimental share, plus the margin, less the control share must hold the quantiles of alpha and power.',
    means:
      'The smallest arms at which the t test has the power, from the exact noncentral t distribution; values normal, variances equal.',
    schoenfeld:
      'Events from the squared logarithm of the hazard ratio and the shares of the arms; people from the chance of an event with exponential times and even accrual.',
    freedman:
      'Events from the hazard ratio by the squared sum over the squared difference of hazards; people from the chance of an event with exponential times and even accrual.',
  },
  inflation: {
    share: 'Each arm is divided by the share who stay.',
    hazard: 'Those who drop out count until they leave.',
  },
  error: {
    invalid_alpha: 'Alpha lies between 0 and 100 %.',
    invalid_power: 'Power lies between 0 and 100 %.',
    invalid_ratio: 'The ratio of the arms is above 0.',
    invalid_input: 'One of the values cannot be used.',
    no_difference: 'There is no difference to find: no number of participants would show it.',
    no_events: 'Nobody has an event before the end: more months are needed.',
    too_large: 'More than a million participants would be needed.',
  },
}
