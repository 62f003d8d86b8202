/** English words of the 80 % interval, of what moves the answer, and of what the interval leaves out. */
export const enUncertainty = {
  interval: '80\u00A0% interval',
  coverInterval: (range: string) => `80\u00A0% interval ${range}`,
  meaning: 'If the assumptions hold, the number lies in the 80\u00A0% interval in eight cases of ten.',
  preview: (draws: string) =>
    `This is a preview of ${draws} draws: the interval is rough, and what moves the answer was not worked out.`,
  influences: {
    title: 'What moves the answer',
    introduction:
      'Each uncertain value alone is set to its low end and to its high end, which it lies between in eight cases of ten; all others stay where the estimate has them. The strongest comes first.',
    none: 'The estimate rests on no value that is uncertain; what width the interval has comes from chance alone.',
    preview: 'Not worked out in a preview.',
    hidden: 'The number at the end is hidden, so what moves it is not shown.',
    caption: 'The number at the end, one value at a time',
    figureCaption: 'The number at the end, with each value at its low and its high end',
    value: 'Uncertain value',
    range: 'Low to high',
    atLow: 'At its low',
    atHigh: 'At its high',
    narrowing: 'Narrows by',
    axis: 'People at the end',
    alternative: (rows: string) => `The number at the end with each value at its low and high end. ${rows}`,
    row: (name: string, low: string, high: string) => `${name}: ${low} and ${high}.`,
    strongest: (name: string, share: string) =>
      `Nothing would narrow the interval more than to know this exactly: ${name}. The interval would be ${share} narrower.`,
    equal: 'No single value, known exactly, would make the interval noticeably narrower.',
    left: (number: number) =>
      number === 1
        ? 'One weaker value is not shown; the evidence has them all.'
        : `${number} weaker values are not shown; the evidence has them all.`,
    meaning:
      '“Narrows by” is the part of the width of the interval that would go if the value were known exactly, to a first order; what is left is chance and the other values.',
    kinds: {
      table: (table: string) => `Share today: ${table}`,
      completeness: (table: string) => `Completeness: ${table}`,
      trend: (table: string) => `Yearly change: ${table}`,
      survival: (table: string) => `Mortality after diagnosis: ${table}`,
      stated: (criterion: string) => `Stated share: ${criterion}`,
      association: (criteria: string) => `How these go together: ${criteria}`,
      overlap: 'Overlap of all criteria',
      availability: (step: string) => `Availability: ${step}`,
    },
  },
  notCovered: {
    title: 'What the interval does not cover',
    introduction:
      'The interval holds as far as the assumptions do. It does not allow for these; the hard bounds allow for the first.',
    introductionAlone: 'The interval holds as far as the assumptions do. It does not allow for these.',
    dependence:
      'Dependence between criteria that nobody has stated. If people who meet one criterion meet another more often than chance would have it, the true number can lie outside of the interval.',
    definitions:
      'What the sources mean by a case: their codes, contacts and periods, and how doctors use the codes. A count of treated people is not a count of ill people.',
    stated:
      'Whether a cited value holds here. The interval reaches over the limits that were stated, not over the choice of the citation.',
    notCountable:
      'Criteria that nothing counts. They are not in the estimate, so not in the interval either.',
    future: 'Changes after the date of the population figures.',
  },
  lossOrder: {
    title: 'In order of loss',
    introduction:
      'The same criteria, but at every point the one that leaves fewest people goes first. The end is the same.',
    caption: 'Criteria in order of loss',
    position: 'Order',
    criterion: 'Criterion',
    left: 'Left',
    kept: 'Kept',
  },
  method: {
    title: '80\u00A0% interval',
    draws: (count: string, seed: string) =>
      `The estimate is worked out ${count} times (seed ${seed}), each time with every uncertain value drawn anew; areas take a part of these draws. The interval reaches from the 10th to the 90th percentile and never beyond the hard bounds. Draws are spread evenly over each value (Latin hypercube)`,
    values:
      'The share of a table is spread log-normally around what it gives, by what its cells leave open and by its age. A share of a sample follows the beta distribution of its cases; a stated value without sample is spread as a triangle between its limits, an odds ratio on the scale of its logarithm',
    chance:
      'Who happens to meet the criteria is drawn too: binomial or Poisson for few people, normal for many',
  },
}
