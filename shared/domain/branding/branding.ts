import * as v from 'valibot'

/** Bytes of a logo, and pixels along its longer side. */
export const logoLimits = { bytes: 500_000, pixels: 4000 } as const

/** Contrast with white (WCAG 2.2, 1.4.3) that the colour of titles and rules must have. */
export const leastContrast = 4.5

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest))

export const logo = v.strictObject({
  mediaType: v.picklist(['image/png', 'image/jpeg']),
  base64: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(Math.ceil(logoLimits.bytes / 3) * 4),
    v.regex(/^[A-Za-z0-9+/]+={0,2}$/),
  ),
  /** What the logo says, for those who do not see it. */
  alternative: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
})

export const colour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/))

/** How an organisation's documents look; what is null is Kohort's own. */
export const keptBranding = v.strictObject({
  organisation: line(200),
  logo: v.nullable(logo),
  /** `#rrggbb` of rules and titles. */
  colour: v.nullable(colour),
  footer: line(200),
  /** Empty: no mark at all. */
  confidentiality: v.nullable(line(60)),
})
export type KeptBranding = v.InferOutput<typeof keptBranding>

/** As a document carries it. */
export const branding = v.strictObject({ ...keptBranding.entries, confidentiality: line(60) })

export const noBranding: KeptBranding = {
  organisation: '',
  logo: null,
  colour: null,
  footer: '',
  confidentiality: null,
}

/** A channel of sRGB as light (WCAG 2.2, relative luminance). */
function light(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Contrast of a colour `#rrggbb` with white, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastWithWhite(value: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) =>
    light(parseInt(value.slice(from, from + 2), 16)),
  )
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
