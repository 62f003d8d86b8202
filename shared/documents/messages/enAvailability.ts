/** English words of the way from eligible to available, and of the enrolment window. */
export const enAvailability = {
  title: 'From eligible to available',
  introduction:
    'Not everyone who is eligible can be asked. Each step keeps a stated share of those before it, whatever the criteria; bounds take the stated limits.',
  noSteps: 'No steps from eligible to available are stated: everyone eligible is taken to be available.',
  caption: 'Steps from eligible to available',
  figureCaption: 'People left on the way from eligible to available',
  step: 'Step, and where its share comes from',
  share: 'Share',
  limitsHead: 'Limits',
  limits: (lower: string, upper: string) => `${lower} – ${upper}`,
  available: (quantity: string) => `Available after the steps that are stated: ${quantity}.`,
  everAvailable: (months: number, quantity: string) =>
    `Ever available within ${months} ${months === 1 ? 'month' : 'months'}: ${quantity}.`,
  enrolment: {
    title: 'Enrolment window',
    introduction: (months: number) =>
      `Within ${months} ${months === 1 ? 'month' : 'months'} people come into the pool and leave it. Whoever is available at the start or becomes so counts once. Nobody is taken to be recruited.`,
    caption: (months: number) => `The pool over ${months} ${months === 1 ? 'month' : 'months'}`,
    pool: 'Pool',
    people: 'People',
    stock: 'Available at the start',
    newCases: 'Newly available within the window',
    everAvailable: 'Ever available',
    atEnd: 'Still there at the end',
    notStated: 'not stated',
    noInflow: 'Nothing is stated of new people, so none are added: the number at the start is all there is.',
    noLeaving: 'Nothing is stated of how fast people leave the pool, so the number at the end is not known.',
    inflowStated: (value: string, lower: string, upper: string, citation: string) =>
      `New eligible people per year: ${value}, between ${lower} and ${upper}. Citation: ${citation}`,
    inflowFromTable: (table: string, criterion: string) =>
      `New eligible people per year: the new cases of “${table}”, of whom the same share is eligible as of those who now meet ${criterion}.`,
    leavingStated: (value: string, lower: string, upper: string, citation: string) =>
      `Rate of leaving the pool per year: ${value}, between ${lower} and ${upper}. Citation: ${citation}`,
  },
}
