/** English words on how the criteria became countable, on first-in losses, and on the limits of a forecast. */
export const enCompleteness = {
  title: 'How the protocol became countable',
  criteria: 'Criteria in use',
  criteriaValue: (all: number, alternatives: number) =>
    alternatives > all ? `${all}, with ${alternatives} alternatives` : String(all),
  freeText: 'Free text and measurements',
  freeTextValue: (text: number, measurements: number) =>
    `${text} in free text, ${measurements} on a measured value; both are only counted where a share is stated`,
  terminology: 'Terminology',
  codes: (system: string, number: number) => `${system}: ${number === 1 ? 'one code' : `${number} codes`}`,
  noCodes: 'no codes',
  mapped: 'Codes answered by a table',
  mappedValue: (share: string, mapped: number, all: number, equal: number) =>
    `${mapped} of ${all} (${share}); ${equal} by a table with the same codes`,
  missing: 'Where nothing is published',
  missingValue:
    'A criterion that nothing counts is left out of the estimate by name and brings the lower bound to 0; nothing that is missing is counted as nobody or as everybody. Hidden cells keep their limits.',
  firstIn: {
    title: 'Each criterion alone',
    introduction:
      'What each criterion takes away when it is the first to be applied to the base population, beside what dropping it alone brings back at the end. A criterion that takes away much first and brings back little last is doubled by others.',
    caption: 'People lost when a criterion is applied first',
    criterion: 'Criterion',
    lost: 'Lost first',
    share: 'Of the base population',
    figureCaption: 'Lost when applied first, and gained when dropped last',
    axis: 'lost first, of the base population (left) · gained when dropped, of the eligible (right)',
    alternative: (rows: string) =>
      `Share of the base population lost when each criterion is applied first, and share of the eligible gained when it is dropped. ${rows}`,
    row: (name: string, lost: string, gained: string) => `${name}: ${lost} lost, ${gained} gained.`,
    lostLegend: 'lost when applied first',
    gainedLegend: 'gained when dropped',
  },
  limits: {
    defaults: (names: string) =>
      `The forecast uses defaults from the literature where nothing was stated: ${names}. They may not fit this study.`,
    hiddenSites: (number: number) =>
      number === 1
        ? 'The numbers of one site are hidden, since few people are available there; it counts in the sum.'
        : `The numbers of ${number} sites are hidden, since few people are available there; they count in the sum.`,
    withoutRate: (names: string) => `Sites without any rate are not in the forecast: ${names}.`,
    competing: 'Competing trials are not known: no register was read, so none was taken into account.',
    future:
      'The forecast holds for the plan as it is; what authorities, sites or other sponsors decide later is not in it.',
    permits: 'Dates of permits assume complete applications on the first day of the plan.',
  },
}
