import type { ReportMessages } from './en'

/** Norske ord om studiestedene i en plan. */
export const nbSites: ReportMessages['feasibility']['sites'] = {
  title: 'Studiesteder',
  introduction: (included, all) =>
    included === all
      ? `Planen har ${all === 1 ? 'ett studiested' : `${all} studiesteder`}, og alle er med.`
      : `Planen har ${all === 1 ? 'ett studiested' : `${all} studiesteder`}; ${included} av dem er med.`,
  notStated: 'ikke oppgitt',
  notIncluded: 'ikke med',
  left: (number) =>
    number === 1
      ? 'Ett studiested til står i det vedlagte grunnlaget.'
      : `${number} studiesteder til står i det vedlagte grunnlaget.`,
  ranking: {
    title: 'Rangering',
    caption: 'Studiestedene etter poeng',
    weights: (list) =>
      `Poengene legger sammen det som er kjent om et studiested, fra 0 (svakest av disse) til 100 (sterkest), med disse vektene: ${list}. Vektene er et skjønn som kan endres; de er ikke et funn.`,
    unknown:
      'Det som ikke er oppgitt, verken legger til eller trekker fra: vektene som er kjent, regnes opp til 100, og siste kolonne sier hvor stor del av vekten det er. Et sted der mindre enn halvparten er kjent, står under de andre uten plass.',
    alone: 'En egenskap som er lik på alle steder, skiller ingen av dem og teller fullt.',
    rank: 'Nr.',
    site: 'Studiested',
    score: 'Poeng',
    known: 'Kjent',
    none: 'ingenting kjent',
    qualities: {
      enrolment: 'Inkludert per måned',
      startUp: 'Måneder til åpning',
      past: 'Tidligere inklusjon',
      competing: 'Konkurrerende studier',
      requirements: 'Krav oppfylt',
    },
    weight: (name, weight) => `«${name}» ${weight}`,
  },
  rates: {
    title: 'Hva dataene sier, ved siden av hva studiestedene sier',
    introduction:
      'Rater som studiesteder oppgir, er ofte for høye. Begge står her, i deltakere per måned, med den prognosen bruker.',
    caption: 'Rater per måned: fra data, oppgitt og brukt',
    data: 'Fra data',
    stated: 'Oppgitt',
    used: 'Brukt',
    bases: { data: 'fra data', stated: 'oppgitt', pooled: 'begge veid' },
    above: 'oppgitt over spennet i dataene',
    below: 'oppgitt under spennet i dataene',
    leftOut: 'utelatt',
  },
  plan: {
    title: 'Inklusjonsplan',
    caption: 'Åpning og ventede deltakere på hvert studiested innen fristen',
    opens: 'Åpner (median)',
    late: (date) => `ni av ti innen ${date}`,
    usual: 'vanlig oppstartstid, ikke oppgitt av stedet',
    expected: 'Ventet',
    eighty: '80\u00A0%-spenn',
    share: 'Andel',
    most: 'Øvre grense',
    none: 'ikke oppgitt',
    total: 'Alle studiesteder',
    nobody: (chance) => `inkluderer ingen: ${chance}`,
  },
  facts: {
    title: 'Oppstart, erfaring og konkurranse',
    caption: 'Hva som er kjent om hvert studiested',
    startUp: 'Måneder til åpning',
    past: 'Tidligere inklusjon',
    competing: 'Konkurrerende studier',
    startUpValue: (median, p90) => `${median}, ni av ti innen ${p90}`,
    trials: (number) => (number === 1 ? '1 studie' : `${number} studier`),
    enrolled: (enrolled, planned) => `${enrolled} av ${planned} planlagte`,
    recruiting: (recruiting, planned) => `${recruiting} rekrutterer, ${planned} planlagt`,
    stated: (trials) => `${trials} ifølge planen`,
    leave: (share) => `lar ${share} av personene være igjen`,
  },
  capacity: {
    title: 'Kapasitet',
    caption: 'Hva studiestedene oppgir at de har',
    place: 'Sted',
    has: 'Har',
    lacks: 'Har ikke',
    missing: 'Krevd og ikke oppgitt',
    profile: (version, until) => `profil versjon ${version}, gyldig til ${until}`,
    expired: (version, until) => `profil versjon ${version}, utløpt ${until}`,
    notYet: (version, from) => `profil versjon ${version}, gyldig fra ${from}`,
    noProfile: 'ingen profil her',
    requires: (needs) => `Planen krever: ${needs}.`,
    requiresNothing: 'Planen krever ikke noe bestemt av studiestedene.',
    allMet: 'ingen',
  },
}
