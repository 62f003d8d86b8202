import type { SourceConnector } from '../connector'

export const bbmriRecord: SourceConnector['record'] = {
  key: 'bbmri',
  name: { en: 'BBMRI-ERIC Directory', nb: 'BBMRI-ERIC Directory' },
  holder: { en: 'BBMRI-ERIC and its national nodes', nb: 'BBMRI-ERIC og de nasjonale nodene' },
  address: 'https://directory.bbmri-eric.eu',
  licence: {
    en: 'Open for reading; cite BBMRI-ERIC and the biobank',
    nb: 'Åpen for lesing; oppgi BBMRI-ERIC og biobanken',
  },
  suppressionRule: {
    en: 'Facts of 1 to 9 donors are left out; zeros are shown.',
    nb: 'Fakta om 1 til 9 givere er utelatt; null vises.',
  },
  smallCountRule: {
    threshold: 10,
    zeroShown: true,
    citation: 'BBMRI-ERIC Directory, k-anonymity of facts (k = 10 donors)',
  },
}
