/** Width of a text in characters as a terminal shows them: code points, without zero-width ones. */
export function textWidth(text: string): number {
  return [...text.replace(/[\u200B\u00AD]/g, '')].length
}

/**
 * Text that a terminal shows and never obeys: control characters and direction overrides become a replacement mark.
 * Line breaks stay.
 */
function harmless(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    '\uFFFD',
  )
}

/** Breaks a text at blanks into lines of at most `width` characters; a longer word is cut. No-break spaces hold. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of harmless(text).split('\n')) {
    let line = ''
    for (const word of paragraph.split(/[ \t]+/)) {
      let rest = line === '' ? word : `${line} ${word}`
      if (textWidth(rest) > width && line !== '') {
        lines.push(line)
        rest = word
      }
      while (textWidth(rest) > width) {
        const letters = [...rest]
        lines.push(letters.slice(0, width).join(''))
        rest = letters.slice(width).join('')
      }
      line = rest
    }
    lines.push(line)
  }
  return lines
}
