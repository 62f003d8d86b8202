/** What the command line tells the program that called it; documented in docs/cli.md. */
export const exitCodes = {
  done: 0,
  /** A defect of Kohort, with what is needed to report it on standard error. */
  defect: 1,
  /** Unknown command or option, or a value that does not fit. */
  wrongUse: 2,
  /** `register` found that the register would refuse the record; what it found is printed, as JSON where asked for. */
  wouldBeRefused: 2,
  /** The study could not be read; the message says where and how to mend it. */
  unreadableInput: 3,
  /** The output could not be written, or stands there already. */
  outputRefused: 4,
  /** Kohort could not do it on this machine: an installed file, a database or the typesetting failed. */
  notPossible: 5,
  /** A reference case of `validate` gave another answer than it should. */
  casesFailed: 6,
  /** `lint` found that the definition contradicts itself. */
  contradiction: 7,
  /** `rebuild` made other numbers than the frozen ones. */
  numbersDiffer: 8,
  /** `sync` left a table as it was, because its source refused or the answer was not sound. */
  syncIncomplete: 9,
  /** A bundle was altered after it was signed. */
  bundleAltered: 10,
  /** A bundle is whole, but something about it has to be confirmed before it is kept. */
  confirmationNeeded: 11,
  /** `sites optimise` found no set of sites that reaches the target with the probability wanted. */
  noSet: 12,
  /** A report is not the file that its evidence makes, or another version of Kohort made it. */
  reportDiffers: 13,
  /** `convert`: the definition may select other people than the file does; what differs is on standard error. */
  meaningChanged: 14,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
