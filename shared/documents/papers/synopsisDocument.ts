import { synopsisSections } from '../../domain/papers/catalogue/synopsis'
import { fieldsOf } from '../../domain/papers/paperField'
import { papers } from '../../domain/papers/papers'
import { textOf } from '../../domain/papers/rules'
import type { TextDocument } from '../textDocument/textDocument'
import { paragraphsOf } from './fieldBlocks'
import type { PaperInput } from './paperInput'
import { paperWords } from './paperWords'

/** The synopsis as it is sent: Norwegian, the sections that are written, no table and no contents, so that two pages are enough. */
export function synopsisDocument({
  values,
  date,
  author,
  branding,
  studyName,
  missing,
}: PaperInput): TextDocument {
  const fields = fieldsOf(papers.synopsis)
  const words = paperWords.nb
  const head = ['trialNumber', 'sponsor'].flatMap((key) => {
    const field = fields.find((one) => one.key === key)
    const value = textOf(values, key)
    return field === undefined || value === '' ? [] : [{ key, label: field.label.nb, value }]
  })
  return {
    language: 'nb',
    title: textOf(values, 'title') || studyName,
    kicker: 'Protokollsammendrag',
    // The line is gone from the file that is sent.
    facts:
      missing === 0
        ? head
        : [...head, { key: 'state', label: words.facts.state, value: words.draft(missing) }],
    author,
    date,
    branding,
    contents: false,
    sections: synopsisSections
      .filter((key) => textOf(values, key) !== '')
      .map((key) => ({
        key,
        title: fields.find((one) => one.key === key)?.label.nb ?? key,
        blocks: paragraphsOf(key, textOf(values, key)),
      })),
    labels: words.labels,
    evidence: null,
  }
}
