import type { ReportMessages } from './en'

/** Norske ord om konkurrerende studier og om veien gjennom godkjenninger. */
export const nbPath: ReportMessages['path'] = {
  competing: {
    title: 'Konkurrerende studier',
    unknown: 'Ingen studier er hentet fra et register, så ingenting er kjent om konkurrerende studier.',
    noWords: 'Ingen diagnose definerer denne studien, så ingen registre kunne søkes gjennom for tilstanden.',
    introduction: (words) =>
      `Studier der tilstanden er den samme som i denne studien eller en del av den, funnet med disse ordene: ${words}. Et register kan mangle noen, og sier ikke hvor mange pasienter en studie lar være igjen.`,
    none: 'Ingen studie av tilstanden er kjent ved studiestedene i planen eller i nærheten.',
    caption: 'Studier for de samme pasientene ved eller nær studiestedene',
    number: 'Nummer',
    name: 'Studie',
    state: 'Status',
    phase: 'Fase',
    participants: 'Deltakere',
    sites: 'Ved studiestedene',
    states: {
      recruiting: 'rekrutterer',
      planned: 'planlagt',
      'not-recruiting': 'tar ikke inn flere pasienter',
      unknown: 'ukjent status',
    },
    fits: { unit: 'nevnt', town: 'samme sted', area: 'samme område' },
    fit: (site, fit) => `${site} (${fit})`,
    notStated: 'ikke oppgitt',
    kinds: { planned: 'planlagt', enrolled: 'inkludert', eea: 'i EØS' },
    sources: (list) => `Lest fra: ${list}.`,
    source: (name, date, trials) => `${name}, per ${date}, ${trials} studier`,
    limited: (name) => `${name} (bare det som ble spurt etter)`,
    unplaced: (number) =>
      number === 1
        ? 'Én studie nevner ikke noe sted som er kjent; den kan være hvor som helst.'
        : `${number} studier nevner ikke noe sted som er kjent; de kan være hvor som helst.`,
    closed: (number) =>
      number === 1
        ? 'Én studie av tilstanden i landet tar ikke inn flere pasienter og er ikke ført opp.'
        : `${number} studier av tilstanden i landet tar ikke inn flere pasienter og er ikke ført opp.`,
    left: (number) => `${number} studier til står i det vedlagte grunnlaget.`,
    remaining:
      'Hvor mange deltakere en studie fortsatt trenger, står ikke i noe register; tallet gjelder alle den planlegger.',
  },
  permits: {
    title: 'Godkjenninger og tilgang til data',
    introduction: (start) =>
      `Datoene er regnet fra starten av planen, ${start}, som om alle søknader var komplette og sendt den dagen; det er en antakelse. Hvilke løp studien trenger, må de som står bak den, si: Kohort vet ikke om den prøver ut et legemiddel eller ber om data om personer.`,
    noPlan:
      'Studien har ingen plan for studiestedene og dermed ingen start: her står bare varigheter, ingen datoer. Hvilke løp studien trenger, må de som står bak den, si.',
    caption: 'Trinn, varighet og datoer',
    step: 'Trinn',
    duration: 'Varighet',
    earliest: 'Tidligst ferdig',
    latest: 'Senest ferdig',
    source: 'Satt av',
    days: (low, high) => (low === high ? `${low} dager` : `${low}–${high} dager`),
    workingDays: (days) => `${days} virkedager`,
    notKnown: 'ingen kjent frist',
    noDate: 'ikke kjent',
    rule: (citation) => citation.replace('Regulation (EU) No', 'Forordning (EU) nr.'),
    assumption: 'antatt av forfatteren',
    assumed: (citation) => `antatt av forfatteren: ${citation}`,
    ofForecast: 'oppstartstidene for studiestedene i prognosen',
    notes: {
      ctr: 'Den korteste tiden for en legemiddelutprøving er uten spørsmål fra myndighetene, den lengste med spørsmål i hvert trinn. En behandling der eksperter rådspørres, kan ta femti dager mer (artikkel 6 nr. 7 i forordningen).',
      data: 'Virkedager er regnet som fem i uken, uten helligdager, fra komplett søknad; forvalterne kan forlenge fristen. Godkjenninger som søknaden krever, kommer før.',
      ethics: 'Ingen fast frist for de regionale komiteene er kjent her; forfatteren kan anta en tid.',
    },
  },
  road: {
    introduction: (start) =>
      `Hva studien trenger fra hvem, følger av regler; hvert trinn oppgir regelen. Dagene er regnet fra starten av planen, ${start}, som om alle søknader var komplette og sendt den første dagen de kan sendes; det er en antakelse.`,
    caption: 'Veien til dataene: trinn, hvorfor de er der, varighet og datoer',
    why: 'Hvorfor',
    added: (reason) => `Lagt til av forfatteren: ${reason}`,
    end: (when) => `Alt rekrutteringen venter på, er ferdig etter ${when}. Trinn med fet skrift avgjør når.`,
    noEnd: 'Når veien er gått, er ikke kjent. En ukjent tid er ikke 0 dager, derfor oppgis det ingen slutt.',
    open: (question) => `Ikke besvart: ${question} Trinn som avhenger av det, er ikke med i planen.`,
    noTime: (steps) => `Ingen kjent tid for: ${steps}.`,
    used: (when) => `Prognosen åpner ingen studiesteder før det har gått ${when}, den samme dagen for alle.`,
    notCounted: 'Prognosen regner ikke med tillatelsene, fordi ingen vet når de foreligger.',
    differs:
      'Det er ikke slutten på veien over: Den ene er endret etter den andre, og prognosen følger det som ble overført.',
    notUsed: 'Prognosen regner ikke med tillatelsene: forfatteren har ikke satt dem som tidligste start.',
    left: 'Ikke nødvendig her',
    fees: 'Hva det koster',
    otherFees:
      'Hva alle andre trinn koster, er ikke kjent her. Priser endres: siden til forvalteren gjelder.',
    figure: 'Veien til dataene, i dager fra starten av planen',
    axis: 'Dager fra starten av planen',
    row: (name, begin, low, high) =>
      `${name}: begynner tidligst etter ${begin} dager, er ferdig etter ${low} til ${high}.`,
    rowUnknown: (name) => `${name}: slutten er ikke kjent.`,
    afterUnknown: 'etter et trinn uten kjent tid',
    legend: {
      earliest: 'til tidligste slutt',
      latest: 'til seneste slutt',
      unknown: 'slutten er ikke kjent',
    },
  },
  rights: {
    title: 'Samtykke, reservasjon og rettigheter',
    optOutHead: 'Hvor mange som har sagt nei',
    optOut: (at) =>
      `Registeret over dem som ikke vil at prøver fra helsetjenesten brukes i forskning, åpnet ${at.opened}. ${at.persons} personer sto i det ${at.when} (${at.source}). Noe senere tall er ikke kjent her, så rapporten sier ikke hvor mange de er nå; de som står der, holdes utenfor prøvene, ikke utenfor tallene i denne rapporten. Hvor mange som sier nei til enkelte registre, er heller ikke kjent her.`,
    countsHead: 'Hva det gjør med tallene',
    counts:
      'Tallene i denne rapporten gjelder personer i registre, enten de vil delta eller ikke. Hvert trinn nedenfor tar bort en andel av dem; andelen er en antakelse med kilde, ikke en opptelling av dem som har sagt nei.',
    noSteps:
      'Det er ikke oppgitt noe trinn fra aktuelle til tilgjengelige: tallene regner med at alle er villige, og ingen er utelatt fordi samtykke mangler.',
    countsCaption: 'Hva hvert trinn utelater, og etter hvilken antakelse',
    step: 'Trinn',
    left: 'Faller fra',
    remaining: 'Igjen',
    assumption: 'Kilde for antakelsen',
    between: (low, high) => (low === high ? '' : `${low} til ${high}`),
    notKnown: 'ikke kjent',
    offerHead: 'Hva studien må tilby',
    offerCaption: 'Plikter overfor dem det brukes opplysninger eller prøver fra',
    duty: 'Studien tilbyr',
    law: 'Lov',
    note: 'Listen følger av hva studien trenger fra kildene; der ingen har sagt noe, er alt tatt med. Den er ikke juridisk rådgivning, og unntakene i lovene er ikke gjentatt.',
  },
}
