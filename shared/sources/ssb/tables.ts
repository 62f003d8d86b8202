import type { Grain } from '../../domain/counts/count'
import type { PxTable } from '../pxweb/pxTable'

const counts = (grain: Grain) => ({ grain, additive: true })

const residents = {
  en: 'Registered as resident on 1 January of the year.',
  nb: 'Registrert bosatt per 1. januar i året.',
}

const population: PxTable = {
  key: 'ssb/07459',
  table: '07459',
  title: { en: 'Population by region, sex and age', nb: 'Befolkning etter region, kjønn og alder' },
  purpose: {
    en: 'How many people live where: what every share of the population is a share of.',
    nb: 'Hvor mange som bor hvor: det alle andeler av befolkningen er andeler av.',
  },
  byDefault: true,
  periods: 3,
  choices: { region: 'areas' },
  measures: { Personer1: counts('persons') },
  evidence: {
    measures: { Personer1: 'resident-population' },
    system: null,
    caseDefinition: residents,
    title: { en: 'Residents by county, sex and age', nb: 'Innbyggere etter fylke, kjønn og alder' },
  },
}

const treated = {
  en: 'Persons treated in somatic specialist health care in the year, by main diagnosis and county of residence.',
  nb: 'Personer behandlet i somatisk spesialisthelsetjeneste i løpet av året, etter hoveddiagnose og bostedsfylke.',
}

const patients: PxTable = {
  key: 'ssb/14824',
  table: '14824',
  title: {
    en: 'Patients in somatic specialist health care by diagnosis',
    nb: 'Pasienter i somatisk spesialisthelsetjeneste etter diagnose',
  },
  purpose: {
    en: 'How many people were treated for each group of diagnoses, by county and age.',
    nb: 'Hvor mange som er behandlet for hver diagnosegruppe, etter fylke og alder.',
  },
  byDefault: true,
  periods: 2,
  choices: {},
  measures: {
    Pasient: counts('persons'),
    PasientPolikl: counts('persons'),
    PasientDognBeh: counts('persons'),
    KontaktPolikl: counts('contacts'),
    DagBehandl: counts('contacts'),
    DognOpphold: counts('contacts'),
    OppholdDogn: counts('units'),
  },
  evidence: {
    measures: { Pasient: 'treated', PasientDognBeh: 'hospitalised' },
    system: 'icd-10',
    caseDefinition: treated,
    title: { en: 'Patients in somatic specialist care', nb: 'Pasienter i somatisk spesialisthelsetjeneste' },
  },
}

const beds: PxTable = {
  key: 'ssb/13942',
  table: '13942',
  title: {
    en: 'Beds, activity and occupancy in somatic hospitals',
    nb: 'Senger, aktivitet og belegg ved somatiske sykehus',
  },
  purpose: {
    en: 'How large and how busy a hospital trust is.',
    nb: 'Hvor stort og hvor belagt et helseforetak er.',
  },
  byDefault: true,
  periods: 2,
  choices: {},
  measures: {},
  evidence: null,
}

const staff: PxTable = {
  key: 'ssb/13953',
  table: '13953',
  title: {
    en: 'Man-years in specialist health care by profession',
    nb: 'Årsverk i spesialisthelsetjenesten etter yrke',
  },
  purpose: {
    en: 'Which professions a hospital trust has, and how many.',
    nb: 'Hvilke yrkesgrupper et helseforetak har, og hvor mange.',
  },
  byDefault: true,
  periods: 2,
  choices: {},
  measures: {},
  evidence: null,
}

const specialists: PxTable = {
  key: 'ssb/14080',
  table: '14080',
  title: {
    en: 'Man-years of medical specialists by specialty',
    nb: 'Årsverk av legespesialister etter spesialitet',
  },
  purpose: {
    en: 'Which medical specialties a hospital trust has, and how many doctors of each.',
    nb: 'Hvilke legespesialiteter et helseforetak har, og hvor mange leger i hver.',
  },
  byDefault: true,
  periods: 2,
  choices: {},
  measures: {},
  evidence: null,
}

const catchments: PxTable = {
  key: 'ssb/13982',
  table: '13982',
  title: {
    en: 'Population of hospital catchment areas by age',
    nb: 'Befolkning i sykehusenes opptaksområder etter alder',
  },
  purpose: {
    en: 'How many people each hospital trust and local hospital serves.',
    nb: 'Hvor mange innbyggere hvert helseforetak og lokalsykehus har ansvar for.',
  },
  byDefault: true,
  periods: 1,
  choices: {},
  measures: {},
  evidence: null,
}

export const ssbTables: readonly PxTable[] = [population, patients, beds, staff, specialists, catchments]
