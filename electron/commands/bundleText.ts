import { formatIsoDate } from '#shared/domain/counts/formatNumber'
import type { BundleReport, Confirmation } from '#shared/domain/sites/bundle/bundleReport'
import { siteWords } from '#shared/domain/sites/words/siteWords'
import type { Language } from '#shared/domain/studies/protocol'

const words = {
  en: {
    organisation: (name: string, number: string) => `Organisation: ${name}, ${number}`,
    version: (version: number, from: string, to: string) => `Version ${version}, valid from ${from} to ${to}`,
    fingerprint: 'Fingerprint',
    keys: { own: 'your own key', known: 'known key', unknown: 'unknown key' },
    versions: {
      first: 'Nothing is held of this unit yet.',
      newer: 'Newer than what is held.',
      held: 'Held already.',
      older: 'Older than what is held.',
      conflict: 'Says something else than what is held under this version number.',
    },
    changed: 'Changed since',
    asks: 'To be confirmed',
    kept: 'Kept.',
    notKept: 'Nothing was kept.',
  },
  nb: {
    organisation: (name: string, number: string) => `Virksomhet: ${name}, ${number}`,
    version: (version: number, from: string, to: string) =>
      `Versjon ${version}, gjelder fra ${from} til ${to}`,
    fingerprint: 'Fingeravtrykk',
    keys: { own: 'din egen nøkkel', known: 'kjent nøkkel', unknown: 'ukjent nøkkel' },
    versions: {
      first: 'Ingenting er lagret om denne enheten ennå.',
      newer: 'Nyere enn det som er lagret.',
      held: 'Lagret fra før.',
      older: 'Eldre enn det som er lagret.',
      conflict: 'Sier noe annet enn det som er lagret med dette versjonsnummeret.',
    },
    changed: 'Endret siden sist',
    asks: 'Må bekreftes',
    kept: 'Lagret.',
    notKept: 'Ingenting ble lagret.',
  },
} as const

/** What was found in a bundle, for people. `kept` null: it was only looked at. */
export function bundleText(
  { fault, content, key, version }: BundleReport,
  changed: readonly string[],
  kept: boolean | null,
  open: readonly Confirmation[],
  language: Language,
): string {
  const say = words[language]
  const { faults, confirmations } = siteWords[language]
  const lines: string[] = []
  if (content !== null) {
    const date = (iso: string) => formatIsoDate(iso, language, 'short')
    lines.push(content.name, say.organisation(content.organisationName, content.organisationNumber))
    lines.push(say.version(content.version, date(content.validFrom), date(content.expires)))
    lines.push(`${say.fingerprint}: ${content.fingerprint}${key === null ? '' : ` (${say.keys[key]})`}`)
    if (version !== null && fault === null) lines.push(say.versions[version])
  }
  if (changed.length > 0) lines.push(`${say.changed}: ${changed.join(', ')}`)
  if (fault !== null) lines.push(faults[fault.code])
  for (const ask of open)
    lines.push(`${say.asks} (${ask}): ${confirmations[ask].label}. ${confirmations[ask].help}`)
  if (kept !== null) lines.push(kept ? say.kept : say.notKept)
  return `${lines.join('\n')}\n`
}
