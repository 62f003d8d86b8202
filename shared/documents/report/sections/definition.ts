import { severities } from '../../../domain/studies/lint/finding'
import { badgesOf, findingText, findingWords } from '../../../domain/vocabulary/findings/findingText'
import type { Block, ReportSection } from '../reportModel'
import { listItem, paragraph, rich, styled, subheading } from '../richText'
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
  const titles = findingWords[input.language].severities
  const items = severities.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding, index) =>
        listItem(
          `${severity}-${finding.rule}-${index}`,
          rich(styled(`${titles[severity]}:`, 'strong'), ` ${findingText(finding, findingNaming)}`),
        ),
      ),
  )
  return [{ kind: 'list', key: 'findings', items }]
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
