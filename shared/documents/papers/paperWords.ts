import type { AnswerState } from '../../domain/papers/requestAnswers'
import type { Language } from '../../domain/studies/protocol'

/** What papers say besides their fields. */
export interface PaperWords {
  readonly notStated: string
  readonly yes: string
  readonly no: string
  readonly labels: {
    readonly figure: string
    readonly table: string
    readonly pageOfPages: string
    readonly contents: string
  }
  readonly facts: {
    readonly study: string
    readonly version: string
    readonly date: string
    readonly state: string
  }
  readonly draft: (missing: number) => string
  readonly complete: string
  readonly answers: {
    readonly title: string
    readonly caption: string
    readonly hospital: string
    readonly state: string
    readonly sent: string
    readonly answered: string
    readonly deadline: string
    readonly reason: string
    readonly overdue: string
    readonly states: Readonly<Record<AnswerState, string>>
  }
  readonly site: {
    readonly section: string
    readonly field: string
    readonly value: string
    readonly nothing: string
    readonly fromProfile: (version: string) => string
    readonly noProfile: string
    readonly missing: string
    readonly draftText: string
    readonly signature: string
  }
  readonly plan: {
    readonly site: string
    readonly planned: string
    readonly caption: string
    readonly expected: string
    readonly range: string
    readonly from: string
    readonly to: string
    readonly note: string
    readonly total: string
    readonly hidden: string
    readonly explanation: string
    readonly noForecast: string
    /** The forecast would tell small numbers together with what went out before. */
    readonly withheld: string
  }
  readonly data: {
    readonly route: string
    readonly terms: string
    readonly sheet: string
    readonly noSource: string
    readonly checklist: string
    readonly item: string
    readonly state: string
    readonly notBegun: string
  }
  readonly testbed: { readonly name: string; readonly detail: string; readonly address: string }
}

const en: PaperWords = {
  notStated: 'Not stated',
  yes: 'Yes',
  no: 'No',
  labels: {
    figure: 'Figure',
    table: 'Table',
    pageOfPages: 'Page {page} of {pages}',
    contents: 'Contents',
  },
  facts: { study: 'Study', version: 'Version', date: 'Date', state: 'State' },
  draft: (missing) =>
    missing === 1 ? 'Draft: 1 thing stands in the way' : `Draft: ${missing} things stand in the way`,
  complete: 'Complete',
  answers: {
    title: 'Answers of the hospitals',
    caption: 'Hospitals asked, and where they stand',
    hospital: 'Hospital',
    state: 'State',
    sent: 'Sent',
    answered: 'Answered',
    deadline: 'Deadline',
    reason: 'Reason and notes',
    overdue: 'overdue',
    states: {
      'not-sent': 'Not sent',
      sent: 'Sent',
      interested: 'Interested',
      declined: 'Declined',
      'no-answer': 'No answer',
    },
  },
  site: {
    section: 'Site',
    field: 'What',
    value: 'As stated',
    nothing: 'Nothing is stated of this.',
    fromProfile: (version) => `What is stated in tables comes from the profile of the site, ${version}.`,
    noProfile: 'No profile of this site is held here: only what was typed is stated.',
    missing: 'Not stated by the profile',
    draftText:
      'A draft to be checked and completed by the site. It follows the five parts of the form of the European Commission; the form itself is not reproduced.',
    signature: 'Issued by',
  },
  plan: {
    site: 'Site',
    planned: 'Planned',
    caption: 'Planned participants of each site',
    expected: 'Forecast expects',
    range: 'P10–P90',
    from: 'From',
    to: 'To',
    note: 'Note',
    total: 'All sites',
    hidden: 'Hidden: few people',
    explanation:
      'Planned participants are what the plan or a person states. What the forecast expects by the deadline is an estimate and stands beside it.',
    noForecast:
      'There is no forecast to set beside the plan: it needs a plan with sites and a number of participants.',
    withheld:
      'The forecast is left out: together with numbers that this study has given out before, it could tell how many a small group of people are.',
  },
  data: {
    route: 'Route',
    terms:
      'Under Regulation (EU) 2025/327 on the European Health Data Space, anonymised statistics are asked for by a health data request, and data on persons by a data access application that leads to a data permit.',
    sheet: 'Variables',
    noSource: 'No source',
    checklist: 'What the route needs',
    item: 'Needed',
    state: 'State',
    notBegun: 'Not begun',
  },
  testbed: { name: 'Testbed', detail: 'Host and place', address: 'Address' },
}

const nb: PaperWords = {
  notStated: 'Ikke oppgitt',
  yes: 'Ja',
  no: 'Nei',
  labels: { figure: 'Figur', table: 'Tabell', pageOfPages: 'Side {page} av {pages}', contents: 'Innhold' },
  facts: { study: 'Studie', version: 'Versjon', date: 'Dato', state: 'Status' },
  draft: (missing) => (missing === 1 ? 'Utkast: 1 ting gjenstår' : `Utkast: ${missing} ting gjenstår`),
  complete: 'Fullstendig',
  answers: {
    title: 'Svar fra sykehusene',
    caption: 'Sykehus som er spurt, og hvor de står',
    hospital: 'Sykehus',
    state: 'Status',
    sent: 'Sendt',
    answered: 'Besvart',
    deadline: 'Frist',
    reason: 'Begrunnelse og merknader',
    overdue: 'over fristen',
    states: {
      'not-sent': 'Ikke sendt',
      sent: 'Sendt',
      interested: 'Interessert',
      declined: 'Takket nei',
      'no-answer': 'Ikke svart',
    },
  },
  site: {
    section: 'Studiested',
    field: 'Hva',
    value: 'Som oppgitt',
    nothing: 'Det er ikke oppgitt noe om dette.',
    fromProfile: (version) => `Det som står i tabeller, kommer fra studiestedets profil, ${version}.`,
    noProfile: 'Her finnes ingen profil av studiestedet: bare det som er skrevet inn, er oppgitt.',
    missing: 'Ikke oppgitt i profilen',
    draftText:
      'Et utkast som studiestedet kontrollerer og fullfører. Det følger de fem delene i skjemaet fra Europakommisjonen; selve skjemaet er ikke gjengitt.',
    signature: 'Utstedt av',
  },
  plan: {
    site: 'Studiested',
    planned: 'Planlagt',
    caption: 'Planlagte deltakere per studiested',
    expected: 'Ventet av prognosen',
    range: 'P10–P90',
    from: 'Fra',
    to: 'Til',
    note: 'Merknad',
    total: 'Alle studiesteder',
    hidden: 'Skjult: få personer',
    explanation:
      'Planlagte deltakere er det planen eller en person oppgir. Det prognosen venter innen fristen, er et estimat og står ved siden av.',
    noForecast:
      'Det finnes ingen prognose å sette ved siden av planen: den krever en plan med studiesteder og et antall deltakere.',
    withheld:
      'Prognosen er utelatt: sammen med tall som denne studien har gitt ut før, kunne den røpe hvor mange en liten gruppe er.',
  },
  data: {
    route: 'Søknadstype',
    terms:
      'Etter forordning (EU) 2025/327 om det europeiske helsedataområdet (EHDS) bes det om anonymisert statistikk med en anmodning om helsedata (health data request), og om data på individnivå med en søknad om datatilgang (data access application) som gir en datatillatelse.',
    sheet: 'Variabler',
    noSource: 'Uten kilde',
    checklist: 'Hva søknaden krever',
    item: 'Krav',
    state: 'Status',
    notBegun: 'Ikke begynt',
  },
  testbed: { name: 'Testarena', detail: 'Vert og sted', address: 'Adresse' },
}

export const paperWords: Readonly<Record<Language, PaperWords>> = { en, nb }
