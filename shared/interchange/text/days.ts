const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/s

function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

/** First or last day of a date that may be a year or a month (FHIR date, dateTime); null for text that is none. */
export function dayOf(text: string, end: 'first' | 'last'): string | null {
  const [, year, month, day] = form.exec(text) ?? []
  if (year === undefined) return null
  if (end === 'first' || day !== undefined) {
    const exact = `${year}-${month ?? '01'}-${day ?? '01'}`
    return isDay(exact) ? exact : null
  }
  const last = ['31', '30', '29', '28'].map((one) => `${year}-${month ?? '12'}-${one}`)
  return last.find(isDay) ?? null
}
