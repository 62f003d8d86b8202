import type { Tone } from '#shared/documents/report/reportModel'

/** Twips (twentieths of a point) across an A4 page and between its margins of 22 mm. */
export const page = { width: 11_906, height: 16_838, margin: 1247 } as const
export const textWidth = page.width - 2 * page.margin

/** Fonts that are where Word is; LibreOffice has others of the same widths for them. */
export const fonts = { text: 'Calibri', heading: 'Calibri', code: 'Consolas' } as const

export const colours = {
  text: '17242B',
  quiet: '43525A',
  meta: '5B6971',
  border: 'DDE4E6',
  strongBorder: '7F8D95',
  head: 'EEF2F3',
  accent: '0E5A6B',
} as const

/** The colours of the shared visual grammar, dark enough for text. */
export const toneColours: { readonly [tone in Tone]: string } = {
  plain: colours.text,
  quiet: colours.meta,
  strong: colours.text,
  code: colours.text,
  counted: '00588A',
  assumed: '85396A',
  excluded: 'A94300',
  unknown: colours.meta,
}

/** Titles and rules have the colour of the organisation where it has one. */
export function accentOf(branding: { readonly colour: string | null } | null): string {
  return branding?.colour?.slice(1) ?? colours.accent
}
