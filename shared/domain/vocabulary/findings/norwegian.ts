import type { FindingWords } from './findingWords'

const apart = {
  age: 'aldrene overlapper ikke',
  sex: 'det spør etter det andre kjønnet',
  area: 'områdene overlapper ikke',
  mixed: 'de overlapper ikke',
} as const
const none = { age: 'ingen alder', sex: 'ikke noe kjønn', area: 'ikke noe sted', mixed: 'ingen' } as const
const lists = { 'icd-10': 'norsk ICD-10', atc: 'ATC' } as const
const chapters = { 'icd-10': 'et helt kapittel', atc: 'en hel hovedgruppe' } as const
const people = { female: 'kvinner', male: 'menn' } as const

export const norwegian: FindingWords = {
  severities: { refused: 'Motsier seg selv', questioned: 'Kan bli spurt om', note: 'Greit å vite' },
  counts: {
    refused: (count) => `${count} ${count === 1 ? 'motsigelse' : 'motsigelser'}`,
    questioned: (count) => `${count} spørsmål`,
    note: (count) => `${count} ${count === 1 ? 'merknad' : 'merknader'}`,
  },
  rules: {
    'outside-population': ({ values: { kind } }, say) =>
      `ingen i populasjonen oppfyller ${say.line(0)}: ${apart[kind]}. Endre én av de to.`,
    'excludes-everyone': (_, say) => `${say.line(0)} ekskluderer alle i populasjonen. Gjør det snevrere.`,
    'lines-contradict': ({ values: { kind } }, say) =>
      `ingen gjenstår etter ${say.lines(0)} til sammen: ${none[kind]} passer med alle. Endre ett av dem.`,
    'changes-nothing': ({ values: { role } }, say) =>
      role === 'inclusion'
        ? `alle i populasjonen oppfyller ${say.line(0)}: det endrer ingenting.`
        : `ingen i populasjonen oppfyller ${say.line(0)}: det ekskluderer ingen.`,
    'included-and-excluded': (_, say) =>
      `det ${say.line(0)} inkluderer, ekskluderes av ${say.lines(1)}. Ingen kan oppfylle begge: ta det ut av det ene.`,
    'exclusion-holds-inclusion': (_, say) =>
      `alle som ${say.line(0)} inkluderer, ekskluderes av ${say.lines(1)}, og flere til. Ingen gjenstår: gjør eksklusjonen snevrere.`,
    'excluded-part': (_, say) =>
      `${say.line(0)} ekskluderer en del av det ${say.line(1)} inkluderer. La det stå hvis det er meningen.`,
    'alternative-excluded': (_, say) =>
      `ett alternativ i ${say.line(0)} er ekskludert av ${say.line(1)}: det slipper ingen inn.`,
    'duplicate-criteria': (_, say) => `${say.line(0)} spør etter de samme som ${say.line(1)}. Ett er nok.`,
    'implied-criterion': ({ values: { role } }, say) =>
      role === 'inclusion'
        ? `alle som oppfyller ${say.line(1)}, oppfyller også ${say.line(0)}: det endrer ingenting.`
        : `${say.line(1)} ekskluderer allerede alle som ${say.line(0)} ekskluderer.`,
    'duplicate-alternatives': (_, say) => `to alternativer i ${say.line(0)} er like. Ett er nok.`,
    'nested-alternative': (_, say) =>
      `ett alternativ i ${say.line(0)} ligger innenfor et annet der: det slipper ingen flere inn.`,
    'nested-codes': ({ values: { system, codes } }, say) =>
      `${say.codes(system, codes)} i ${say.line(0)} dekkes av en annen kode der.`,
    'nested-areas': ({ values: { areas } }, say) =>
      `${say.areas(areas)} ligger innenfor et annet område som også er valgt. Folk telles én gang.`,
    'unknown-code': ({ values: { system, codes } }, say) =>
      `${say.codes(system, codes)} i ${say.line(0)} står ikke i ${lists[system]}. Se etter en skrivefeil.`,
    'wide-code': ({ values: { system, codes } }, say) =>
      `${say.codes(system, codes)} i ${say.line(0)} omfatter ${chapters[system]}. Velg kodene som er ment.`,
    'sex-specific-code': ({ values: { sex, codes } }, say) =>
      `${say.codes('icd-10', codes)} i ${say.line(0)} er ${codes.length === 1 ? 'en diagnose' : 'diagnoser'} som bare ${people[sex]} får, og de er ikke med i populasjonen.`,
    'unknown-area': ({ values: { areas } }, say) =>
      `${say.areas(areas)} er verken fylke, opptaksområde eller helseregion, så folk der kan ikke telles. Velg et av disse.`,
    'extreme-age': ({ values: { from }, places: [{ group }] }, say) =>
      group === null
        ? `populasjonen begynner ved ${from} år. Knapt noen i Norge er så gamle: se etter en skrivefeil.`
        : `${say.line(0)} begynner ved ${from} år. Knapt noen i Norge er så gamle: se etter en skrivefeil.`,
    'no-inclusion': () =>
      'ingen inklusjonskriterier er i bruk: alle i populasjonen som ikke er ekskludert, telles med.',
    'switched-off': (_, say) => `${say.line(0)} er slått av: det står her og er ikke i bruk.`,
    'not-counted': (_, say) =>
      `ingen tall svarer på ${say.line(0)}: det endrer ingen tall før en andel er oppgitt for det.`,
    'empty-range': ({ values: { low, high, unit } }, say) =>
      `i ${say.line(0)} er den laveste verdien, ${`${say.number(low)} ${unit}`.trim()}, over den høyeste, ${`${say.number(high)} ${unit}`.trim()}. Ingen verdi passer.`,
    'no-limits': ({ values: { analyte } }, say) =>
      `${say.line(0)} har ingen grense for ${analyte}: alle verdier passer.`,
    'missing-unit': ({ values: { analyte, units } }, say) =>
      `${analyte} i ${say.line(0)} mangler enhet. Vanlig: ${say.anyOf(units)}.`,
    'unknown-unit': ({ values: { unit } }, say) =>
      `«${unit}» i ${say.line(0)} er ingen enhet som er kjent her. Se etter en skrivefeil.`,
    'wrong-unit': ({ values: { analyte, unit, units } }, say) =>
      `${analyte} i ${say.line(0)} oppgis vanligvis ikke i ${unit}. Vanlig: ${say.anyOf(units)}.`,
    'implausible-limit': ({ values: { analyte, limit, unit, from, to, otherUnit } }, say) =>
      `${analyte} ${`${say.number(limit)} ${unit}`.trim()} i ${say.line(0)} er en verdi ingen har: de ligger mellom ${say.number(from)} og ${`${say.number(to)} ${unit}`.trim()}. ${otherUnit === null ? 'Kontroller tallet og enheten.' : `Det ville passet med ${otherUnit}.`}`,
    'measurements-contradict': ({ values: { analyte } }, say) =>
      `ingen enkelt prøve av ${analyte} oppfyller både ${say.line(0)} og ${say.line(1)}.`,
    'share-all-or-nobody': ({ values: { share } }, say) =>
      `andelen for ${say.line(0)} er oppgitt til ${say.percent(share)}: da regnes det som at ${share === 0 ? 'ingen' : 'alle'} oppfyller det.`,
    'share-without-interval': ({ values: { share } }, say) =>
      `andelen for ${say.line(0)}, ${say.percent(share)}, er oppgitt uten rom for feil. Si hvor lav og hvor høy den kan være.`,
    'weak-citation': ({ values: { citation } }, say) =>
      `kilden for ${say.line(0)}, «${citation}», kan ikke slås opp. Oppgi kilde, år og tabell.`,
    'weak-assumption-citation': ({ values: { citation } }) =>
      `kilden for en antakelse, «${citation}», kan ikke slås opp. Oppgi kilde, år og tabell.`,
    'idle-association': ({ values: { why } }, say) =>
      `oddsratioen mellom ${say.line(0)} og ${say.line(1)} endrer ingenting: ${
        why === 'in-common'
          ? 'det de har felles, sier allerede hvordan de henger sammen'
          : why === 'tied-before'
            ? 'ett av dem har noe felles med et kriterium som en annen oddsratio binder'
            : 'ett av dem er en andel av dem som gjenstår'
      }.`,
    'unused-assumption': ({ values: { of } }) =>
      of === 'association'
        ? 'kriterier er oppgitt å høre sammen, og ett av dem er slått av eller borte: antakelsen er ikke i bruk.'
        : 'nye personer per år telles for et kriterium som er slått av eller borte: de er ikke i bruk.',
  },
  mends: {
    'remove-line': (_, badge) => `fjern ${badge}`,
    'remove-alternative': (_, badge) => `fjern alternativet fra ${badge}`,
    'drop-nested-codes': () => 'behold bare de videre kodene',
    'drop-areas': () => 'behold bare det videre området',
    'swap-limits': () => 'bytt om de to verdiene',
    'write-unit': ({ unit }) => `bytt enhet til ${unit}`,
  },
  criterion: 'kriterium',
  criteria: 'kriteriene',
  population: 'Populasjonen',
  and: 'og',
  or: 'eller',
}
