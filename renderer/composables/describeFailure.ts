import type { Failure } from '#shared/contract/outcome'
import { language, translate } from './useMessages'

/**
 * A refusal in the language of the page. In English the services' own sentence, which is the most exact; else the
 * sentence for its code with the place, reason and reference that came with it.
 */
export function describeFailure({ code, message, details }: Failure): string {
  if (language.value === 'en') return message
  const parts = [translate(`failures.${code}`)]
  const { reference, path, reason } = details ?? {}
  if (typeof reference === 'string') parts.push(translate('failures.reference', { reference }))
  if (typeof path === 'string' && path !== '' && typeof reason === 'string')
    parts.push(translate('failures.place', { place: path, reason }))
  return parts.join(' ')
}
