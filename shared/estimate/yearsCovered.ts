/** Years that a period such as `2019–2021` covers; 1 when it names one year. */
export function yearsCovered(period: string): number {
  const years = [...period.matchAll(/\d{4}/g)].map(([year]) => Number(year))
  return years.length < 2 ? 1 : Math.max(1, Math.max(...years) - Math.min(...years) + 1)
}
