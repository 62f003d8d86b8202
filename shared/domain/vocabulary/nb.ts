import { derivedWords } from './derivedWords'
import type { Vocabulary } from './vocabulary'

export const nb: Vocabulary = {
  measures: {
    'resident-population': {
      label: 'Innbyggere',
      explanation: 'Personer som er registrert bosatt i området.',
    },
    prevalent: {
      label: 'Lever med',
      explanation: 'Personer som har sykdommen på et gitt tidspunkt, enten de behandles eller ikke.',
    },
    treated: {
      label: 'Behandlet per år',
      explanation: 'Ulike personer som i løpet av et år har hatt kontakt med helsetjenesten for sykdommen.',
    },
    dispensed: {
      label: 'Fått legemiddel per år',
      explanation: 'Ulike personer som i løpet av et år har hentet ut legemiddel mot sykdommen.',
    },
    hospitalised: {
      label: 'Innlagt per år',
      explanation: 'Ulike personer som i løpet av et år er innlagt på sykehus for sykdommen.',
    },
    procedure: {
      label: 'Operert per år',
      explanation: 'Ulike personer som har fått inngrepet i løpet av et år.',
    },
    incident: { label: 'Nye per år', explanation: 'Nye tilfeller av sykdommen i løpet av et år.' },
  },
  flags: {
    'treated-not-prevalent': {
      label: 'behandlede, ikke alle',
      explanation:
        'Teller personer som behandles i løpet av et år. De som har sykdommen uten å behandles, mangler.',
    },
    'dispensed-not-diagnosed': {
      label: 'legemiddel, ikke diagnose',
      explanation: 'Teller personer som har hentet ut legemiddel. Diagnosen er utledet av det.',
    },
    'incident-not-prevalent': {
      label: 'nye tilfeller',
      explanation: 'Teller nye tilfeller i løpet av et år, ikke alle som lever med sykdommen.',
    },
    'procedure-not-diagnosis': {
      label: 'inngrep, ikke diagnose',
      explanation: 'Teller personer som har fått et inngrep. Mange med diagnosen får det aldri.',
    },
    'national-only': {
      label: 'bare nasjonalt',
      explanation: 'Kilden oppgir ett tall for hele landet. Forskjeller mellom områder er ikke kjent.',
    },
    old: { label: 'gammelt', explanation: 'Tallene slutter før 2019.' },
    'areas-overlap': {
      label: 'områder overlapper',
      explanation: 'Områdene gir til sammen mer enn landet: noen personer er talt i flere av dem.',
    },
    'areas-complete': {
      label: 'områdene utgjør landet',
      explanation:
        'Kilden sier at områdene til sammen gir det nasjonale tallet: alle som er talt, bor i ett av dem.',
    },
    'published-as-range': {
      label: 'publisert som spenn',
      explanation: 'Kilden oppgir et laveste og et høyeste tall, ikke ett tall.',
    },
    'derived-from-share': {
      label: 'andel, ikke antall',
      explanation: 'Kilden oppgir en andel av befolkningen. Antallet personer er regnet ut fra den.',
    },
    'code-assumed': {
      label: 'kode antatt',
      explanation:
        'Kilden oppgir ingen brukbar diagnosekode. Koden som vises, er utledet av navnet på sykdommen.',
    },
    'ages-much-wider': {
      label: 'langt videre aldre',
      explanation:
        'Tabellen dekker langt flere aldre enn studien. Alle får samme andel, og for noen få av dem er det et grovt anslag.',
    },
    'areas-defined-differently': {
      label: 'områder avgrenset annerledes',
      explanation:
        'Kilden teller noen bydeler i Oslo under Akershus. I grensene regnes de to områdene under ett.',
    },
    'areas-carried': {
      label: 'områder ført over',
      explanation:
        'Kilden teller i fylker fra en tidligere inndeling. De er ført over til fylkene slik de er i dag.',
    },
    'areas-divided-by-population': {
      label: 'områder delt etter folketall',
      explanation:
        'Noen fylker i kilden er senere delt. Hver del får sin andel etter innbyggertallet; grensene går fra ingen til alle.',
    },
    'areas-summed': {
      label: 'summer av kommuner',
      explanation: 'Et fylke som kilden ikke oppgir, er summen av alle kommunene i det.',
    },
    'ages-partly-covered': {
      label: 'noen aldre mangler',
      explanation: 'Tabellen dekker ikke alle aldre i kriteriet.',
    },
    'sex-not-split': {
      label: 'kjønn samlet',
      explanation: 'Tabellen skiller ikke mellom kvinner og menn. Begge får samme andel.',
    },
    'ages-not-split': {
      label: 'aldre samlet',
      explanation: 'Tabellen deler ikke opp aldrene den dekker. Alle får samme andel.',
    },
    'ages-and-sexes-only': {
      label: 'bare alder og kjønn',
      explanation:
        'Tabellen viser hvordan folk fordeler seg på alder og kjønn. Hvor mange de er, kommer fra tabellen etter område.',
    },
    'part-of-wider-code': {
      label: 'videre kode',
      explanation: 'Tabellen teller en videre gruppe diagnoser enn kriteriet spør etter.',
    },
  },
  assumptions: {
    ...derivedWords.nb.assumptions,
    independence: {
      title: 'Kriteriene er uavhengige',
      explanation:
        'Innenfor ett område, kjønn og aldersgruppe antas det at å oppfylle ett kriterium verken gjør et annet mer eller mindre sannsynlig. Grensene gjelder uten dette.',
    },
    'rates-carried-to-2024': {
      title: 'Andelene føres fram til {year}',
      explanation: 'En andel fra en tidligere periode brukes på innbyggerne per 1. januar {year}.',
    },
    'referral-areas-carried': {
      title: 'Opptaksområdene fra {from} føres fram til {year} med veksten i fylkene',
      explanation:
        'Innbyggertallene for {year} er publisert per fylke. Innenfor et fylke beholder hvert opptaksområde sin andel av hvert kjønn og hver aldersgruppe slik den var 1. januar {from}.',
    },
    'even-within-age-band': {
      title: 'Jevnt innenfor femårsgrupper',
      explanation:
        'Der et kriterium deler en femårsgruppe, fordeles innbyggerne i den jevnt over de fem årene.',
    },
    'even-within-source-ages': {
      title: 'Jevnt over aldrene i kilden',
      explanation: 'Der en kilde har ett tall for et vidt aldersspenn, får hver alder i spennet samme andel.',
    },
    'even-across-sexes': {
      title: 'Likt for kjønnene',
      explanation: 'Der en kilde ikke skiller mellom kvinner og menn, får begge samme andel.',
    },
    'even-across-country': {
      title: 'Likt over hele landet',
      explanation: 'Der en kilde bare har et nasjonalt tall, får hvert område den nasjonale andelen.',
    },
    'base-areas-by-raking': {
      title: 'Befolkning i grunnområdene ved raking',
      explanation:
        'Alder og kjønn er kjent per fylke og per opptaksområde. Der de krysser hverandre, tilpasses befolkningen slik at begge stemmer.',
    },
    'areas-scaled-to-nation': {
      title: 'Områdene skaleres til landet',
      explanation:
        'Der områdene til sammen gir mer enn landet, skaleres de ned slik at summen blir det nasjonale tallet.',
    },
    'treated-stands-for-having': {
      title: 'Behandlet står for å ha sykdommen',
      explanation:
        'De som behandles eller får legemiddel i løpet av et år, regnes som dem som har sykdommen.',
    },
    'stated-share-applies': {
      title: 'Den oppgitte andelen gjelder her',
      explanation: 'En andel som er oppgitt med henvisning, antas å gjelde for dem den brukes på.',
    },
    'alternatives-left-out': {
      title: 'Alternativer som ingenting teller, er utelatt',
      explanation:
        'De som bare oppfyller et slikt alternativ, er ikke med i estimatet. Grensene tar høyde for dem.',
    },
    'areas-as-the-source-draws-them': {
      title: 'Områder slik kilden avgrenser dem',
      explanation:
        'Kilden teller noen bydeler i Oslo under Akershus. Estimatet gir hvert område sin egen andel; grensene regner de to under ett.',
    },
    'areas-divided-by-population': {
      title: 'Delte fylker etter folketall',
      explanation:
        'Der et fylke i kilden senere ble delt, antas en like stor andel av befolkningen å være talt i hver av delene. Grensene gjelder uten dette.',
    },
    'hidden-cells-fitted': {
      title: 'Skjulte tall er tilpasset',
      explanation:
        'Et skjult tall settes til det som ligger nærmest midten av det regelen og de publiserte summene gir rom for. Grensene og intervallet beholder hele spennet.',
    },
    'residence-unknown': {
      title: 'Personer med ukjent bosted er utelatt',
      explanation:
        'Det nasjonale tallet er større enn summen av områdene: noen bor i utlandet, eller bostedet er ukjent. Estimatet teller bare dem som bor i et av områdene.',
    },
    'ages-from-national-table': {
      title: 'Alder og kjønn fra en nasjonal tabell',
      explanation:
        'Hvert område får alders- og kjønnsfordelingen i en nasjonal tabell med samme koder og mål, tilpasset antallet i området.',
    },
    'parent-code-counted': {
      title: 'Talt som én overordnet kode',
      explanation: 'En tabell med nøyaktig disse kodene til sammen teller alternativene, ingen to ganger.',
    },
    'criteria-overlap': {
      title: 'Kriteriene overlapper',
      explanation:
        'En skjult faktor gjør at noen oppfyller mange kriterier og andre få, så sterkt som du har angitt. Hver tilstand beholder sin andel; også alternativene i ett kriterium overlapper.',
    },
    'criteria-associated': {
      title: 'To kriterier henger sammen',
      explanation:
        'De som oppfyller det ene, har den oppgitte oddsen for å oppfylle det andre, i hvert område, kjønn og aldersbånd.',
    },
    'table-completeness': {
      title: 'En tabell er ufullstendig',
      explanation:
        'Tabellen teller den oppgitte andelen av alle tilfeller, og de som mangler, ligner dem som er talt.',
    },
    'table-trend': {
      title: 'En andel endrer seg fra år til år',
      explanation: 'Andelen er ført fram til befolkningens dato med den oppgitte årlige endringen.',
    },
    'incidence-with-survival': {
      title: 'Nye tilfeller gjort om til pasienter',
      explanation:
        'Nye tilfeller kommer jevnt, og folk dør med den oppgitte raten etter diagnosen. De som fikk diagnosen for lengre siden enn oppgitt, telles ikke.',
    },
    'shares-drift': {
      title: 'Eldre andeler kan ha endret seg',
      explanation:
        'Ingen har telt siden. Intervallet gir rom for en tilfeldig endring for hvert år, og endringene summeres.',
    },
    'availability-independent': {
      title: 'Tilgjengeligheten er lik for alle',
      explanation: 'Trinnene etter kriteriene beholder sin andel av alle aktuelle, uansett kriterier.',
    },
    'nested-codes': {
      title: 'Kodene ligger i hverandre og er ikke uavhengige',
      explanation:
        'Når kodene i ett kriterium ligger innenfor kodene i et annet, har alle med de smalere kodene også de videre.',
    },
    'shared-conditions': {
      title: 'Kriterier med en felles tilstand',
      explanation:
        'En tilstand som flere kriterier spør etter, er én hendelse og telles én gang; tilstandene de ikke har felles, er uavhengige.',
    },
    'overlapping-codes': {
      title: 'Felles koder som ingen tabell teller',
      explanation:
        'To kriterier har noen koder felles, og ingen av tabellene de bruker, teller disse for seg. De regnes likevel som uavhengige.',
    },
    'too-many-shared-conditions': {
      title: 'For mange felles tilstander',
      explanation:
        'Mer enn 12 tilstander binder disse kriteriene sammen. Det regnes ikke ut: de tas som uavhengige, selv om de ikke er det.',
    },
    'association-left-out': {
      title: 'En oddsratio er ikke brukt',
      explanation:
        'Tilstandene i disse kriteriene sier allerede hvordan de henger sammen, ett av dem er knyttet til et annet kriterium gjennom det de har felles, eller ett av dem er ikke en andel av alle. Den oppgitte oddsratioen endrer ingenting.',
    },
    'uncovered-ages-left-out': {
      title: 'Aldre uten tall er utelatt',
      explanation:
        'Aldre som tabellen ikke dekker, gir ingenting til estimatet. Den øvre grensen omfatter dem likevel.',
    },
  },
  bases: {
    counted: { label: 'Telt', explanation: 'Fra publiserte tall som svarer på kriteriet.' },
    approximated: {
      label: 'Tilnærmet',
      explanation:
        'Fra publiserte tall som bare nesten svarer på kriteriet: andre koder, aldre eller områder.',
    },
    stated: { label: 'Oppgitt', explanation: 'Fra en andel som er oppgitt med henvisning.' },
    'not-countable': {
      label: 'Ikke tellbart',
      explanation:
        'Ingen publiserte tall svarer på kriteriet. Det er ikke med i estimatet, og den nedre grensen tar høyde for det.',
    },
  },
  notCountableReasons: {
    ...derivedWords.nb.reasons,
    'no-table-for-codes': 'Ingen tabell på denne maskinen teller disse kodene.',
    'named-table-not-usable':
      'Tabellen som er valgt for kriteriet, finnes ikke på denne maskinen, eller den teller andre koder eller aldre. Velg en annen kilde.',
    'only-wider-table': 'De eneste tabellene teller en videre gruppe diagnoser.',
    'medication-not-held': 'Ingen tabell på denne maskinen teller dette legemiddelet.',
    'measurement-not-held':
      'Målinger finnes ikke i aggregerte tall. Oppgi en andel med henvisning for å ta den med.',
    'statement-without-share': 'En tekst kan ikke telles. Oppgi en andel med henvisning for å ta den med.',
    'switched-to-not-countable': 'Satt til ikke tellbart i protokollen.',
    'only-narrower-tables':
      'Det finnes bare tall for noen av disse kodene. Den nedre grensen bruker dem; det lages ikke noe estimat.',
    'few-ages-covered':
      'Tallene gjelder under halvparten av aldrene i studien. Grensene bruker dem; det lages ikke noe estimat.',
    'areas-not-covered':
      'Tallene mangler områder der noen av dem studien gjelder, bor. Grensene tar høyde for det; det lages ikke noe estimat.',
    'cells-without-number':
      'Kilden viser ikke tall for noen områder. Grensene tar høyde for det; det lages ikke noe estimat.',
    'survival-not-stated': 'Nye tilfeller blir til personer som har det, bare med en oppgitt overlevelse.',
    'area-not-an-exact-sum': 'Området er ikke et helt fylke, opptaksområde eller helseregion.',
  },
  evidenceReasons: {
    'codes-equal': 'samme koder',
    'codes-table-within-criterion': 'en del av kodene',
    'codes-criterion-within-table': 'videre koder',
    'codes-overlapping': 'overlappende koder',
    'recent-figures': 'nyere tall',
    'older-figures': 'tall fra før 2019',
    'covers-all-ages': 'dekker alle aldre i studien',
    'covers-some-ages': 'dekker noen av aldrene',
    'by-area': 'etter område',
    'national-only': 'bare nasjonalt',
  },
  codeMatches: {
    equal: { label: 'samme koder', explanation: 'Tabellen teller nøyaktig kodene i kriteriet.' },
    'criterion-within-table': {
      label: 'tabellen er videre',
      explanation: 'Tabellen teller kodene i kriteriet og flere.',
    },
    'table-within-criterion': {
      label: 'tabellen er smalere',
      explanation: 'Tabellen teller noen av kodene i kriteriet og ingen andre.',
    },
    overlapping: {
      label: 'koder overlapper',
      explanation: 'Tabellen og kriteriet har noen koder felles; begge har også andre.',
    },
  },
  areaLevels: {
    nation: { one: 'land', many: 'land' },
    'health-region': { one: 'helseregion', many: 'helseregioner' },
    county: { one: 'fylke', many: 'fylker' },
    'referral-area': { one: 'opptaksområde', many: 'opptaksområder' },
    municipality: { one: 'kommune', many: 'kommuner' },
  },
  precisions: {
    exact: 'eksakt',
    rounded: 'avrundet',
    floored: 'rundet ned',
    perturbed: 'tilført støy',
    magnitude: 'størrelsesorden',
    suppressed: 'skjult',
    missing: 'ikke oppgitt',
    'not-applicable': 'ikke aktuelt',
    preliminary: 'foreløpig',
    estimated: 'estimert',
  },
  grains: {
    persons: { one: 'person', many: 'personer' },
    donors: { one: 'giver', many: 'givere' },
    samples: { one: 'prøve', many: 'prøver' },
    contacts: { one: 'kontakt', many: 'kontakter' },
    cases: { one: 'tilfelle', many: 'tilfeller' },
    deaths: { one: 'dødsfall', many: 'dødsfall' },
    procedures: { one: 'inngrep', many: 'inngrep' },
    births: { one: 'fødsel', many: 'fødsler' },
    units: { one: 'enhet', many: 'enheter' },
    trials: { one: 'utprøving', many: 'utprøvinger' },
  },
  conditionKinds: {
    age: 'Alder',
    sex: 'Kjønn',
    area: 'Område',
    diagnosis: 'Diagnose',
    medication: 'Legemiddel',
    measurement: 'Måling',
    statement: 'Utsagn',
    biobank: 'Biobank',
    genomic: 'Gen eller variant',
    'rare-disease': 'Sjelden sykdom',
  },
  sexes: { any: 'Kvinner og menn', female: 'Kvinner', male: 'Menn' },
  catalogueKinds: {
    registry: { one: 'helseregister', many: 'helseregistre' },
    biobank: { one: 'biobank eller kohort', many: 'biobanker og kohorter' },
    'trial-site': { one: 'studiested', many: 'studiesteder' },
    'nortrials-centre': { one: 'NorTrials-senter', many: 'NorTrials-sentre' },
    testbed: { one: 'testarena', many: 'testarenaer' },
    'trial-statistic': { one: 'studiestatistikk', many: 'studiestatistikk' },
    'hospital-unit': { one: 'sykehusenhet', many: 'sykehusenheter' },
    'disease-figure': { one: 'nasjonalt sykdomstall', many: 'nasjonale sykdomstall' },
    'registry-cases': { one: 'registertall per helseforetak', many: 'registertall per helseforetak' },
    'nordic-population': { one: 'nordisk befolkningstall', many: 'nordiske befolkningstall' },
    'local-hospital-area': { one: 'lokalsykehusområde', many: 'lokalsykehusområder' },
    'biobank-collection': { one: 'prøvesamling', many: 'prøvesamlinger' },
    'biobank-network': { one: 'biobanknettverk', many: 'biobanknettverk' },
    'biobank-service': { one: 'biobanktjeneste', many: 'biobanktjenester' },
    trial: { one: 'registrert utprøving', many: 'registrerte utprøvinger' },
    'trial-location': { one: 'registrert utprøvingssted', many: 'registrerte utprøvingssteder' },
    dataset: { one: 'datasett', many: 'datasett' },
    'municipality-change': { one: 'kommuneendring', many: 'kommuneendringer' },
    'county-change': { one: 'fylkesendring', many: 'fylkesendringer' },
    'municipality-code': { one: 'kommunenummer', many: 'kommunenumre' },
    'county-code': { one: 'fylkesnummer', many: 'fylkesnumre' },
    'county-municipality': { one: 'kommune i et fylke', many: 'kommuner i fylker' },
    'county-division': { one: 'del av et tidligere fylke', many: 'deler av tidligere fylker' },
  },
}
