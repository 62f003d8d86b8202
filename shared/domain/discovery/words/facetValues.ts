import { icd10Chapters } from '../../terminology/icd10Chapters'
import type { LocalisedName } from '../../sources/localisedName'
import { codeSpanOf } from '../search/codeSpan'
import type { FacetKey } from '../facets'
import type { ItemFacet } from '../search/countFacets'

const say = (en: string, nb: string): LocalisedName => ({ en, nb })

/** Topics that the chapters of ICD-10 stand for, in their order; null for one that is no topic of its own. */
const chapterTopics: readonly (readonly [value: string, label: LocalisedName] | null)[] = [
  ['infection', say('Infection', 'Infeksjon')],
  ['cancer', say('Cancer', 'Kreft')],
  ['blood-immune', say('Blood and immune system', 'Blod og immunforsvar')],
  ['endocrine', say('Hormones, nutrition and metabolism', 'Hormoner, ernæring og stoffskifte')],
  ['mental-health', say('Mental health and substance use', 'Psykisk helse og rus')],
  ['neurology', say('Nervous system', 'Nervesystemet')],
  ['eye', say('Eye', 'Øye')],
  ['ear', say('Ear', 'Øre')],
  ['cardiovascular', say('Heart and vessels', 'Hjerte og kar')],
  ['respiratory', say('Lungs and airways', 'Lunger og luftveier')],
  ['digestive', say('Digestion', 'Fordøyelse')],
  ['skin', say('Skin', 'Hud')],
  ['musculoskeletal', say('Muscles, joints and bones', 'Muskler, ledd og skjelett')],
  ['kidney-urology-gynaecology', say('Kidneys, urology and gynaecology', 'Nyrer, urologi og gynekologi')],
  ['pregnancy-birth', say('Pregnancy and birth', 'Svangerskap og fødsel')],
  ['newborn', say('Newborns', 'Nyfødte')],
  ['congenital', say('Congenital conditions', 'Medfødte tilstander')],
  null,
  ['injury', say('Injury and poisoning', 'Skader og forgiftninger')],
  null,
  null,
  null,
]
const everyTopic = ['all-diseases', say('All diseases', 'Alle sykdommer')] as const
const chapterSpans = icd10Chapters.map(codeSpanOf)

function value(facet: FacetKey, [key, label]: readonly [string, LocalisedName]): ItemFacet {
  return { facet, value: key, label }
}

/** Topics of codes; a list of nearly all chapters is one topic. */
export function topicsOfCodes(codes: readonly string[]): readonly ItemFacet[] {
  const spans = codes.flatMap((code) => codeSpanOf(code) ?? [])
  const topics = chapterTopics.flatMap((topic, chapter) => {
    const own = chapterSpans[chapter]
    if (topic === null || own === undefined || own === null) return []
    return spans.some(({ from, to }) => from <= own.to && own.from <= to) ? [value('topic', topic)] : []
  })
  return topics.length > 12 ? [value('topic', everyTopic)] : topics
}

const countries: Readonly<Record<string, LocalisedName>> = {
  NO: say('Norway', 'Norge'),
  SE: say('Sweden', 'Sverige'),
  DK: say('Denmark', 'Danmark'),
  FI: say('Finland', 'Finland'),
  IS: say('Iceland', 'Island'),
  FO: say('Faroe Islands', 'Færøyene'),
  NORDIC: say('The Nordic countries', 'Norden'),
  EU: say('Europe', 'Europa'),
}
const countryCodes = new Map(Object.entries(countries).map(([code, { en }]) => [en, code]))

/** The code of a country as a catalogue prints it: `Norway`, `Nordic`, `NO`; null where it is none that is known. */
export function countryCode(printed: string | undefined): string | null {
  if (printed === undefined) return null
  if (printed === 'Nordic') return 'NORDIC'
  return countryCodes.get(printed) ?? (/^[A-Z]{2}$/.test(printed) ? printed : null)
}

export function countryName(code: string): LocalisedName {
  return Object.hasOwn(countries, code) ? (countries[code] ?? say(code, code)) : say(code, code)
}

export function countryFacet(code: string | null): readonly ItemFacet[] {
  return code === null ? [] : [value('country', [code, countryName(code)])]
}

const legalBases = [
  ['opt-out', say('Statutory, right to opt out', 'Lovbestemt, med reservasjonsrett'), /opt-out/],
  ['consent', say('Consent', 'Samtykke'), /^consent|consent based/],
  ['statutory', say('Statutory, without consent', 'Lovbestemt, uten samtykke'), /^statutory/],
  ['not-identifiable', say('Not identifiable', 'Ikke identifiserbart'), /^(de-identified|pseudonymous)/],
] as const

/** The legal basis as a catalogue prints it, in a few classes. */
export function legalBasisFacet(printed: string | undefined): readonly ItemFacet[] {
  const [found] = legalBases.filter(([, , pattern]) => pattern.test(printed ?? ''))
  return found === undefined ? [] : [value('legal-basis', [found[0], found[1]])]
}

/** A coverage that somebody printed. */
export const coverageStated: ItemFacet = value('coverage', ['stated', say('Stated', 'Oppgitt')])

const healthRegions: Readonly<Record<string, readonly [string, LocalisedName]>> = {
  'Helse Nord RHF': ['health-region:1', say('Northern Norway', 'Nord')],
  'Helse Midt-Norge RHF': ['health-region:2', say('Central Norway', 'Midt-Norge')],
  'Helse Vest RHF': ['health-region:3', say('Western Norway', 'Vest')],
  'Helse Sør-Øst RHF': ['health-region:4', say('South-Eastern Norway', 'Sør-Øst')],
}

/** The health region of a regional health authority as printed, or of an area key. */
export function regionFacet(printed: string | null | undefined): readonly ItemFacet[] {
  const found = Object.entries(healthRegions).find(
    ([name, [key]]) => name === printed || key === printed,
  )?.[1]
  return found === undefined ? [] : [value('region', found)]
}

/** `county:03`, by the name that the geography gives it. */
export function countyFacet(
  county: string | null,
  nameOf: (area: string) => string | null,
): readonly ItemFacet[] {
  const name = county === null ? null : nameOf(county)
  return county === null || name === null ? [] : [value('county', [county, say(name, name)])]
}

/** A type as printed or named, as a value of its own. */
export function typeFacet(label: LocalisedName): ItemFacet {
  return value('type', [label.en.toLowerCase(), label])
}
