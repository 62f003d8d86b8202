/** Last calendar year of a period: `2024`, `2022_2024`, `2025M12`; null when it names none. */
export function yearOfPeriod(code: string): number | null {
  const years = /^(\d{4})(?:\D+(\d{4}))?(?:\D|$)/.exec(code)
  const last = years?.[2] ?? years?.[1]
  return last === undefined ? null : Number(last)
}
