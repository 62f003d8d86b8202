import { planWordsNorwegian } from '../../domain/vocabulary/planWords'
import type { ReportMessages } from './en'

/** Norske ord om andre versjoner av protokollen og om hva som er nytt siden forrige rapport. */
export const nbChanges: ReportMessages['history'] = {
  variants: {
    title: 'Versjoner av protokollen',
    introduction:
      'De andre versjonene av studien, hver regnet ut på de samme tabellene. Forskjellen er mot versjonen i denne rapporten.',
    caption: 'Versjonene med antall aktuelle og, der begge har en plan, prognosen',
    version: 'Versjon',
    eligible: 'Aktuelle',
    difference: 'Forskjell',
    chance: 'Sjanse',
    months: 'Måneder',
    this: 'denne rapporten',
    differs: 'Er ulik i',
    nothing: 'ingenting som telles',
    noForecast: '–',
    notReached: 'målet nås ikke',
    left: (number) =>
      number === 1 ? 'Én versjon er ikke sammenlignet.' : `${number} versjoner er ikke sammenlignet.`,
    hidden:
      'Et tall som sammen med et annet som er gitt ut, ville røpet en liten gruppe, er skjult her som i resten av rapporten.',
    preview:
      'Sjanse og måneder kommer fra en forhåndsvisning av prognosen, den samme for alle versjoner; «Måneder» er hvor mye senere (+) eller tidligere (−) halvparten av tilfellene når målet.',
  },
  changes: {
    title: 'Endringer siden forrige rapport',
    since: (date, version) => `Mot rapporten ${date} om versjonen «${version}».`,
    protocol: 'Protokoll og plan for studiestedene',
    protocolSame: 'Protokollen og planen for studiestedene er de samme.',
    data: 'Datagrunnlag',
    dataSame: 'Tabellene og befolkningen er de samme.',
    population: 'Befolkningstallene er andre.',
    populationUnknown: 'Befolkningen i forrige rapport er ikke tatt vare på, så den kan ikke sammenlignes.',
    table: {
      added: (title, period) => `Ny: ${title}, ${period}.`,
      changed: (title, then, now) =>
        then === now ? `Annet innhold: ${title}, ${now}.` : `${title}: ${now} i stedet for ${then}.`,
      removed: (title, period) => `Ikke lenger i bruk: ${title}, ${period}.`,
    },
    engine: (then, now) => `Estimatet er laget av motor ${now}; sist var det ${then}.`,
    numbers: 'Tall',
    unreadable: 'Tallene i forrige rapport kan ikke leses av denne versjonen av Kohort.',
    caption: 'Tallene da og nå',
    what: 'Tall',
    then: 'Da',
    now: 'Nå',
    difference: 'Forskjell',
    eligible: 'Aktuelle personer',
    chance: 'Sjanse for å nå målet innen fristen',
    reached: 'Målet nådd, median',
    notThen: 'ikke med',
  },
  difference: {
    age: 'Alder',
    sex: 'Kjønn',
    areas: 'Områder',
    added: (name) => `Ny: ${name}`,
    removed: (name) => `Fjernet: ${name}`,
    changed: (name, parts) => `${name}: ${parts}`,
    parts: {
      role: 'flyttet mellom inklusjon og eksklusjon',
      conditions: 'vilkår',
      evidence: 'grunnlag',
      active: 'slått på eller av',
      defining: 'om det definerer sykdommen',
      name: 'navn',
    },
    order: {
      inclusion: 'Rekkefølgen av inklusjonskriteriene',
      exclusion: 'Rekkefølgen av eksklusjonskriteriene',
    },
    assumptions: {
      overlap: 'Overlapp mellom kriterier',
      associations: 'Kriterier som henger sammen',
      tables: 'Justerte tabeller',
      yearlyDrift: 'Årlig endring av andeler',
    },
    availability: (name) => `Tilgjengelighet: ${name}`,
    enrolment: 'Inklusjonsperiode',
    site: (name) => `Studiested: ${name}`,
    plan: planWordsNorwegian,
  },
}
