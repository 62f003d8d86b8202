/**
 * Classes of point prevalence that Orphanet prints, as shares of the population. As printed they leave the numbers between
 * them open (5 to 6 in 10 000): each class reaches to the next, and the two around that gap share it.
 */
export const prevalenceClasses = {
  'over-1-in-1000': { lower: 1e-3, upper: 1 },
  '6-9-in-10000': { lower: 5e-4, upper: 1e-3 },
  '1-5-in-10000': { lower: 1e-4, upper: 6e-4 },
  '1-9-in-100000': { lower: 1e-5, upper: 1e-4 },
  '1-9-in-1000000': { lower: 1e-6, upper: 1e-5 },
  'under-1-in-1000000': { lower: 0, upper: 1e-6 },
  unknown: null,
} as const satisfies Readonly<Record<string, { readonly lower: number; readonly upper: number } | null>>

export type PrevalenceClass = keyof typeof prevalenceClasses
export const prevalenceClassKeys = Object.keys(prevalenceClasses) as PrevalenceClass[]

/** The geometric middle of a class that is closed on both sides; null for any other. */
export function middleOfClass(key: PrevalenceClass): number | null {
  const limits = prevalenceClasses[key]
  return limits === null || limits.lower === 0 || limits.upper === 1
    ? null
    : Math.sqrt(limits.lower * limits.upper)
}
