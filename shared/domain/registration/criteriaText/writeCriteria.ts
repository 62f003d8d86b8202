interface Written {
  readonly text: string
}

function listed(heading: string, criteria: readonly Written[]): readonly string[] {
  const items = criteria
    .map(({ text }) => text.replaceAll(/\r\n?/g, '\n').trim())
    .filter((text) => text !== '')
    // Further lines stand deeper than the mark, so that they are seen to belong to it.
    .map((text) => `  - ${text.replaceAll(/\n(?=[^\n])/g, '\n    ')}`)
  return items.length === 0 ? [] : [`${heading}:\n${items.join('\n')}`]
}

/** Criteria as registers print them: two headings in English and lists under them. Empty where there are no criteria. */
export function writeCriteria(criteria: {
  readonly inclusion: readonly Written[]
  readonly exclusion: readonly Written[]
}): string {
  return [
    ...listed('Inclusion Criteria', criteria.inclusion),
    ...listed('Exclusion Criteria', criteria.exclusion),
  ].join('\n\n')
}
