import { succeed, type Outcome } from '../../../../contract/outcome'
import { sourceLimits, unreadable, type SourceNode } from './sourceNode'

class TooMuch extends Error {}

/** The interface writes texts as Markdown, with a backslash in front of characters that mean something there. */
function plain(text: string): string {
  return text
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!<>^~|&=])/g, '$1')
    .replaceAll(/\r\n?/g, '\n')
    .trim()
}

function build(
  name: string,
  value: unknown,
  path: string,
  depth: number,
  budget: { left: number },
): readonly SourceNode[] {
  budget.left -= 1
  if (depth > sourceLimits.depth || budget.left < 0) throw new TooMuch()
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) => build(name, item, `${path}[${at + 1}]`, depth + 1, budget))
  }
  if (typeof value === 'object') {
    const children = Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
      build(key, part, path === '' ? key : `${path}.${key}`, depth + 1, budget),
    )
    return [{ name, path, text: '', children }]
  }
  return [{ name, path, text: plain(String(value)), children: [] }]
}

/** Parsed JSON as parts: lists become parts of one name. Within limits of depth and size. */
export function jsonSource(value: unknown, fileName: string): Outcome<SourceNode> {
  try {
    const [root] = build('study', value, '', 0, { left: sourceLimits.parts })
    return root === undefined
      ? unreadable(fileName, 'it holds no study. Choose the file that was downloaded.')
      : succeed(root)
  } catch {
    return unreadable(
      fileName,
      `it is nested deeper than ${sourceLimits.depth} levels or holds more than ${sourceLimits.parts} parts. Choose a file with one study.`,
    )
  }
}
