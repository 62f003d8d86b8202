import type * as library from 'docx'
import type { TextRun } from 'docx'
import type { RichText, Span, Tone } from '#shared/documents/report/reportModel'
import { writable } from '../writable'
import { colours, fonts, toneColours } from './look'

/** The library, which is loaded with the first document. */
export type Docx = typeof library

const spanLooks: { readonly [style in Span['style']]: object } = {
  plain: {},
  strong: { bold: true },
  emphasis: { italics: true },
  code: { font: fonts.code, size: 18 },
  subscript: { subScript: true },
  citation: { color: colours.accent, size: 18 },
}

export interface RunLook {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly size?: number
  readonly font?: string
}

/** A text as runs; its line ends stay line ends. */
export function textRuns(docx: Docx, text: string, look: RunLook = {}): readonly TextRun[] {
  return writable(text)
    .split('\n')
    .map((line, index) => new docx.TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }))
}

export function richRuns(docx: Docx, text: RichText, look: RunLook = {}): readonly TextRun[] {
  return text.flatMap((span) => textRuns(docx, span.text, { ...look, ...spanLooks[span.style] }))
}

export function toneLook(tone: Tone): RunLook {
  if (tone === 'plain') return {}
  return {
    color: toneColours[tone],
    ...(tone === 'strong' && { bold: true }),
    ...(tone === 'unknown' && { italics: true }),
    ...(tone === 'code' && { font: fonts.code, size: 16 }),
  }
}

/** `1`, `E1` … and a space after it. */
export function badgeRuns(docx: Docx, badge: string | null, tone: Tone): readonly TextRun[] {
  if (badge === null || badge === '') return []
  const colour =
    tone === 'assumed'
      ? toneColours.assumed
      : badge.startsWith('E')
        ? toneColours.excluded
        : toneColours.counted
  return [...textRuns(docx, badge, { bold: true, color: colour }), new docx.TextRun({ text: '\u00a0\u00a0' })]
}
