import { currentVintage } from './areaDivisions'

const arrow = '→'

/** The vintage of a number that was carried from codes of an earlier division to those of today: `2020→2024`. */
export function carriedVintage(from: string): string {
  return `${from}${arrow}${currentVintage}`
}

/** The two divisions of a carried vintage; null for any other. */
export function readCarriedVintage(vintage: string): { readonly from: string; readonly to: string } | null {
  const [, from, to] = /^(\d{4})→(\d{4})$/.exec(vintage) ?? []
  return from === undefined || to === undefined ? null : { from, to }
}
