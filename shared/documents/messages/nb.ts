import type { ReportMessages } from './en'
import { nbAssumed } from './nbAssumed'
import { nbAvailability } from './nbAvailability'
import { nbChanges } from './nbChanges'
import { nbCompleteness } from './nbCompleteness'
import { nbFeasibility } from './nbFeasibility'
import { nbMethod } from './nbMethod'
import { nbPath } from './nbPath'
import { nbQualification } from './nbQualification'
import { nbShort } from './nbShort'
import { nbUncertainty } from './nbUncertainty'

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** Norske ord i dokumentene (bokmål). */
export const nb: ReportMessages = {
  title: 'Gjennomførbarhetsrapport',
  labels: {
    figure: 'Figur',
    table: 'Tabell',
    pageOfPages: 'Side {page} av {pages}',
    version: 'Versjon',
    fingerprint: 'Grunnlag',
    contents: 'Innhold',
    evidenceDescription: 'Estimatet, protokollen og kildene i denne rapporten som JSON',
  },
  notKnown: 'ikke kjent',
  and: 'og',
  or: 'eller',
  cover: {
    eligible: 'Aktuell populasjon',
    eligibleWithoutEstimate: 'Aktuell populasjon, bare grenser',
    bounds: (range) => `sikre grenser ${range}`,
    exactNumber: 'kjent eksakt fra tallene',
    withoutEstimate: 'Tallene gir ikke noe estimat, bare hva antallet må ligge mellom.',
    targetShare: (target, share) => `Målet på ${target} er ${share} av estimatet.`,
    estimateIsNobody: (target) => `Estimatet er 0; målet er ${target}.`,
    lowerManyTimes: (lower, times) => `Selv den nedre grensen på ${lower} er ${times} ganger målet.`,
    lowerAbove: (lower) => `Selv den nedre grensen på ${lower} er ikke under målet.`,
    lowerBelow: (lower) =>
      `Den nedre grensen på ${lower} er under målet: tallene alene utelukker ikke at det er for få.`,
    lowerNobody: 'Den nedre grensen er 0: tallene alene utelukker ikke at ingen gjenstår.',
    upperBelow: (upper) => `Selv den øvre grensen på ${upper} er under målet.`,
    noTarget: 'Studien har ikke noe mål ennå, så antallet står uten sammenligning.',
    notCountable: (number) =>
      number === 1
        ? 'Ett kriterium kunne ikke telles. Det er ikke med i estimatet; det kan bare gjøre antallet lavere, så den nedre grensen er 0.'
        : `${number} kriterier kunne ikke telles. De er ikke med i estimatet; de kan bare gjøre antallet lavere, så den nedre grensen er 0.`,
    stated: (number) =>
      number === 1
        ? 'Ett kriterium bygger på en oppgitt andel; grensene holder dersom grensene for andelen gjør det.'
        : `${number} kriterier bygger på oppgitte andeler; grensene holder dersom grensene for andelene gjør det.`,
    notEnrolled:
      'Aktuell er ikke det samme som inkludert: samtykke, screening, konkurrerende studier og kapasitet er ikke med i antallet.',
    notEnrolledAfterSteps:
      'Tilgjengelig er ikke det samme som inkludert: screening, konkurrerende studier og kapasitet er ikke med i antallene.',
    coverage: 'Hva antallet bygger på',
    noCriteria: 'Ingen kriterier er i bruk: dette er grunnpopulasjonen.',
    axis: 'Personer, logaritmisk skala',
    target: 'mål',
    figureCaption: 'Estimat, 80\u00A0%-intervall og sikre grenser',
    facts: {
      version: 'Protokollversjon',
      created: 'Versjon laget',
      target: 'Mål',
      date: 'Rapportdato',
      population: 'Befolkning per',
      author: 'Forfatter',
      organisation: 'Virksomhet',
      application: 'Laget med',
    },
    noTargetValue: 'ikke satt',
  },
  question: {
    title: 'Spørsmål og protokoll',
    none: 'Det er ikke skrevet ned noe spørsmål for studien.',
    population: 'Grunnpopulasjon',
    target: 'Mål',
    participants: (number) => `${number} deltakere`,
    included: 'Inkluder: alle disse',
    excluded: 'Ekskluder: alle med minst én av disse',
    noInclusion: 'Ingen inklusjonskriterier: alle i grunnpopulasjonen telles.',
    noExclusion: 'Ingen eksklusjonskriterier.',
    off: 'slått av',
    defining: 'definerer sykdommen',
    anyOf: 'minst én av:',
  },
  words: {
    wholeCountry: 'hele Norge',
    ages: (from, to) => (from === to ? `${from} år` : `${from}–${to} år`),
    agesFrom: (from) => `${from} år og eldre`,
    allAges: 'alle aldre',
    codeSystems: { 'icd-10': 'ICD-10', atc: 'ATC' },
    livesIn: (areas) => `bor i ${areas}`,
    between: (analyte, low, high) => `${analyte} fra ${low} til ${high}`,
    atLeast: (analyte, low) => `${analyte} minst ${low}`,
    atMost: (analyte, high) => `${analyte} høyst ${high}`,
    anyValue: (analyte) => `${analyte}, alle verdier`,
    stated: (share, lower, upper) => `oppgitt andel ${share}, mellom ${lower} og ${upper}`,
    ofRemaining: 'av dem som gjenstår etter trinnene foran',
    ofPopulation: 'av grunnpopulasjonen',
  },
  sources: {
    title: 'Datakilder',
    introduction: (date) =>
      `Alle antall kommer fra publiserte, aggregerte tabeller; ingen av dem gjelder en person som kan gjenkjennes. Alder på tallene er regnet fram til ${date}.`,
    tables: 'Tabeller som estimatet bruker',
    table: 'Tabell',
    step: 'Brukt i',
    period: 'Periode',
    age: 'Alder',
    measure: 'Teller',
    published: 'Publisert',
    notPublished: 'ikke oppgitt',
    residents: 'Innbyggere etter område, kjønn og alder',
    allSteps: 'alle',
    years: (years) => (years < 1 ? 'under 1 år' : `${years} år`),
    by: (level) => `etter ${level}`,
    wholeCountry: 'hele landet',
    holders: 'Hvem som forvalter tallene',
    source: 'Kilde',
    holder: 'Forvalter',
    licence: 'Lisens',
    suppression: 'Små tall',
    retrieved: 'Lest',
    noRule: 'Kilden sier ikke noe om det.',
    unknownSource: 'står ikke i kildekatalogen',
    marks: 'Hva du bør vite om tabellene',
    noMarks: 'Ingen av tabellene har forbehold.',
  },
  funnel: {
    title: 'Fra befolkning til aktuelle',
    introduction:
      'Hvert trinn beholder dem som oppfyller det, i protokollens rekkefølge. Grensene antar ingenting om hvordan kriteriene opptrer sammen; estimatet regner dem som uavhengige der antakelsene i rapporten ikke sier noe annet. Begge legger til grunn det antakelsene i rapporten sier om tallene.',
    caption: 'Utvalgstrakt, trinn for trinn',
    figureCaption: 'Personer som gjenstår etter hvert trinn',
    step: 'Trinn',
    alone: 'Alene',
    remaining: 'Gjenstår',
    bounds: 'Grenser',
    kept: 'Andel',
    basis: 'Grunnlag',
    population: 'Grunnpopulasjon',
    notCountable: 'ikke tellbart',
    off: 'av',
    unchanged: 'uendret',
    axis: 'Personer som gjenstår, logaritmisk skala',
    alternative: (rows) =>
      `Personer som gjenstår etter hvert trinn, med 80\u00A0%-intervall og sikre grenser. ${rows}`,
    alternativeRow: (name, value) => `${name}: ${value}.`,
  },
  legend: {
    bounds: 'sikre grenser',
    interval: '80\u00A0%-intervall',
    low: 'verdien ved nedre ende',
    high: 'verdien ved øvre ende',
    open: 'grensene går videre utenfor aksen',
    included: 'estimat',
    excluded: 'estimat etter eksklusjon',
    stated: 'bygger på oppgitt andel',
    target: 'mål',
    unknown: 'uten estimat',
  },
  cost: {
    title: 'Hva hvert kriterium koster',
    introduction:
      'Hvor mange flere som ville vært aktuelle om ett kriterium ble fjernet og alle andre beholdt. Sortert etter kostnad.',
    none: 'Ingen kriterier i bruk har en kostnad som kan regnes ut.',
    caption: 'Aktuelle uten hvert av kriteriene',
    figureCaption: 'Flere aktuelle om kriteriet fjernes',
    criterion: 'Kriterium som fjernes',
    without: 'Aktuelle da',
    bounds: 'Grenser',
    gain: 'Flere',
    share: 'Økning',
    defining:
      'Kriterier som definerer sykdommen, har ingen kostnad; uten dem ville spørsmålet vært et annet:',
    notCountable: 'Kriterier som ikke kunne telles, har en kostnad som ikke er kjent:',
    difference:
      'Økningen er differansen mellom to estimater. Grenser og intervall for den følger ikke av dem for de to, så ingen er oppgitt.',
    axis: 'Flere personer',
    alternative: (rows) => `Flere aktuelle når hvert kriterium fjernes. ${rows}`,
    brokenBar: 'En søyle med brudd er lengre enn aksen.',
  },
  areas: {
    title: 'Hvor de bor',
    introduction:
      'Aktuelle innbyggere etter bosted. Grensene og intervallene gjelder hvert område for seg; legges de sammen, blir de minst like vide som dem for landet.',
    county: 'Etter fylke',
    'health-region': 'Etter helseregion',
    'referral-area': 'Etter opptaksområde',
    area: 'Område',
    residents: 'Grunnpopulasjon',
    eligible: 'Aktuelle',
    bounds: 'Grenser',
    rate: 'Per 1 000',
    mark: (to) => `0 til ${to}`,
    none: 'Grunnpopulasjonen har ingen innbyggere i områder av dette slaget.',
    left: (number) => `${count(number, 'område', 'områder')} utenfor grunnpopulasjonen er ikke vist.`,
    protection: (small, hidden, threshold) =>
      `Færre enn ${threshold} personer oppgis aldri: ${count(small, 'tall er', 'tall er')} vist som et spenn.` +
      (hidden === 0
        ? ''
        : ` ${count(hidden, 'tall til er', 'tall til er')} merket «skjult», fordi et lite tall kunne vært regnet ut fra ${hidden === 1 ? 'det' : 'dem'}.`),
  },
  coverage: {
    title: 'Hva som kunne telles',
    share: (share, number, total) =>
      `Publiserte antall besvarer ${number} av ${count(total, 'kriterium', 'kriterier')} i bruk (${share}).`,
    caption: 'Hvordan hvert kriterium fikk sitt tall',
    criterion: 'Kriterium',
    basis: 'Grunnlag',
    answer: 'Besvart av',
    counts: {
      counted: (number) => count(number, 'telt', 'telte'),
      approximated: (number) => count(number, 'tilnærmet', 'tilnærmede'),
      stated: (number) => count(number, 'oppgitt', 'oppgitte'),
      notCountable: (number) => count(number, 'ikke tellbart', 'ikke tellbare'),
    },
    bases: 'Hva ordene betyr',
    off: 'Slått av; ikke med i noe tall i rapporten.',
    fixed: 'Befolkningstall',
    together: 'Alle alternativene samlet',
  },
  assumptions: {
    title: 'Antakelser',
    introduction:
      'Estimatene bygger på alle disse. Grensene trenger verken uavhengighet eller jevn fordeling; de legger til grunn hva tallene står for, andeler overført til året befolkningen gjelder for, oppgitte andeler og innbyggere tilpasset basisområder.',
    none: 'Estimatet bygger ikke på noen antakelse.',
    touches: (steps) => `Berører ${steps}.`,
    allSteps: 'alle trinn',
    stated: 'Oppgitte andeler',
    citation: (citation) => `Henvisning: ${citation}`,
  },
  limitations: {
    title: 'Begrensninger',
    aggregates:
      'Antallene er publiserte summer. Hvordan kriterier opptrer sammen hos én person, står ikke i dem; det er antatt i estimatet og holdt åpent i grensene.',
    flag: (explanation, steps) => `${explanation} Dette gjelder ${steps}.`,
    oldest: (age, title, year) => `Det eldste tallet er ${age} gammelt: ${title}, som slutter i ${year}.`,
    notCountable: (names) =>
      `Ikke med i estimatet, siden ingenting teller dem: ${names}. De kan bare gjøre antallet lavere.`,
    uncovered: (steps) =>
      `Noen aldre har ingen tall og gir ingenting til estimatet, som er for lavt for dem. Dette gjelder ${steps}.`,
    nobody: 'Den nedre grensen er 0. Tallene alene viser ikke at noen oppfyller alle kriteriene.',
    stated: (steps) => `En oppgitt andel er en påstand, ikke en telling. Dette gjelder ${steps}.`,
    notEnrolledAfterSteps:
      'Frafall ved screening, konkurrerende studier og kapasiteten ved sykehusene er ikke med i antallene; av veien fra aktuell til tilgjengelig er bare trinnene som er oppgitt, med.',
    notEnrolled:
      'Samtykke, reservasjon, frafall ved screening, konkurrerende studier og kapasiteten ved sykehusene er ikke med i antallet.',
  },
  definition: {
    title: 'Definisjonen med ord',
    open: 'Hva som er uavklart i definisjonen',
    nothingFound: 'Ingenting i definisjonen strider mot seg selv eller reiser spørsmål.',
  },
  assumed: nbAssumed,
  availability: nbAvailability,
  uncertainty: nbUncertainty,
  feasibility: nbFeasibility,
  path: nbPath,
  history: nbChanges,
  short: nbShort,
  completeness: nbCompleteness,
  method: nbMethod,
  qualification: nbQualification,
}
