import type { ReportMessages } from './en'

/** Norske ord om prognosen for inklusjon i en rapport. */
export const nbForecast: ReportMessages['feasibility']['forecast'] = {
  title: 'Prognose for inklusjon',
  absent: {
    'no-target': 'Studien oppgir ikke hvor mange deltakere den trenger, så det er ikke laget noen prognose.',
    'no-plan': 'Denne versjonen har ingen plan for studiestedene, så det er ikke laget noen prognose.',
    'no-sites': 'Ingen studiesteder i planen er med, så det er ikke laget noen prognose.',
    refused: (reason) => `Prognosen kunne ikke lages. ${reason}`,
  },
  headline: (chance, target, deadline) =>
    `Sjansen for å nå ${target} deltakere innen ${deadline} er ${chance}.`,
  beyond: 'Øvre grenser, kvoter eller antallet tilgjengelige gjør at målet ikke kan nås.',
  introduction:
    'Studiestedene åpner til usikre tidspunkter, inkluderer i ulikt tempo og henter deltakere fra et begrenset antall tilgjengelige. Prognosen holder så langt antakelsene gjør det; de står nedenfor, med kilder.',
  completing: 'Tallene gjelder deltakere som fullfører studien, slik planen ber om.',
  facts: {
    caption: 'Prognosen i tall',
    what: 'Hva',
    value: 'Verdi',
    chance: 'Sjanse for å nå målet innen fristen',
    target: 'Mål',
    window: 'Start og frist',
    sites: 'Studiesteder som er med',
    expected: 'Inkludert innen fristen, median',
    half: 'halvparten av tilfellene',
    eighty: 'fire av fem tilfeller',
    reached: 'Målet nådd, median',
    pool: 'Tilgjengelige i opptaksområdene',
    indicator: 'Aktuelle per deltaker som trengs',
    exact: 'regnet ut eksakt',
    simulated: (runs, error) => `${runs} kjøringer, standardfeil ${error}`,
    range: (range, meaning) => `${range} i ${meaning}`,
    never: 'ikke i sikte',
    months: (months) => `${months} måneder`,
    earliestLatest: (from, to) => `${from} til ${to} i fire av fem tilfeller`,
    indicatorDetail: (threshold, citation) =>
      `Utforskende; studier under ${threshold} nådde ikke målet. ${citation}`,
  },
  fan: {
    caption: 'Inkluderte deltakere over tid',
    time: 'Måned',
    people: 'Deltakere',
    target: (target) => `mål ${target}`,
    deadline: (date) => `frist ${date}`,
    alternative: (rows, target, deadline) =>
      `Inkluderte deltakere over tid, median med spennet for halvparten og for fire av fem tilfeller, mot målet på ${target} og fristen ${deadline}. ${rows}`,
    row: (date, median, range) => `${date}: ${median} (${range}).`,
    legend: {
      median: 'medianen',
      half: 'halvparten av tilfellene',
      eighty: 'fire av fem tilfeller',
      target: 'mål',
      deadline: 'frist',
    },
  },
  months: {
    caption: 'Inkludert innen dato, og sjansen for at målet er nådd',
    until: 'Innen',
    median: 'Midterste (median)',
    half: '50\u00A0%-spenn',
    eighty: '80\u00A0%-spenn',
    chance: 'Sjanse',
    left: 'Datoene imellom står i det vedlagte grunnlaget.',
  },
  bySite: {
    caption: 'Ventede deltakere per studiested, i alt innen dato',
    site: 'Studiested',
    others: (number) => (number === 1 ? 'Ett annet studiested' : `${number} andre studiesteder`),
    total: 'Alle studiesteder',
    note: 'Gjennomsnitt, slik at studiestedene summerer seg til helheten. Tall for steder med få tilgjengelige er ikke vist.',
    afterInterim: 'Regnet fra datoen for inkluderte hittil.',
  },
  moves: {
    title: 'Hva som flytter datoen',
    introduction:
      'Antall måneder mediandatoen for målet flytter seg når én antakelse om gangen settes til sin nedre eller øvre ende. Den sterkeste står først.',
    none: 'Ingen enkelt antakelse flytter datoen.',
    caption: 'Måneder tapt (+) eller vunnet (−), én antakelse om gangen',
    figureCaption: 'Måneder tapt eller vunnet med hver antakelse ved sin nedre og sin øvre ende',
    assumption: 'Antakelse',
    range: 'Nedre til øvre',
    atLow: 'Ved nedre ende',
    atHigh: 'Ved øvre ende',
    chance: 'Sjanse da',
    never: 'målet nås ikke',
    ends: {
      'start-up': 'rask (én av ti) til sen (ni av ti)',
      'stated-rates': 'fra nedre til øvre grense for dem alle',
      eligible: (range) => `${range} av estimatet`,
    },
    inTime: 'i tide',
    axis: 'Måneder tapt (høyre) eller vunnet (venstre)',
    alternative: (rows) =>
      `Måneder tapt eller vunnet med hver antakelse ved sin nedre og sin øvre ende. ${rows}`,
    row: (name, low, high) => `${name}: ${low} og ${high}.`,
    months: (months) => `${months} måneder`,
    left: (number) =>
      number === 1
        ? 'Én svakere antakelse er ikke vist; grunnlaget har alle.'
        : `${number} svakere antakelser er ikke vist; grunnlaget har alle.`,
  },
  taken: {
    title: 'Hva prognosen tar for gitt',
    caption: 'Antakelsene i prognosen',
    assumption: 'Antakelse',
    value: 'Verdi',
    limits: 'Grenser',
    origin: 'Opphav',
    none: 'ingen',
    sites: (names) => `Studiesteder: ${names}.`,
  },
  notes: 'Hva du bør vite om prognosen',
  working: {
    title: 'Hvordan den er regnet ut',
    exact: (runs, seed) =>
      `Sjansen er regnet ut eksakt ved å legge sammen fordelingene for studiestedene. Alt annet kommer fra ${runs} kjøringer med frø ${seed}.`,
    simulated: (runs, seed, error) =>
      `Alle tall kommer fra ${runs} kjøringer med frø ${seed}; sjansen har en standardfeil på ${error}.`,
    crossCheck: (chance, error) =>
      `Som kontroll gir kjøringene alene en sjanse på ${chance} (standardfeil ${error}).`,
    preview: 'Dette er en forhåndsvisning med få kjøringer; hva som flytter datoen, er ikke regnet ut.',
    version: (version, hash) => `Prognosemotor ${version}, inndata ${hash}.`,
  },
}
