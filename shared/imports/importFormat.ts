/** Formats that are recognised and read. */
export const importFormats = [
  'csv',
  'xlsx',
  'pxweb-csv',
  'json-stat',
  'omop-achilles',
  'fhir-measure-report',
  'lens-result',
  'beacon',
  'bbmri-directory',
  'nordcan',
  'healthdcat',
  'clinical-trials',
  'kohort-bundle',
] as const
export type ImportFormat = (typeof importFormats)[number]

/** The likeliest first. */
export const textEncodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type TextEncoding = (typeof textEncodings)[number]

/** What is read at most. */
export const importLimits = {
  /** Of the file. */
  bytes: 60_000_000,
  rows: 2_000_000,
  columns: 500,
  sheets: 100,
  /** Characters in a cell. */
  characters: 100_000,
  archive: { entries: 2000, bytes: 300_000_000, ratio: 250 },
} as const
