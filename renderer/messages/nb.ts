import type { en } from './en'
import type { Translation } from './messageKey'

export const nb: Translation<typeof en> = {
  controls: {
    close: 'Lukk',
    cancel: 'Avbryt',
    search: 'Søk',
    clearSearch: 'Tøm søk',
    charactersOf: '{length} av {limit}',
    charactersOver: '{length} av {limit}: {over} for mange',
    notices: 'Meldinger',
    notANumber: '«{text}» er ikke et tall.',
    atLeast: '{value} er under {minimum}.',
    atMost: '{value} er over {maximum}.',
    increase: 'Øk',
    decrease: 'Senk',
    noOptions: 'Ingen treff.',
  },
}
