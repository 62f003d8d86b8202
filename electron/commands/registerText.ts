import type { FormatCheck } from '#shared/contract/registrations'
import { wrapText } from '#shared/documents/text/wrapText'
import type { RegistrationProblem } from '#shared/domain/registration/registrationProblem'
import { inLanguage, type Language } from '#shared/domain/studies/protocol'

const severities = ['error', 'warning', 'note'] as const

const words = {
  en: {
    rules: (rules: number, edition: string) => `${rules} rules: ${edition}`,
    nothing: 'Nothing was found.',
    titles: { error: 'Would be refused', warning: 'May be questioned', note: 'Good to know' },
    losses: 'Not in the file',
    written: (file: string, bytes: number) => `${file}: ${bytes} bytes`,
    refused: (errors: number) =>
      `The register would refuse the record: ${errors === 1 ? 'one error' : `${errors} errors`}. Nothing was written. Mend them, or add --draft.`,
  },
  nb: {
    rules: (rules: number, edition: string) => `${rules} regler: ${edition}`,
    nothing: 'Ingenting ble funnet.',
    titles: { error: 'Ville blitt avvist', warning: 'Kan bli stilt spørsmål ved', note: 'Greit å vite' },
    losses: 'Ikke med i filen',
    written: (file: string, bytes: number) => `${file}: ${bytes} byte`,
    refused: (errors: number) =>
      `Registeret ville ha avvist oppføringen: ${errors === 1 ? 'én feil' : `${errors} feil`}. Ingenting er skrevet. Rett dem, eller legg til --draft.`,
  },
} as const

export interface RegisterAnswer {
  readonly check: FormatCheck
  /** Whether the register would refuse it. */
  readonly refused: boolean
  /** The file that was written; null where none was. */
  readonly written: { readonly file: string; readonly bytes: number } | null
}

function problemLines(
  { registerField, path, message, remedy }: RegistrationProblem,
  language: Language,
  width: number,
): readonly string[] {
  const place = registerField === '' ? path : registerField
  const text = `${place}: ${inLanguage(message, language)} ${inLanguage(remedy, language)}`
  return wrapText(text, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
}

/** What the check found and what was written, for reading. */
export function registerText(
  { check, refused, written }: RegisterAnswer,
  asked: { readonly out: boolean; readonly draft: boolean },
  language: Language,
  width: number,
): string {
  const say = words[language]
  const found = severities.flatMap((severity) => {
    const problems = check.problems.filter((problem) => problem.severity === severity)
    return problems.length === 0
      ? []
      : [
          '',
          `${say.titles[severity]} (${problems.length})`,
          ...problems.flatMap((problem) => problemLines(problem, language, width)),
        ]
  })
  // One line for each reason: most formats say the same of many fields.
  const reasons = [...new Set(check.losses.map(({ reason }) => inLanguage(reason, language)))]
  const losses = reasons.flatMap((reason) => {
    const paths = check.losses.flatMap((loss) =>
      inLanguage(loss.reason, language) === reason ? [loss.path] : [],
    )
    return wrapText(`${paths.join(', ')}: ${reason}`, width - 4).map(
      (line, index) => `${index === 0 ? '  - ' : '    '}${line}`,
    )
  })
  const errors = check.problems.filter(({ severity }) => severity === 'error').length
  const lines = [
    ...wrapText(say.rules(check.rules, inLanguage(check.edition, language)), width),
    ...(found.length === 0 ? [say.nothing] : found),
    ...(losses.length === 0 ? [] : ['', `${say.losses} (${check.losses.length})`, ...losses]),
    ...(written === null ? [] : ['', say.written(written.file, written.bytes)]),
    ...(refused && asked.out && !asked.draft ? ['', ...wrapText(say.refused(errors), width)] : []),
  ]
  return `${lines.join('\n')}\n`
}
