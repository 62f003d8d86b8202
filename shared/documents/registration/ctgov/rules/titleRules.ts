import { at, field, limit, stated, type CtgovRule } from './rule'

const brief = field('brief_title', 'brief title', 'kort tittel')
const official = field('official_title', 'official title', 'offisiell tittel')
const summary = field('brief_summary', 'brief summary', 'kort sammendrag')

export const titleRules: readonly CtgovRule[] = [
  stated('brief-title-required', brief, ({ titles }) => [at('titles.brief', titles.brief)]),
  limit('brief-title-length', brief, 300, ({ titles }) => [at('titles.brief', titles.brief)]),
  limit('acronym-length', field('acronym', 'acronym', 'akronym'), 14, ({ titles }) => [
    at('titles.acronym', titles.acronym),
  ]),
  stated('official-title-required', official, ({ titles }) => [at('titles.official', titles.official)]),
  limit('official-title-length', official, 600, ({ titles }) => [at('titles.official', titles.official)]),
  stated('brief-summary-required', summary, (record) => [at('summary.brief', record.summary.brief)]),
  limit('brief-summary-length', summary, 5000, (record) => [at('summary.brief', record.summary.brief)]),
  limit(
    'detailed-description-length',
    field('detailed_description', 'detailed description', 'detaljert beskrivelse'),
    32_000,
    (record) => [at('summary.detailed', record.summary.detailed)],
  ),
]
