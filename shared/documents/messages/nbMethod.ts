import type { ReportMessages } from './en'
import { nbMethodsUsed } from './nbMethodsUsed'

/** Norske ord i vedlegget om metode og etterprøvbarhet. */
export const nbMethod: ReportMessages['method'] = {
  title: 'Metode og etterprøvbarhet',
  population: 'Befolkning',
  populationText: (date) =>
    `Innbyggerne per ${date} deles i strata: grunnområde, kjønn og femårsgruppe. Grunnområdene er delene der fylker og opptaksområder krysser hverandre. Der et fylke er delt, tilpasses innbyggerne i hver del til begge de publiserte tabellene med iterativ proporsjonal tilpasning (raking)`,
  populationCarried: (year, from) =>
    `Innbyggertallene for ${year} er publisert per fylke; de for opptaksområdene er fra ${from}. Innenfor hvert fylke beholder hvert grunnområde sin andel av hvert kjønn og hver aldersgruppe, slik at et opptaksområde vokser som fylkene det ligger i, og fylkene er den publiserte tabellen selv.`,
  shares: 'Andeler',
  sharesText:
    'Hvert kriterium blir en andel av innbyggerne i hvert stratum: det publiserte antallet delt på befolkningen det er talt i. Alder, kjønn og område er kjent fra befolkningstallene. Et kriterium som oppfylles av minst ett av flere alternativer, slår sammen andelene som om de var uavhengige.',
  estimate: 'Estimat',
  estimateText:
    'Innenfor et stratum ganges det med andelen for hvert inklusjonskriterium og med det andelen levner for hvert eksklusjonskriterium. Estimatet er summen over strata:',
  estimateFormula:
    'Aktuelle er summen over strata s av innbyggere N s ganger produktet av inklusjonsandelene p i s ganger produktet av én minus eksklusjonsandelene q j s.',
  bounds: 'Sikre grenser',
  boundsText:
    'Grensene trenger ingen antakelse om hvordan kriterier opptrer sammen. De legger til grunn tabellenes antall, fra de publiserte til dem som er overført til året befolkningen gjelder for; de er ikke konfidensintervaller. Hvis k kriterier beholder mellom l og u personer av en befolkning på N, ligger antallet som oppfyller alle, mellom disse grensene, regnet ut for områder tallene er publisert for, og summert',
  boundsFormula:
    'Den største av null og summen av de nedre antallene l i minus k minus én ganger N; høyst det minste øvre antallet u i.',
  boundsExclusion:
    'En eksklusjon som fjerner mellom a og b personer, beholder mellom N − b og N − a. Alternativer med «eller» mellom seg beholder minst det største av de nedre antallene og høyst summen av de øvre',
  rounding:
    'Estimater skrives med så mange siffer som 80\u00A0%-intervallet tillater, eller grensene der det ikke er noe; grenser rundes utover. En celle som kilden har skjult, inngår som spennet regelen lar stå åpent, aldri som et tall.',
  cost: 'Kostnaden ved et kriterium',
  costText: 'Hele estimatet regnes ut på nytt uten kriteriet; kostnaden er differansen.',
  methods: 'Andre metoder som er brukt',
  used: nbMethodsUsed,
  draws: 'Trekninger',
  drawsValue: (count, seed, detail) =>
    `${count}, frø ${seed}, ${detail === 'preview' ? 'forhåndsvisning' : 'ferdig'}`,
  reproducibility: 'Etterprøvbarhet',
  reproducibilityText:
    'Samme protokoll og samme tabeller gir samme fingeravtrykk og samme tall. Estimatet, protokollen og kildene ligger ved dette dokumentet som JSON.',
  application: 'Program',
  engine: 'Estimeringsmotor',
  fingerprint: 'Fingeravtrykk av grunnlaget (SHA-256)',
  populationDate: 'Befolkningstall',
  reportDate: 'Rapportdato',
  tables: 'Tabellene slik de ble brukt',
  table: 'Tabellnøkkel',
  hash: 'SHA-256',
  codes: 'Kodene slik de ble brukt',
  criterion: 'Kriterium',
  code: 'Kode',
  codeName: 'Navn',
  noName: 'ikke noe navn på denne maskinen',
  noCodes: 'Protokollen bruker ingen koder.',
  protocol: 'Protokollen som tekst',
  references: 'Referanser',
  includeLine: 'Inkluder',
  excludeLine: 'Ekskluder',
  populationLine: 'Grunnpopulasjon',
  offLine: 'av',
}
