import { formatIsoDate } from '../../domain/counts/formatNumber'
import { papers } from '../../domain/papers/papers'
import type { ReportSection } from '../report/reportModel'
import type { TextDocument } from '../textDocument/textDocument'
import type { PaperInput } from './paperInput'
import { paperWords } from './paperWords'

/** The frame that all papers share: name, study, date, and whether it is a draft. */
export function framedDocument(
  input: PaperInput,
  title: string,
  body: readonly ReportSection[],
): TextDocument {
  const { language, date, author, organisation, branding, missing, paper } = input
  const words = paperWords[language]
  return {
    language,
    title,
    kicker: papers[paper].name[language],
    facts: [
      { key: 'study', label: words.facts.study, value: input.studyName },
      { key: 'version', label: words.facts.version, value: input.versionName },
      { key: 'date', label: words.facts.date, value: formatIsoDate(date, language, 'short') },
      {
        key: 'state',
        label: words.facts.state,
        value: missing === 0 ? words.complete : words.draft(missing),
      },
    ],
    author: author === '' ? organisation : author,
    date,
    branding,
    contents: false,
    sections: body,
    labels: words.labels,
    evidence: null,
  }
}
