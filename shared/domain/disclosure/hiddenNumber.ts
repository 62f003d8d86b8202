/**
 * Why a number is not shown, and what is said in its place: it is small, and the reader learns the whole range of small
 * numbers; or it is not small, but others could be worked out from it. Worded by `formatHidden`.
 */
export type HiddenNumber =
  { readonly reason: 'small'; readonly from: number; readonly to: number } | { readonly reason: 'protects' }
