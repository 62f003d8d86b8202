export interface ParagraphPart {
  readonly source: string
  readonly text: string
}

/** Beginnings that a full stop ends without ending the sentence. */
const abbreviated =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|ca|vs|cf|no|incl|excl|dr|resp|f\.eks|bl\.a|dvs|osv|jf|evt|inkl|ekskl|mg|\p{Lu})\.$/iu

function atMarks(text: string): readonly string[] | null {
  for (const form of [
    /\((\d{1,2})\)\s/g,
    /(?<![\d(.])(\d{1,2})\)\s/g,
    /(?<![\d.])(\d{1,2})\.\s(?=\p{Lu})/gu,
  ]) {
    const marks = [...text.matchAll(form)]
    const inOrder = marks.every(({ 1: number }, at) => Number(number) === at + 1)
    if (marks.length < 2 || !inOrder) continue
    const starts = marks.map(({ index }) => index)
    return [0, ...starts.filter((start) => start > 0)].map((start, at, all) => text.slice(start, all[at + 1]))
  }
  return null
}

function atSemicolons(text: string): readonly string[] | null {
  const parts = text.split(/(?<=;)\s+/)
  return parts.length > 1 ? parts : null
}

function atSentences(text: string): readonly string[] | null {
  const parts: string[] = []
  for (const part of text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
    const before = parts.at(-1)
    if (before !== undefined && abbreviated.test(before)) parts[parts.length - 1] = `${before} ${part}`
    else parts.push(part)
  }
  return parts.length > 1 ? parts : null
}

/**
 * Splits a paragraph that holds several criteria: at numbers that count up (`(1) … (2) …`), else at semicolons, else at the ends of
 * sentences. Null when it holds but one.
 */
export function splitParagraph(text: string): readonly ParagraphPart[] | null {
  const joined = text.replaceAll(/\s+/g, ' ')
  const parts = atMarks(joined) ?? atSemicolons(joined) ?? atSentences(joined)
  return (
    parts
      ?.map((source) => source.trim())
      .filter((source) => source !== '')
      .map((source) => ({
        source,
        text: source
          .replace(/^(?:\(\d{1,2}\)|\d{1,2}[).])\s+/, '')
          .replace(/;(?:\s*(?:and|or|og|eller))?$/i, '')
          .trim(),
      })) ?? null
  )
}
