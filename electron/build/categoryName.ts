/** A code of the source with its Norwegian text. */
export interface SourceCode {
  readonly code: string
  readonly text: string
}

/**
 * Names a three-character category that the source gives no text of its own. The entry for "unspecified" says what the
 * category is about once that word is taken off ("Uspesifisert epilepsi"); failing that, the first code stands for it
 * and the range says so: "Rotavirusenteritt m.m. (A08.0–A08.5)". `codes` are those below the category, in order.
 */
export function categoryName(category: string, codes: readonly SourceCode[]): string {
  const direct = codes.filter(({ code }) => code.length === category.length + 1)
  const members = direct.length > 0 ? direct : codes
  const unspecified = members.find(({ code }) => code.charAt(category.length) === '9')
  const common = unspecified === undefined ? null : withoutUnspecified(unspecified.text)
  if (common !== null) return common
  const [first] = members
  const last = members.at(-1)
  if (first === undefined || last === undefined) throw new Error(`The category ${category} holds no code.`)
  const place = (code: string): string => `${category}.${code.slice(category.length)}`
  return first === last ? first.text : `${first.text} m.m. (${place(first.code)}–${place(last.code)})`
}

/** Null when the text does not say "unspecified" anywhere: it may then be about one case of many. */
function withoutUnspecified(text: string): string | null {
  const bare = text
    .replace(/, (uspes|ikke spes)(ifisert|ifiserte)?\.?( \S+)?$/, '')
    .replace(
      /(^| )(og |eller |el\. )?(uspes|upes|ikke spes)(ifisert|ifiserte|if)?(?![a-zæøå])\.? ?(del av )?/gi,
      '$1',
    )
    .trim()
  return bare === text ? null : bare.charAt(0).toUpperCase() + bare.slice(1)
}
