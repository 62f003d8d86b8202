import type { readinessEnglish } from './readinessEnglish'

/** Tekster for vurderingsskjemaet over datakilder. */
export const readinessNorwegian: typeof readinessEnglish = {
  tab: 'Modenhet',
  sheet: 'Vurderingsskjema',
  find: 'Finn et register',
  help: 'Piltastene flytter, 1–5 gir poeng, J og N svarer, mellomrom tar tilbake. Poeng som mangler, teller som alt fra 1 til 5, aldri som null. 5 taler alltid for modenhet, så lav kostnad og lav risiko er 5.',
  counts: 'Rangert: {ranked}. Uten poeng: {open}. Ikke kvalifisert: {barred}.',
  export: 'Lagre som CSV',
  nothing: 'Ingen kilde heter dette.',
  source: 'Kilde',
  phase: 'Historisk fase',
  phaseHelp:
    'Det Helsedataprogrammet besluttet for Helseanalyseplattformen. Plattformen ble avsluttet i 2023: dette er historie, ikke en poengsum.',
  noPhase: 'Programmet besluttet ingenting om denne kilden.',
  score: 'Vektet poengsum (1–5)',
  rank: 'Plass',
  weights: 'Vekt (0–10; 0 holder et kriterium utenfor)',
  weightOf: 'Vekt for {criterion}',
  notScored: 'uten poeng',
  notMet: 'kvalifiserer ikke',
  barred: 'utenfor',
  answers: { yes: 'Ja', no: 'Nei', 'not-known': 'Ikke kjent' },
  orders: { label: 'Rekkefølge', catalogue: 'Som i katalogen', rank: 'Etter plass' },
  qualification: 'Kvalifisering',
  prioritisation: 'Prioritering',
  note: 'Begrunnelse',
  noteOn: 'Merknad til {criterion}',
  openEntry: 'Alt som er kjent om kilden',
  tied: 'Har samme poengsum som {names}.',
  changes: {
    title: 'Hva som ville endret plassen',
    notMet: 'Kilden kvalifiserer ikke og har derfor ingen plass. Poengene er bevart.',
    unscored: 'Ingenting har fått poeng ennå.',
    none: 'Ingen enkelt poengsum og ingen enkelt vekt endrer plassen.',
    missing:
      '{criterion} mangler: poeng her snevrer inn poengsummen med {narrows}, og plassen ligger innenfor {ranks}.',
    score: '{criterion} fra {from} til {to}: plass {ranks}.',
    weight: 'Vekten for {criterion} fra {from} til {to}: plass {ranks}.',
  },
  notSaved: 'Ikke lagret.',
  readAgain: 'Vis det som er lagret',
}
