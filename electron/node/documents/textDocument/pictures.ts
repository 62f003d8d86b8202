import type { Paragraph } from 'docx'
import type { FigureBlock } from '#shared/documents/report/reportModel'
import { drawFigure } from '../figures/drawFigure'
import type { FigurePen } from '../figures/figurePen'
import { textWidth } from './look'
import { textRuns, type Docx } from './runs'
import { paragraphStyles } from './styles'

/** Pixels, at 96 to the inch, between the margins. */
const width = Math.floor((textWidth / 1440) * 96)

/** A figure as a picture with its words for those who do not see it; the words alone where there is nothing to draw with. */
export function pictureOf(docx: Docx, figure: FigureBlock, pen: FigurePen | null, number: number): Paragraph {
  if (pen === null)
    return new docx.Paragraph({
      style: paragraphStyles.quiet,
      children: [...textRuns(docx, figure.alternative)],
    })
  const drawn = drawFigure(figure, pen)
  return new docx.Paragraph({
    children: [
      new docx.ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(drawn.svg),
        fallback: { type: 'png', data: drawn.png },
        transformation: { width, height: Math.round((drawn.height / drawn.width) * width) },
        altText: {
          // The logo is the first picture.
          id: String(number + 1),
          name: figure.key,
          title: figure.caption,
          description: figure.alternative,
        },
      }),
    ],
  })
}
