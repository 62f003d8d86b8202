import { criteriaLine, goesOn, type CriteriaLine } from './criteriaLines'
import { partHeading, roleHeading, splitAtHeadings } from './criteriaHeadings'
import { splitParagraph } from './splitParagraph'

/** A piece of eligibility text. All sources one after the other hold every word of the text in its order. */
export interface CriteriaPiece {
  /** `role` says that what follows includes or excludes, `part` divides a list; a `criterion` is met or not. */
  readonly kind: 'role' | 'part' | 'criterion'
  readonly role: 'inclusion' | 'exclusion'
  /** Whether a heading says so. Where none does, a criterion is taken to include. */
  readonly roleStated: boolean
  /** The part of the text, marks and blanks as they stand. */
  readonly source: string
  /** Without the mark of the list; what is listed below it stands in lines of its own. */
  readonly text: string
}

export interface SplitCriteria {
  readonly pieces: readonly CriteriaPiece[]
  readonly criteria: readonly { readonly role: 'inclusion' | 'exclusion'; readonly text: string }[]
}

interface Item {
  readonly lines: CriteriaLine[]
}

interface Section {
  role: 'inclusion' | 'exclusion'
  stated: boolean
}

/** Text of an item: lines wrapped in mid-sentence are joined, what is listed below keeps its lines and its depth. */
function itemText({ lines }: Item): string {
  const [first, ...others] = lines
  if (first === undefined) return ''
  const stated = others.filter(({ content, mark }) => content !== '' || mark !== '')
  const depth = Math.min(...stated.map(({ indent }) => indent))
  let text = first.content
  let previous = first
  for (const [at, line] of others.entries()) {
    // Blank lines in front of what is listed say nothing.
    const blank = line.mark === '' && line.content === ''
    if (blank && others.slice(at).find(({ content, mark }) => content !== '' || mark !== '')?.mark !== '')
      continue
    const shown = line.source.replaceAll('\t', '    ').slice(depth).trimEnd()
    const wrapped = line.mark === '' && line.content !== '' && previous.content.length >= wrappedAt
    text += wrapped && goesOn(previous.content, line) ? ` ${line.content}` : `\n${shown}`
    previous = line
  }
  return text.trim()
}

/** Lines shorter than this were not wrapped by a program. */
const wrappedAt = 50

/** What stands on the line of a heading: a paragraph with several criteria is none of a list, even if it begins with a number. */
function restLine(text: string): CriteriaLine {
  const line = criteriaLine(text)
  return splitParagraph(text) === null ? line : { ...line, mark: '', markKind: 'none', content: text.trim() }
}

/** Whether a marked line lists something below the item, and is not the next item. */
function isBelow(line: CriteriaLine, first: CriteriaLine, afterBlank: boolean): boolean {
  if (first.mark === '') return line.indent > first.indent && first.content.endsWith(':')
  if (line.indent > first.indent)
    return (
      line.markKind !== first.markKind ||
      line.indent >= first.contentIndent ||
      line.indent >= first.indent + 2
    )
  if (line.markKind === first.markKind) return false
  const lower = first.markKind === 'number' || first.content.endsWith(':')
  return lower && !afterBlank && line.indent === first.indent
}

/** Whether a line without a mark belongs to the item before it. */
function isContinued(line: CriteriaLine, item: Item, afterBlank: boolean): boolean {
  const [first] = item.lines
  const last = item.lines.at(-1)
  if (first === undefined || last === undefined) return false
  if (first.mark !== '' && line.indent > first.indent) return true
  return !afterBlank && goesOn(last.content, line)
}

/**
 * Splits eligibility text into single criteria: lists with any marks and levels, headings in English and the Nordic languages, no
 * headings, no lists. What is listed below a criterion stays part of it, since only together do they say something.
 */
export function splitCriteria(text: string): SplitCriteria {
  const pieces: CriteriaPiece[] = []
  const section: Section = { role: 'inclusion', stated: false }
  let item: Item | null = null
  let blanks = 0

  const close = () => {
    if (item === null) return
    const source = item.lines.map((line) => line.source).join('\n')
    const { role, stated: roleStated } = section
    const whole = itemText(item)
    const parts = item.lines.every(({ mark }) => mark === '') ? splitParagraph(source.trim()) : null
    if (parts === null) pieces.push({ kind: 'criterion', role, roleStated, source, text: whole })
    else
      for (const part of parts)
        pieces.push({ kind: 'criterion', role, roleStated, source: part.source, text: part.text })
    item = null
  }
  const heading = (kind: 'role' | 'part', source: string) => {
    close()
    const { role, stated: roleStated } = section
    pieces.push({ kind, role, roleStated, source, text: source.trim() })
  }
  const take = (line: CriteriaLine) => {
    const open: Item | null = item
    const [first] = open?.lines ?? []
    const below = first !== undefined && line.mark !== '' && isBelow(line, first, blanks > 0)
    const continued = open !== null && line.mark === '' && isContinued(line, open, blanks > 0)
    if (open !== null && (below || continued)) {
      for (; blanks > 0; blanks -= 1) open.lines.push(criteriaLine(''))
      open.lines.push(line)
      return
    }
    if (line.mark === '' && partHeading(line.content)) {
      heading('part', line.source)
      return
    }
    close()
    if (line.content === '') heading('part', line.source)
    else item = { lines: [line] }
  }

  for (const whole of text.replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split('\n')) {
    const marked = criteriaLine(whole).mark !== ''
    for (const source of marked ? [whole] : splitAtHeadings(whole)) {
      const line = criteriaLine(source)
      if (line.content === '' && line.mark === '') {
        blanks += 1
        continue
      }
      const role = roleHeading(line.content)
      if (role === null) take(line)
      else {
        close()
        section.role = role.role === 'exclusion' ? 'exclusion' : 'inclusion'
        section.stated = role.role !== 'both'
        const shown = line.source.trimEnd()
        const before = shown.slice(0, shown.length - role.rest.length)
        heading('role', role.rest === '' ? line.source : before.trimEnd())
        if (role.rest !== '') take(restLine(role.rest))
      }
      blanks = 0
    }
  }
  close()
  return {
    pieces,
    criteria: pieces
      .filter(({ kind, text: said }) => kind === 'criterion' && said !== '')
      .map(({ role, text: said }) => ({ role, text: said })),
  }
}
