/** Texts around what a document would tell of small numbers of people. */
export const disclosureEnglish = {
  refuseTitle: 'The report would tell small numbers',
  refuseText:
    'Subtracted from each other and from what this study has released before, its numbers give small numbers of people exactly. It is not made like this.',
  confirmTitle: 'The report comes close to small numbers',
  confirmText:
    'Subtracted from each other and from what this study has released before, its numbers leave little doubt about small numbers of people. Decide whether the readers may know this.',
  exactly: '{number} people: {inside}, without {outside}',
  exactlyOf: '{number} people: {inside}',
  nobody: 'Nobody: {inside}, without {outside}',
  nobodyOf: 'Nobody: {inside}',
  remaining: 'left after {name}',
  population: 'the base population',
  alone: '{name} on its own',
  without: 'eligible without {name}',
  area: 'eligible in {name}',
  otherCriterion: 'a criterion of another version',
  now: '{answer} (this report)',
  before: {
    report: '{answer} (report of {date}, version {version})',
    clipboard: '{answer} (copied on {date}, version {version})',
    paper: '{answer} (enrolment plan of {date}, version {version})',
    frozen: '{answer} (frozen estimate given out on {date}, version {version})',
  },
  more: 'And {count} more. | And {count} more.',
  partial: 'There was more than could be compared: the oldest answers or some differences were left out.',
  hide: 'Export with the small cells hidden',
  accept: 'Export all the same',
  cancel: 'Do not export',
} as const
