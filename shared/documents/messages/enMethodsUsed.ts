/** English words of the methods that an estimate uses beside the usual ones; the source follows each text. */
export const enMethodsUsed = {
  overlap: {
    term: 'Overlap of criteria',
    text: 'One hidden factor makes people meet many criteria or few: a one-factor Gaussian copula in each stratum, with the stated correlation; each criterion keeps its own share',
  },
  association: {
    term: 'Criteria that go together',
    text: 'Two criteria are joined in each stratum so that both shares and the stated odds ratio hold (Plackett distribution)',
  },
  linked: {
    term: 'Shares of a list or dataset',
    text: 'Links are multiplied by the share that is true and divided by the share that was found; the limits are those of the 95 % interval of the share',
  },
  recaptured: {
    term: 'Two lists',
    text: 'How many there are follows from two lists and the people on both, if the lists are independent; the limits are those of the log-normal 95 % interval of the people on neither, or, where everybody of one list is on the other, of finding them all again by chance',
  },
  carriers: {
    term: 'Carriers',
    text: 'The frequency of an allele becomes a share of people as if their two copies were drawn independently',
  },
  survival: {
    term: 'From new cases to patients',
    text: 'Limited-duration prevalence: new cases come evenly and die at the stated rate; those diagnosed longer ago than stated are not counted',
  },
  completeness: {
    term: 'Incomplete tables',
    text: 'A share is divided by the share of all cases that its table counts; the lower bound keeps what was counted',
  },
  trend: {
    term: 'Stated trend',
    text: 'A share is multiplied by one plus its yearly change for every year from its period to the date of the population figures',
  },
  drift: {
    term: 'Age of a share',
    text: 'A share that nobody has counted since moves as a random walk: its spread grows with the square root of the years. The bounds allow three standard deviations of it',
  },
  hidden: {
    term: 'Hidden counts',
    text: 'A count that the source hides lies where its rule and all published totals leave it; linear programming finds the limits, and the estimate is the point nearest to their middle',
  },
  influences: {
    term: 'What moves the answer',
    text: 'The whole estimate is worked out again with one value at its 10th and its 90th percentile; the part of the squared widths that belongs to it says how much narrower the interval would be, to a first order',
  },
  availability: {
    term: 'Availability',
    text: 'Each step multiplies by its stated share, independent of the others; the bounds multiply by its limits',
  },
  enrolment: {
    term: 'Enrolment window',
    text: 'One pool: new people come evenly, and people leave at a constant rate. Ever available are those at the start and all who came',
  },
  disclosure: {
    term: 'Small numbers',
    text: (threshold: number) =>
      `Numbers of people below ${threshold} are given as a range, whoever asks; no end of a range is such a number, and further areas are hidden where one could be worked out from sums`,
  },
}
