import type { EvidenceOption } from '#shared/contract/responses'
import { formatHidden, formatInteger } from '#shared/domain/counts/formatNumber'
import type { Language } from '#shared/domain/studies/protocol'
import type { Translate } from '../result/resultText'

/** The national figure of a table in words: the number, the range of a small one, or that its source prints none. */
export function nationalFigure(
  { published, publishedHidden }: Pick<EvidenceOption, 'published' | 'publishedHidden'>,
  language: Language,
  t: Translate,
): string {
  if (publishedHidden !== undefined)
    return t('study.editor.nationalFigureHidden', { number: formatHidden(publishedHidden, language) })
  return published === null
    ? t('study.editor.nationalFigureNone')
    : t('study.editor.nationalFigure', { number: formatInteger(published, language) })
}
