/** Tekster om hva et dokument ville røpe av små antall personer. */
export const disclosureNorwegian = {
  refuseTitle: 'Rapporten ville røpe små tall',
  refuseText:
    'Trukket fra hverandre og fra det studien har gitt ut før, gir tallene små antall personer nøyaktig. Slik blir den ikke laget.',
  confirmTitle: 'Rapporten kommer nær små tall',
  confirmText:
    'Trukket fra hverandre og fra det studien har gitt ut før, gir tallene liten tvil om små antall personer. Avgjør om leserne kan få vite dette.',
  exactly: '{number} personer: {inside}, uten {outside}',
  exactlyOf: '{number} personer: {inside}',
  nobody: 'Ingen: {inside}, uten {outside}',
  nobodyOf: 'Ingen: {inside}',
  remaining: 'igjen etter {name}',
  population: 'grunnpopulasjonen',
  alone: '{name} for seg',
  without: 'aktuelle uten {name}',
  area: 'aktuelle i {name}',
  otherCriterion: 'et kriterium i en annen versjon',
  now: '{answer} (denne rapporten)',
  before: {
    report: '{answer} (rapport fra {date}, versjon {version})',
    clipboard: '{answer} (kopiert {date}, versjon {version})',
    paper: '{answer} (inklusjonsplan {date}, versjon {version})',
    frozen: '{answer} (frosset estimat gitt ut {date}, versjon {version})',
  },
  more: 'Og {count} til. | Og {count} til.',
  partial: 'Det var mer enn det som kunne sammenlignes: de eldste svarene eller noen differanser er utelatt.',
  hide: 'Eksporter med små celler skjult',
  accept: 'Eksporter likevel',
  cancel: 'Ikke eksporter',
} as const
