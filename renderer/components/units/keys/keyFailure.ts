import type { Failure } from '#shared/contract/outcome'
import { describeFailure } from '../../../composables/describeFailure'
import { translate as t } from '../../../composables/useMessages'

/** Why a key could not be used or brought here, in the language of the page. */
export function keyFailureText(failure: Failure): string {
  const { code, details } = failure
  if (code === 'not-available-here')
    return t(details?.['what'] === 'passphrase' ? 'exchange.keys.wrongPassphrase' : 'exchange.keys.elsewhere')
  return describeFailure(failure)
}

/** Why a key file was not taken. */
export function keyFileFailureText(failure: Failure): string {
  if (failure.code !== 'unreadable-file') return keyFailureText(failure)
  return t(
    failure.details?.['what'] === 'passphrase'
      ? 'exchange.keys.importing.wrong'
      : 'exchange.keys.importing.noKey',
  )
}
