/** Instances of which a written document has exactly one. */
export const onlyIds = {
  version: 'StudyVersion_1',
  design: 'StudyDesign_1',
  population: 'StudyDesignPopulation_1',
  epoch: 'StudyEpoch_1',
  sponsor: 'Organization_sponsor',
} as const
