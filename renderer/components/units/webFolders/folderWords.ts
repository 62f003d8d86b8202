import type { Failure } from '#shared/contract/outcome'
import type { FetchedBundle } from '#shared/contract/siteSubscriptions'
import { siteWords } from '#shared/domain/sites/words/siteWords'
import { describeFailure } from '../../../composables/describeFailure'
import { language, translate as t } from '../../../composables/useMessages'

/** Why a folder could not be looked at, in the language of the page. */
export function folderFailureText(failure: Failure): string {
  switch (failure.code) {
    case 'host-unreachable':
      return t('exchange.unreachable')
    case 'not-found':
      return t('exchange.folders.noIndex')
    case 'unreadable-file':
    case 'too-large':
      return t('exchange.folders.badIndex')
    case 'cancelled':
      return t('exchange.folders.stopped')
    case 'conflict':
      return t('exchange.folders.running')
    default:
      return describeFailure(failure)
  }
}

/** Being offline or stopped is no fault of anything. */
export function folderFailureKind({ code }: Failure): 'offline' | 'info' | 'error' {
  if (code === 'host-unreachable') return 'offline'
  return code === 'cancelled' || code === 'conflict' ? 'info' : 'error'
}

/** Why a file is not kept; empty where it is. */
export function fetchedReason({ missing, fault, asks }: FetchedBundle): string {
  const words = siteWords[language.value]
  if (missing !== null) return t(`exchange.folders.missing.${missing}`)
  if (fault !== null) return words.faults[fault]
  return asks.map((ask) => words.confirmations[ask].label).join('. ')
}

export const stateTones = {
  kept: 'good',
  asks: 'assumed',
  refused: 'excluded',
  missing: 'warning',
} as const satisfies Readonly<Record<FetchedBundle['state'], string>>
