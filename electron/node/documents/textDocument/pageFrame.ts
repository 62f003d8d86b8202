import type { Footer, Header } from 'docx'
import type { TextDocument } from '#shared/documents/textDocument/textDocument'
import { colours, textWidth } from './look'
import { textRuns, type Docx } from './runs'

/** `Page 3 of 14` in the order of the language. */
function pageLine(docx: Docx, template: string) {
  const fields = { '{page}': docx.PageNumber.CURRENT, '{pages}': docx.PageNumber.TOTAL_PAGES }
  const look = { size: 16, color: colours.meta }
  return template
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' || part === '{pages}'
        ? new docx.TextRun({ ...look, children: [fields[part]] })
        : new docx.TextRun({ ...look, text: part }),
    )
}

/** What runs along the top and the bottom of every page. */
export function pageFrame(
  docx: Docx,
  { title, branding, labels }: TextDocument,
): { readonly header: Header; readonly footer: Footer } {
  const tabStops = [{ type: docx.TabStopType.RIGHT, position: textWidth }]
  const look = { size: 16, color: colours.meta }
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: colours.border, space: 4 }
  const foot = [branding?.organisation ?? '', branding?.footer ?? '']
    .filter((words) => words !== '')
    .join(' · ')
  return {
    header: new docx.Header({
      children: [
        new docx.Paragraph({
          tabStops,
          border: { bottom: rule },
          children: [
            ...textRuns(docx, title.length > 90 ? `${title.slice(0, 89)}…` : title, look),
            new docx.TextRun({ text: '\t' }),
            ...textRuns(docx, branding?.confidentiality ?? '', { ...look, bold: true, color: colours.text }),
          ],
        }),
      ],
    }),
    footer: new docx.Footer({
      children: [
        new docx.Paragraph({
          tabStops,
          children: [
            ...textRuns(docx, foot, look),
            new docx.TextRun({ text: '\t' }),
            ...pageLine(docx, labels.pageOfPages),
          ],
        }),
      ],
    }),
  }
}
