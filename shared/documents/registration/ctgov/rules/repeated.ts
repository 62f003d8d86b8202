/** Items whose text is that of an earlier one, whatever the letters' case. */
export function repeated(texts: readonly string[]): readonly number[] {
  const folded = texts.map((text) => text.trim().toLowerCase())
  return folded.flatMap((text, index) => (text !== '' && folded.indexOf(text) < index ? [index] : []))
}
