import type { Grain } from '../../domain/counts/count'
import type { SourceConnector } from '../connector'
import { cubeEvidence } from '../evidence/cubeEvidence'
import { refuseOffer } from '../refuseOffer'
import type { FhiTable } from './fhiTable'
import { syncFhiTable } from './syncFhiTable'

const counts = (grain: Grain) => ({ grain, additive: true })
const noCount = { grain: null, additive: false }
const rates = { RATE: noCount, SMR: noCount, MEIS: noCount }

const tables: readonly FhiTable[] = [
  {
    key: 'fhi/lmr/825',
    source: 'lmr',
    table: 825,
    title: { en: 'Users of medicines by ATC code', nb: 'Brukere av legemidler etter ATC-kode' },
    purpose: {
      en: 'How many people were dispensed a medicine in a pharmacy, in the whole country.',
      nb: 'Hvor mange som har fått et legemiddel utlevert på apotek, i hele landet.',
    },
    byDefault: true,
    periods: 1,
    measures: { AntallBrukere: counts('persons'), DDD: counts('units') },
    evidence: {
      measures: { AntallBrukere: 'dispensed' },
      system: 'atc',
      caseDefinition: {
        en: 'Persons who were dispensed the medicine on prescription at least once in the year.',
        nb: 'Personer som har fått legemidlet utlevert på resept minst én gang i løpet av året.',
      },
      title: { en: 'Users of medicines', nb: 'Brukere av legemidler' },
      wholeCountry: true,
    },
  },
  {
    key: 'fhi/nokkel/699',
    source: 'nokkel',
    table: 699,
    title: {
      en: 'Patients in specialist health care by disease group',
      nb: 'Pasienter i spesialisthelsetjenesten etter sykdomsgruppe',
    },
    purpose: {
      en: 'How many people were treated in hospitals for common diseases, by county and municipality.',
      nb: 'Hvor mange som er behandlet på sykehus for vanlige sykdommer, etter fylke og kommune.',
    },
    byDefault: true,
    periods: 1,
    measures: { TELLER: counts('persons'), ...rates },
    evidence: {
      measures: { TELLER: 'treated' },
      system: 'icd-10',
      caseDefinition: {
        en: 'Persons in contact with specialist health care for the disease group; mean of the years of the period.',
        nb: 'Personer i kontakt med spesialisthelsetjenesten for sykdomsgruppen; gjennomsnitt av årene i perioden.',
      },
      title: { en: 'Patients in specialist health care', nb: 'Pasienter i spesialisthelsetjenesten' },
    },
  },
  {
    key: 'fhi/nokkel/370',
    source: 'nokkel',
    table: 370,
    title: {
      en: 'Users of primary health care by disease group',
      nb: 'Brukere av primærhelsetjenesten etter sykdomsgruppe',
    },
    purpose: {
      en: 'How many people saw a general practitioner for common complaints. The groups are no ICD-10 codes.',
      nb: 'Hvor mange som har oppsøkt fastlege eller legevakt for vanlige plager. Gruppene er ikke ICD-10-koder.',
    },
    byDefault: false,
    periods: 1,
    measures: { TELLER: counts('persons'), ...rates },
    evidence: null,
  },
  {
    key: 'fhi/kpr/634',
    source: 'kpr',
    table: 634,
    title: { en: 'Municipal patient register (table 634)', nb: 'Kommunalt pasientregister (tabell 634)' },
    purpose: {
      en: 'Contacts with primary health care.',
      nb: 'Kontakter med primærhelsetjenesten.',
    },
    byDefault: false,
    periods: 1,
    measures: {},
    evidence: null,
  },
  {
    key: 'fhi/daar/754',
    source: 'daar',
    table: 754,
    title: { en: 'Deaths from cardiovascular disease', nb: 'Dødsfall av hjerte- og karsykdom' },
    purpose: {
      en: 'How many people died of heart and vascular disease, by county.',
      nb: 'Hvor mange som døde av hjerte- og karsykdom, etter fylke.',
    },
    byDefault: false,
    periods: 3,
    measures: { TELLER: counts('deaths'), ...rates },
    evidence: null,
  },
]

const record: SourceConnector['record'] = {
  key: 'fhi',
  name: { en: 'FHI Statistics', nb: 'FHI Statistikk' },
  holder: { en: 'Norwegian Institute of Public Health (FHI)', nb: 'Folkehelseinstituttet (FHI)' },
  address: 'https://statistikk.fhi.no/',
  licence: {
    en: 'Open interface; the terms of each register apply, credit the institute and the register',
    nb: 'Åpent grensesnitt; vilkårene til hvert register gjelder, oppgi instituttet og registeret',
  },
  suppressionRule: {
    en: 'Small numbers are hidden; each table explains its own symbols.',
    nb: 'Små tall er skjult; hver tabell forklarer sine egne symboler.',
  },
  smallCountRule: null,
}

/** The Norwegian Institute of Public Health: users of medicines, patients, causes of death. */
export const fhi: SourceConnector = {
  key: 'fhi',
  record,
  base: 'https://statistikk-data.fhi.no/api/open/v1/',
  politeness: { calls: 30, seconds: 60 },
  authorisation: 'none',
  coverage: {
    en: 'People in Norway whom a national health register has an entry of; each table names its register.',
    nb: 'Personer i Norge som et nasjonalt helseregister har opplysninger om; hver tabell oppgir registeret.',
  },
  offers: tables.map(({ key, title, purpose, byDefault }) => ({ key, title, purpose, byDefault })),
  sync(offer, context) {
    const table = tables.find(({ key }) => key === offer.key)
    return table === undefined ? refuseOffer(offer) : syncFhiTable(table, context)
  },
  evidence(cube, retrievedAt, queryHash, knowledge) {
    const evidence = tables.find(({ key }) => key === cube.key)?.evidence ?? null
    return evidence === null
      ? []
      : cubeEvidence(cube, evidence, { record, retrievedAt, queryHash }, knowledge)
  },
}
