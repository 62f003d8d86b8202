import { severities } from '../../../domain/studies/lint/finding'
import { badgesOf, findingText, findingWords } from '../../../domain/vocabulary/findings/findingText'
import type { Block, ReportSection } from '../reportModel'
import { listItem, paragraph, subheading } from '../richText'
import type { ReportContext } from '../reportContext'

function problems(context: ReportContext): readonly Block[] {
  const { input, words, naming } = context
  const { findings } = input.definition
  if (findings.length === 0) return [paragraph('no-findings', words.definition.nothingFound, 'quiet')]
  const badges = badgesOf(input.protocol)
  const findingNaming = {
    language: input.language,
    badge: (group: string) => badges.get(group) ?? group,
    areaName: (key: string) => naming.areaName(key),
  }
  return severities.flatMap((severity): Block[] => {
    const found = findings.filter((finding) => finding.severity === severity)
    return found.length === 0
      ? []
      : [
          subheading(`${severity}-heading`, findingWords[input.language].severities[severity]),
          {
            kind: 'list',
            key: severity,
            items: found.map((finding, index) =>
              listItem(`${finding.rule}-${index}`, findingText(finding, findingNaming)),
            ),
          },
        ]
  })
}

/** The protocol as sentences for someone who knows the disease, and what is open in the definition itself. */
export function buildDefinition(context: ReportContext): ReportSection {
  const { definition } = context.words
  return {
    key: 'definition',
    title: definition.title,
    blocks: [
      ...context.input.definition.explanation.map((text, index) => paragraph(`words-${index}`, text)),
      subheading('open-heading', definition.open),
      ...problems(context),
    ],
  }
}
