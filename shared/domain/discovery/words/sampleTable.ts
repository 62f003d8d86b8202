/**
 * Whether a wave of a cohort is cited from a table of its samples by kind. The number of participants with samples is then
 * that of the commonest kind of sample: one person may have given two, or none of that kind.
 */
export function isTableOfSamples(citation: string | null): boolean {
  return /\bsamples table\b/.test(citation ?? '')
}
