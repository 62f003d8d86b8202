import type { ReleaseAudit, Settings, StudyState } from '#shared/contract/responses'
import { inLanguage, type Language } from '#shared/domain/studies/protocol'
import type { EstimateResult, EvidenceReference } from '#shared/estimate/result'
import type { translate } from '../../../../composables/useMessages'
import type { DocumentProblem } from '../documentProblem'

/** Figures as old as this, in years, are asked about. */
const oldFigures = 5

/** What a report is checked against. */
export interface CheckedReport {
  readonly state: Pick<StudyState, 'targetParticipants' | 'question'>
  /** Null while there is none. */
  readonly result: EstimateResult | null
  readonly settings: Pick<Settings, 'author' | 'organisation'>
  /** Null while it has not been asked for. */
  readonly audit: ReleaseAudit | null
  /** Year of today. */
  readonly year: number
}

export interface CheckWords {
  readonly t: typeof translate
  readonly language: Language
  readonly openSettings: () => void
  readonly openPopulation: () => void
}

type Check = (report: CheckedReport, words: CheckWords) => readonly DocumentProblem[]

const bare = { field: null, registerField: null, place: '', fix: null }

const settingsFix = ({ t, openSettings }: CheckWords) => ({
  label: t('documents.checks.openSettings'),
  run: openSettings,
})
const populationFix = ({ t, openPopulation }: CheckWords) => ({
  label: t('documents.checks.openPopulation'),
  run: openPopulation,
})

/** Tables that the counted criteria rest on, each once. */
function tablesOf({ steps }: EstimateResult): readonly EvidenceReference[] {
  const used = steps
    .filter(({ active }) => active)
    .flatMap(({ alternatives, together }) =>
      (together === null ? alternatives : [together]).flatMap(({ evidence }) => evidence),
    )
  return [...new Map(used.map((evidence) => [evidence.table, evidence])).values()]
}

const checks: readonly Check[] = [
  ({ audit }, { t }) => {
    if (audit === null || (audit.status !== 'refuse' && audit.status !== 'confirm')) return []
    const refused = audit.status === 'refuse'
    return [
      {
        ...bare,
        key: 'disclosure',
        severity: refused ? 'error' : 'warning',
        title: t(refused ? 'documents.checks.wouldDisclose' : 'documents.checks.mayDisclose'),
        remedy: t(refused ? 'documents.checks.wouldDiscloseText' : 'documents.checks.mayDiscloseText'),
      },
    ]
  },
  ({ state }, words) =>
    state.targetParticipants !== null
      ? []
      : [
          {
            ...bare,
            key: 'target',
            severity: 'warning',
            title: words.t('documents.checks.noTarget'),
            remedy: words.t('documents.checks.noTargetText'),
            place: 'question',
            fix: populationFix(words),
          },
        ],
  ({ result }, words) =>
    result === null || result.steps.some(({ role, active }) => role !== 'population' && active)
      ? []
      : [
          {
            ...bare,
            key: 'criteria',
            severity: 'warning',
            title: words.t('documents.checks.noCriteria'),
            remedy: words.t('documents.checks.noCriteriaText'),
            place: 'definition',
            fix: populationFix(words),
          },
        ],
  ({ result }, { t }) => {
    const count = result?.coverage.notCountable ?? 0
    if (count === 0) return []
    return [
      {
        ...bare,
        key: 'not-countable',
        severity: 'warning',
        title: t('documents.checks.notCountable', { count }),
        remedy: t('documents.checks.notCountableText', { count }),
        place: 'coverage',
      },
    ]
  },
  ({ result, year }, { t, language }) =>
    (result === null ? [] : tablesOf(result))
      .filter(({ lastYear }) => year - lastYear >= oldFigures)
      .map((table) => ({
        ...bare,
        key: `old-${table.table}`,
        severity: 'warning',
        title: t('documents.checks.oldSource', {
          name: inLanguage(table.title, language),
          year: table.lastYear,
        }),
        remedy: t('documents.checks.oldSourceText', { years: year - table.lastYear }),
        place: 'sources',
      })),
  ({ result }, { t }) => {
    const count = result?.coverage.stated ?? 0
    if (count === 0) return []
    return [
      {
        ...bare,
        key: 'stated',
        severity: 'note',
        title: t('documents.checks.stated', { count }),
        remedy: t('documents.checks.statedText', { count }),
        place: 'assumptions',
      },
    ]
  },
  ({ state }, { t }) =>
    state.question !== null
      ? []
      : [
          {
            ...bare,
            key: 'question',
            severity: 'note',
            title: t('documents.checks.noQuestion'),
            remedy: t('documents.checks.noQuestionText'),
            place: 'cover',
          },
        ],
  ({ settings }, words) =>
    settings.author.trim() !== ''
      ? []
      : [
          {
            ...bare,
            key: 'author',
            severity: 'note',
            title: words.t('documents.checks.noAuthor'),
            remedy: words.t('documents.checks.noAuthorText'),
            place: 'cover',
            fix: settingsFix(words),
          },
        ],
  ({ settings }, words) =>
    settings.organisation.trim() !== ''
      ? []
      : [
          {
            ...bare,
            key: 'organisation',
            severity: 'note',
            title: words.t('documents.checks.noOrganisation'),
            remedy: words.t('documents.checks.noOrganisationText'),
            place: 'cover',
            fix: settingsFix(words),
          },
        ],
]

/** What is to be looked at before a report goes out, and how many checks found nothing. */
export function checkReport(
  report: CheckedReport,
  words: CheckWords,
): { readonly problems: readonly DocumentProblem[]; readonly passed: number } {
  const found = checks.map((check) => check(report, words))
  return { problems: found.flat(), passed: found.filter(({ length }) => length === 0).length }
}
