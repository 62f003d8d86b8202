import type { Failure } from '#shared/contract/outcome'
import type { SiteFieldKey } from '#shared/domain/sites/fields/siteFields'
import { isSiteFieldKey, siteFields } from '#shared/domain/sites/fields/siteFields'
import { columnLabel, siteWords } from '#shared/domain/sites/words/siteWords'
import { describeFailure } from '../../../composables/describeFailure'
import { language, translate as t } from '../../../composables/useMessages'

/** Why a table was not read, with the row where it was noticed. */
export function tableFailureText(failure: Failure): string {
  const { code, details } = failure
  if (code !== 'unreadable-file' && code !== 'too-large') return describeFailure(failure)
  const reason = details?.['reason']
  const known =
    reason === 'unrecognised' || reason === 'identity-number' || reason === 'too-large' ? reason : 'other'
  const row = details?.['row']
  const words = t(`exchange.table.reasons.${known}`)
  return typeof row === 'number' ? `${t('exchange.table.place', { row })}: ${words}` : words
}

function partLabel(key: SiteFieldKey, rest: readonly string[]): string {
  const [first, second] = rest
  if (first === undefined) return ''
  if (siteFields[key].kind === 'rows')
    return second === undefined ? ` ${first}` : ` ${first}: ${columnLabel(second, language.value)}`
  const part = Object.entries(siteWords[language.value].parts).find(([name]) => name === first)?.[1]
  return part === undefined ? '' : `, ${part}`
}

/** What a path of a table means, as the template calls it; the path itself where it means nothing. */
export function pathText(path: string): string {
  const [key = '', ...rest] = path.split('.')
  return isSiteFieldKey(key) ? `${siteWords[language.value].fields[key].label}${partLabel(key, rest)}` : path
}
