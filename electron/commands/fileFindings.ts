import { wrapText } from '#shared/documents/text/wrapText'
import { severities } from '#shared/domain/studies/lint/finding'
import type { Language } from '#shared/domain/studies/protocol'
import { findingWords } from '#shared/domain/vocabulary/findings/findingText'
import type { DefinitionFinding } from '#shared/interchange/lint/definitionFinding'

const title = { en: 'The file itself', nb: 'Selve filen' } as const
const asCriteria = { en: 'As criteria of a study', nb: 'Som kriterier i en studie' } as const

/** What is found in a file before it is a protocol, in words; empty where nothing is. */
export function fileFindingsText(
  findings: readonly DefinitionFinding[],
  language: Language,
  width: number,
): string {
  if (findings.length === 0) return ''
  const { severities: titles } = findingWords[language]
  const sections = severities.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity)
    if (found.length === 0) return []
    const lines = found.flatMap(({ path, text, mend }) => {
      const words = `${text[language]}${mend === null ? '' : ` ${mend[language]}`} (${path})`
      return wrapText(words, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
    })
    return [['', titles[severity], ...lines].join('\n')]
  })
  return `${[title[language], ...sections].join('\n')}\n\n${asCriteria[language]}\n`
}
