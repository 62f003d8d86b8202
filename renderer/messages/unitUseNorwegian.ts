import type { Translation } from './messageKey'
import type { unitUseEnglish } from './unitUseEnglish'

export const unitUseNorwegian: Translation<typeof unitUseEnglish> = {
  tabs: {
    label: 'Deler av skjermbildet',
    profile: 'Profil',
    capacity: 'Kapasitet',
    fit: 'Passer det?',
  },
}
