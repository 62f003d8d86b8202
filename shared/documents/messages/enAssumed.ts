/** English words of the values that an estimate takes for granted. */
export const enAssumed = {
  caption: 'Values that the estimate takes for granted',
  what: 'What is assumed, and where it comes from',
  value: 'Value',
  limits: 'Limits',
  setByAuthor: 'set by the authors of the study',
  overlap: 'Overlap of all criteria: correlation of one hidden factor (0 is independence)',
  association: (criteria: string) => `These go together: ${criteria} (odds ratio)`,
  completeness: (table: string) => `Share of all cases that this table counts: ${table}`,
  trend: (table: string) => `Change of the share per year: ${table}`,
  survival: (step: string, years: number) =>
    `Deaths per person and year after diagnosis: ${step}; cases of the last ${years} ${years === 1 ? 'year' : 'years'} count`,
  drift: 'Change of a share per year that nobody has counted since (standard deviation)',
  driftSource:
    'Kohort’s own value: the yearly changes that its data hold of one condition spread about this much (root mean square 3.4\u00A0%)',
  sample: (cases: string, people: string) => `${cases} of ${people} people studied`,
}
