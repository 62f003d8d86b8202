import type { FindingWords } from './findingWords'

const apart = {
  age: 'their ages do not overlap',
  sex: 'it asks for the other sex',
  area: 'their areas do not overlap',
  mixed: 'they do not overlap',
} as const
const none = { age: 'no age', sex: 'no sex', area: 'no place', mixed: 'nobody' } as const
const lists = { 'icd-10': 'the Norwegian ICD-10', atc: 'ATC' } as const
const chapters = { 'icd-10': 'chapter', atc: 'main group' } as const
const people = { female: 'women', male: 'men' } as const
const be = (list: readonly string[]) => (list.length === 1 ? 'is' : 'are')

export const english: FindingWords = {
  severities: { refused: 'Contradicts itself', questioned: 'May be questioned', note: 'Good to know' },
  counts: {
    refused: (count) => `${count} ${count === 1 ? 'contradiction' : 'contradictions'}`,
    questioned: (count) => `${count} ${count === 1 ? 'question' : 'questions'}`,
    note: (count) => `${count} ${count === 1 ? 'note' : 'notes'}`,
  },
  rules: {
    'outside-population': ({ values: { kind } }, say) =>
      `nobody in the population meets ${say.line(0)}: ${apart[kind]}. Change one of the two.`,
    'excludes-everyone': (_, say) => `${say.line(0)} excludes everyone in the population. Make it narrower.`,
    'lines-contradict': ({ values: { kind } }, say) =>
      `nobody is left by ${say.lines(0)} together: ${none[kind]} fits all of them. Change one of them.`,
    'changes-nothing': ({ values: { role } }, say) =>
      role === 'inclusion'
        ? `everyone in the population meets ${say.line(0)}: it changes nothing.`
        : `nobody in the population meets ${say.line(0)}: it excludes nobody.`,
    'included-and-excluded': (_, say) =>
      `what ${say.line(0)} includes is excluded by ${say.lines(1)}. Nobody can meet both: take it out of one.`,
    'exclusion-holds-inclusion': (_, say) =>
      `everyone whom ${say.line(0)} includes is excluded by ${say.lines(1)}, and more besides. Nobody is left: make the exclusion narrower.`,
    'excluded-part': (_, say) =>
      `${say.line(0)} excludes a part of what ${say.line(1)} includes. Leave it so if that is meant.`,
    'alternative-excluded': (_, say) =>
      `one alternative of ${say.line(0)} is excluded by ${say.line(1)}: it lets nobody in.`,
    'duplicate-criteria': (_, say) =>
      `${say.line(0)} asks for the same people as ${say.line(1)}. One is enough.`,
    'implied-criterion': ({ values: { role } }, say) =>
      role === 'inclusion'
        ? `whoever meets ${say.line(1)} also meets ${say.line(0)}: it changes nothing.`
        : `${say.line(1)} already excludes everyone whom ${say.line(0)} excludes.`,
    'duplicate-alternatives': (_, say) => `two alternatives of ${say.line(0)} are the same. One is enough.`,
    'nested-alternative': (_, say) =>
      `one alternative of ${say.line(0)} lies within another one of it: it lets nobody more in.`,
    'nested-codes': ({ values: { system, codes } }, say) =>
      `${say.codes(system, codes)} in ${say.line(0)} ${be(codes)} covered by another code there.`,
    'nested-areas': ({ values: { areas } }, say) =>
      `${say.areas(areas)} ${areas.length === 1 ? 'lies' : 'lie'} within another area that is chosen too. People are counted once.`,
    'unknown-code': ({ values: { system, codes } }, say) =>
      `${say.codes(system, codes)} in ${say.line(0)} ${be(codes)} not in ${lists[system]}. Check for a slip.`,
    'wide-code': ({ values: { system, codes } }, say) =>
      `${say.codes(system, codes)} in ${say.line(0)} takes in a whole ${chapters[system]}. Choose the codes that are meant.`,
    'sex-specific-code': ({ values: { sex, codes } }, say) =>
      `${say.codes('icd-10', codes)} in ${say.line(0)} ${codes.length === 1 ? 'is a diagnosis' : 'are diagnoses'} of ${people[sex]} only, and the population has none.`,
    'unknown-area': ({ values: { areas } }, say) =>
      `${say.areas(areas)} ${be(areas)} no county, referral area or health region, so people there cannot be counted. Choose one of these.`,
    'extreme-age': ({ values: { from }, places: [{ group }] }, say) =>
      group === null
        ? `the population begins at age ${from}. Hardly anyone in Norway is that old: check for a slip.`
        : `${say.line(0)} begins at age ${from}. Hardly anyone in Norway is that old: check for a slip.`,
    'no-inclusion': () =>
      'no inclusion criterion is in use: everyone in the population who is not excluded is counted.',
    'switched-off': (_, say) => `${say.line(0)} is switched off: it stands here and is not used.`,
    'not-counted': (_, say) =>
      `no figures answer ${say.line(0)}: it changes no number until a share is stated for it.`,
    'empty-range': ({ values: { low, high, unit } }, say) =>
      `in ${say.line(0)} the lowest value, ${`${say.number(low)} ${unit}`.trim()}, is above the highest, ${`${say.number(high)} ${unit}`.trim()}. No value fits.`,
    'no-limits': ({ values: { analyte } }, say) =>
      `${say.line(0)} gives no limit for ${analyte}: every value fits.`,
    'missing-unit': ({ values: { analyte, units } }, say) =>
      `${analyte} in ${say.line(0)} has no unit. Usual: ${say.anyOf(units)}.`,
    'unknown-unit': ({ values: { unit } }, say) =>
      `“${unit}” in ${say.line(0)} is no unit that is known here. Check for a slip.`,
    'wrong-unit': ({ values: { analyte, unit, units } }, say) =>
      `${analyte} in ${say.line(0)} is not usually given in ${unit}. Usual: ${say.anyOf(units)}.`,
    'implausible-limit': ({ values: { analyte, limit, unit, from, to, otherUnit } }, say) =>
      `${analyte} ${`${say.number(limit)} ${unit}`.trim()} in ${say.line(0)} is a value that nobody has: they lie between ${say.number(from)} and ${`${say.number(to)} ${unit}`.trim()}. ${otherUnit === null ? 'Check the number and the unit.' : `It would fit ${otherUnit}.`}`,
    'measurements-contradict': ({ values: { analyte } }, say) =>
      `no single test of ${analyte} meets both ${say.line(0)} and ${say.line(1)}.`,
    'share-all-or-nobody': ({ values: { share } }, say) =>
      `the share of ${say.line(0)} is stated as ${say.percent(share)}: ${share === 0 ? 'nobody' : 'everybody'} is then taken to meet it.`,
    'share-without-interval': ({ values: { share } }, say) =>
      `the share of ${say.line(0)}, ${say.percent(share)}, is stated without room for error. Say how low and how high it can be.`,
    'weak-citation': ({ values: { citation } }, say) =>
      `the citation of ${say.line(0)}, “${citation}”, cannot be looked up. Name the source, the year and the table.`,
    'weak-assumption-citation': ({ values: { citation } }) =>
      `the citation of an assumption, “${citation}”, cannot be looked up. Name the source, the year and the table.`,
    'idle-association': ({ values: { why } }, say) =>
      `the odds ratio between ${say.line(0)} and ${say.line(1)} changes nothing: ${
        why === 'in-common'
          ? 'what they have in common already says how they hang together'
          : why === 'tied-before'
            ? 'one of them has something in common with a criterion that another odds ratio ties'
            : 'one of them is a share of those who are left'
      }.`,
    'unused-assumption': ({ values: { of } }) =>
      of === 'association'
        ? 'criteria are said to go together, and one of them is switched off or gone: that assumption is not used.'
        : 'new people per year are counted for a criterion that is switched off or gone: they are not used.',
  },
  mends: {
    'remove-line': (_, badge) => `remove ${badge}`,
    'remove-alternative': (_, badge) => `remove the alternative from ${badge}`,
    'drop-nested-codes': () => 'keep the wider codes only',
    'drop-areas': () => 'keep the wider area only',
    'swap-limits': () => 'swap the two values',
    'write-unit': ({ unit }) => `change the unit to ${unit}`,
  },
  criterion: 'criterion',
  criteria: 'criteria',
  population: 'Population',
  and: 'and',
  or: 'or',
}
