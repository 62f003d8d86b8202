import type { ChosenCriterion, RegistrationReading } from '#shared/contract/registrations'
import { wrapText } from '#shared/documents/text/wrapText'
import { inLanguage, type Language } from '#shared/domain/studies/protocol'

const words = {
  en: {
    formats: {
      'ctgov-prs': 'ClinicalTrials.gov PRS (XML)',
      'ctgov-v2': 'ClinicalTrials.gov (JSON)',
      ctis: 'CTIS (JSON)',
      usdm: 'CDISC USDM (JSON)',
    },
    understood: (count: number) => `Understood: ${count} fields`,
    notUnderstood: (count: number) => `Not kept (${count})`,
    roles: { inclusion: 'Inclusion criteria', exclusion: 'Exclusion criteria' },
    suggested: 'may mean',
    confirmed: 'confirmed',
    uncertain: 'uncertain',
    hint: 'Codes are suggestions. Without --accept-codes every criterion becomes a statement in its own words.',
    written: (file: string, bytes: number) => `${file}: ${bytes} bytes`,
  },
  nb: {
    formats: {
      'ctgov-prs': 'ClinicalTrials.gov PRS (XML)',
      'ctgov-v2': 'ClinicalTrials.gov (JSON)',
      ctis: 'CTIS (JSON)',
      usdm: 'CDISC USDM (JSON)',
    },
    understood: (count: number) => `Forstått: ${count} felter`,
    notUnderstood: (count: number) => `Ikke tatt med (${count})`,
    roles: { inclusion: 'Inklusjonskriterier', exclusion: 'Eksklusjonskriterier' },
    suggested: 'kan bety',
    confirmed: 'bekreftet',
    uncertain: 'usikkert',
    hint: 'Kodene er forslag. Uten --accept-codes blir hvert kriterium et utsagn med sine egne ord.',
    written: (file: string, bytes: number) => `${file}: ${bytes} byte`,
  },
} as const

/** What was understood of a file, for reading. */
export function importStudyText(
  reading: RegistrationReading,
  chosen: readonly ChosenCriterion[],
  written: { readonly file: string; readonly bytes: number } | null,
  language: Language,
  width: number,
): string {
  const say = words[language]
  const confirmed = new Map(chosen.map((each) => [each.position, each.confirmed?.codes ?? []]))
  const item = (text: string, first = '  - ') =>
    wrapText(text, width - first.length).map(
      (line, index) => `${index === 0 ? first : ' '.repeat(first.length)}${line}`,
    )
  const criteria = (['inclusion', 'exclusion'] as const).flatMap((role) => {
    const ofRole = reading.criteria.filter((criterion) => criterion.role === role)
    if (ofRole.length === 0) return []
    const lines = ofRole.flatMap(({ position, text, suggestions }) => [
      ...item(text),
      ...suggestions.flatMap(({ code, display, name, uncertain }) => {
        const taken = confirmed.get(position)?.includes(code) === true
        const doubt = uncertain.length === 0 ? '' : ` (${say.uncertain})`
        const verb = taken ? say.confirmed : say.suggested
        return item(`${verb}: ${inLanguage(name, language)} (ICD-10 ${display})${doubt}`, '      ')
      }),
    ])
    return ['', `${say.roles[role]} (${ofRole.length})`, ...lines]
  })
  const left = reading.notUnderstood.flatMap(({ from, excerpt, reason }) =>
    item(`${from}: ${inLanguage(reason, language)}${excerpt === '' ? '' : ` “${excerpt}”`}`),
  )
  const suggested = reading.criteria.some(({ suggestions }) => suggestions.length > 0)
  const lines = [
    ...wrapText(`${say.formats[reading.format]}: ${reading.name}`, width),
    say.understood(reading.understood.length),
    ...criteria,
    ...(suggested ? ['', ...wrapText(say.hint, width)] : []),
    ...(left.length === 0 ? [] : ['', say.notUnderstood(reading.notUnderstood.length), ...left]),
    ...(written === null ? [] : ['', say.written(written.file, written.bytes)]),
  ]
  return `${lines.join('\n')}\n`
}
