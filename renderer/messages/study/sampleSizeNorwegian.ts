import type { Translation } from '../messageKey'
import type { sampleSizeEnglish } from './sampleSizeEnglish'

/** Texts of the calculation of how many participants a study needs. */
export const sampleSizeNorwegian: Translation<typeof sampleSizeEnglish> = {
  title: 'Hvor mange deltakere?',
  open: 'Regn det ut',
  from: 'fra en beregning',
  testLabel: 'Hva som sammenlignes',
  test: { proportions: 'To andeler', means: 'To gjennomsnitt', 'log-rank': 'Tid til en hendelse' },
  methodLabel: 'Hvordan',
  method: {
    pooled: 'Forskjell, felles varians',
    unpooled: 'Forskjell, egen varians',
    fleiss_cc: 'Forskjell, med kontinuitetskorreksjon',
    noninferiority: 'Ikke dårligere (høyere er bedre)',
    schoenfeld: 'Log-rank, Schoenfeld',
    freedman: 'Log-rank, Freedman',
  },
  field: {
    control: 'Andel, kontroll',
    experimental: 'Andel, eksperimentell',
    margin: 'Margin',
    difference: 'Forskjell i gjennomsnitt',
    standardDeviation: 'Standardavvik',
    hazardRatio: 'Hasardratio (HR)',
    controlMedian: 'Median, kontroll, måneder',
    accrual: 'Inklusjon, måneder',
    followUp: 'Oppfølging, måneder',
    alpha: 'Alfa',
    power: 'Styrke',
    ratio: 'Eksperimentell per kontroll',
    dropOut: 'Frafall',
    dropOutYear: 'Frafall i året',
  },
  sidesLabel: 'Sider i testen',
  sides: { '1': 'ensidig', '2': 'tosidig' },
  citation: 'Hvor verdiene står',
  citationHelp: 'Blir liggende i studien, ved siden av beregningen.',
  incomplete: 'Fyll ut alle felt.',
  participants: '{count} deltakere',
  arms: '{control} i kontrollarmen og {experimental} i den eksperimentelle armen, til analyse.',
  events: '{number} hendelser trengs.',
  evaluated: '{number} hvis ingen falt fra.',
  taken: 'Målet på {participants} er hentet fra denne beregningen.',
  changed: 'Beregningen ga {participants}; målet er {target} nå.',
  use: 'Bruk som mål',
  step: 'mål {number}, fra en beregning',
  formula: {
    pooled:
      'Normaltilnærming: uten forskjell har begge armer andelen for begge samlet, ellers hver sin. Avstanden mellom andelene må romme kvantilene for alfa og styrke.',
    unpooled:
      'Normaltilnærming: hver arm har variansen til sin egen andel. Avstanden mellom andelene må romme kvantilene for alfa og styrke.',
    fleiss_cc:
      'Som med felles varians, forstørret for en test med kontinuitetskorreksjon: nærmere det en eksakt test trenger.',
    noninferiority:
      'Normaltilnærming med variansen til hver andel: den eksperimentelle andelen pluss marginen minus kontrollandelen må romme kvantilene for alfa og styrke.',
    means:
      'De minste armene der t-testen har styrken, fra den eksakte ikke-sentrale t-fordelingen; normalfordelte verdier, lik varians.',
    schoenfeld:
      'Hendelser fra kvadratet av logaritmen til hasardratioen og andelene i armene; personer fra sjansen for en hendelse med eksponentielle tider og jevn inklusjon.',
    freedman:
      'Hendelser fra hasardratioen ved kvadratet av summen over kvadratet av forskjellen i hasard; personer fra sjansen for en hendelse med eksponentielle tider og jevn inklusjon.',
  },
  inflation: {
    share: 'Hver arm deles på andelen som blir.',
    hazard: 'De som faller fra, teller til de går ut.',
  },
  error: {
    invalid_alpha: 'Alfa ligger mellom 0 og 100 %.',
    invalid_power: 'Styrken ligger mellom 0 og 100 %.',
    invalid_ratio: 'Forholdet mellom armene er over 0.',
    invalid_input: 'En av verdiene kan ikke brukes.',
    no_difference: 'Det er ingen forskjell å finne: ikke noe antall deltakere ville vise den.',
    no_events: 'Ingen har en hendelse før slutten: det trengs flere måneder.',
    too_large: 'Det ville trengs mer enn en million deltakere.',
  },
}
