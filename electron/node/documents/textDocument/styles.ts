import type { IStylesOptions } from 'docx'
import type { Language } from '#shared/domain/studies/protocol'
import { colours, fonts } from './look'

/** Language tags of the text, for spelling and for readers that speak. */
export const languageTags: { readonly [language in Language]: string } = { en: 'en-GB', nb: 'nb-NO' }

/** Names of paragraph styles; sizes are half points, spaces twips. */
export const paragraphStyles = {
  kicker: 'Kicker',
  lead: 'Lead',
  quiet: 'Quiet',
  caption: 'Caption',
  contents: 'ContentsEntry',
  term: 'Definition',
  item: 'ReportItem',
  detail: 'ReportItemDetail',
  formula: 'Formula',
  tableText: 'TableText',
  tableHead: 'TableHead',
} as const

function paragraphStyle(
  id: string,
  name: string,
  run: { readonly size?: number; readonly bold?: boolean; readonly color?: string; readonly font?: string },
  spacing: { readonly before?: number; readonly after?: number },
  more: {
    readonly keepNext?: boolean
    readonly indent?: { readonly left: number; readonly hanging: number }
  } = {},
) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing, ...more },
  }
}

export function documentStyles(language: Language, accent: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: fonts.heading, size, bold: true, color: accent },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: fonts.text, size: 21, color: colours.text, language: { value: languageTags[language] } },
        paragraph: { spacing: { after: 120, line: 264 } },
      },
      title: {
        run: { font: fonts.heading, size: 48, bold: true, color: colours.text },
        paragraph: { spacing: { before: 0, after: 160 } },
      },
      heading1: heading(32, 420, 160),
      heading2: heading(24, 280, 100),
    },
    paragraphStyles: [
      paragraphStyle(
        paragraphStyles.kicker,
        'Kicker',
        { size: 19, color: accent, bold: true },
        { after: 60 },
      ),
      paragraphStyle(paragraphStyles.lead, 'Lead', { size: 26 }, { after: 160 }),
      paragraphStyle(paragraphStyles.quiet, 'Quiet', { size: 18, color: colours.meta }, { after: 100 }),
      paragraphStyle(
        paragraphStyles.caption,
        'caption',
        { size: 18, bold: true, color: colours.quiet },
        { before: 200, after: 80 },
        { keepNext: true },
      ),
      paragraphStyle(paragraphStyles.contents, 'Contents entry', { size: 20 }, { after: 40 }),
      paragraphStyle(
        paragraphStyles.term,
        'Definition',
        {},
        { after: 100 },
        { indent: { left: 240, hanging: 240 } },
      ),
      paragraphStyle(paragraphStyles.item, 'Report item', {}, { after: 60 }),
      paragraphStyle(
        paragraphStyles.detail,
        'Report item detail',
        { size: 18, color: colours.quiet },
        { after: 60 },
      ),
      paragraphStyle(paragraphStyles.formula, 'Formula', { size: 24 }, { before: 120, after: 160 }),
      paragraphStyle(paragraphStyles.tableText, 'Table text', { size: 18 }, { before: 20, after: 20 }),
      paragraphStyle(
        paragraphStyles.tableHead,
        'Table head',
        { size: 17, bold: true, color: colours.quiet },
        { before: 20, after: 20 },
      ),
    ],
  }
}
