import { xmlText } from '../../xml/xmlNode'
import { field, finding, fixOf, rule, when, type CtgovRule, type Finding } from './rule'

function inTexts(value: unknown, path: string): readonly Finding[] {
  if (typeof value === 'string') {
    const written = xmlText(value)
    const dropped = value.replaceAll(/\r\n?/g, '\n').length - written.length
    return when(
      dropped > 0,
      finding(
        path,
        {
          en: `The text has ${dropped} characters that no XML file can hold: they are left out.`,
          nb: `Teksten har ${dropped} tegn som ingen XML-fil kan inneholde: De utelates.`,
        },
        {
          en: 'Take the control characters away; they often come with copied text.',
          nb: 'Fjern kontrolltegnene; de følger ofte med kopiert tekst.',
        },
        { fix: fixOf('Take them away', 'Fjern dem', [path, written]) },
      ),
    )
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    inTexts(part, path === '' ? key : `${path}.${key}`),
  )
}

export const textRules: readonly CtgovRule[] = [
  rule('characters-allowed', field('textblock', 'text', 'tekst'), (record) => inTexts(record, ''), 'warning'),
]
