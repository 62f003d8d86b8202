import * as v from 'valibot'
import type { VariableField } from '../../domain/discovery/variables/variable'
import { textEncodings } from '../importFormat'
import { delimiters } from '../../sources/delimited/readDelimited'
import type { NamedGrid } from '../grid'

const column = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1000)))

/** How the table of a list is read: the heading of the column of each field; null where there is none. */
export const variableMapping = v.strictObject({
  encoding: v.nullable(v.picklist(textEncodings)),
  delimiter: v.nullable(v.picklist(delimiters)),
  headerRow: v.pipe(v.number(), v.integer(), v.minValue(1)),
  columns: v.strictObject({
    name: column,
    code: column,
    otherName: column,
    description: column,
    type: column,
    unit: column,
    from: column,
    to: column,
    codeList: column,
    theme: column,
  }),
})
export type VariableMapping = v.InferOutput<typeof variableMapping>

/**
 * Headings by field, folded to lower case without marks, the likeliest first: those of the variable lists of Norwegian
 * registries and of data dictionaries in English.
 */
const headings: Readonly<Record<VariableField, readonly RegExp[]>> = {
  name: [
    /^(variabel|variable)(navn| ?name)?$/,
    /^(navn|name|titles?|tittel|norsk navn)$/,
    /^(felt|field|element|parameter|kolonne|column)( ?navn| ?name)?$/,
  ],
  code: [
    /^(variabel|variable|felt|field|kolonne|column)? ?(kode|code|id|identifier|identifikator)$/,
    /^(tekniske?|technical|database|sas|spss|fysisk|short|kort) ?(variabel|variable)? ?(navn|name)$/,
    /^(varname|variable ?id|kortnavn|feltnavn)$/,
  ],
  otherName: [
    /^(engelsk|english)( ?navn| ?name| ?tittel| ?title)?$/,
    /^(navn|name|variabel ?navn|variable ?name)[ _]?(engelsk|english|en)$/,
    /^(synonym(er|s)?|alias|andre navn|other names?|alternative? ?(navn|name))$/,
  ],
  description: [
    /^(beskrivelse|description|definisjon|definition)$/,
    /^(variabel|variable) ?(beskrivelse|description)$/,
    /^(forklaring|explanation|merknad|comment|kommentar)$/,
  ],
  type: [
    /^(data ?type|type|format|variabel ?type|variable ?type|felt ?type|field ?type|verditype|value ?type)$/,
  ],
  unit: [/^(enhet|units?|unit of measure(ment)?|måleenhet|maleenhet|benevning)$/],
  from: [
    /^(fra|from|start|startet|gyldig fra|valid from|registrert fra|periode fra|period from|fra dato|from date|start ?dato|start ?date|fra år|from year|tilgjengelig fra|available from|innsamlet fra|første år|first year|start ?år|start ?year)$/,
    // A period in one cell, which is then parted.
    /^(tids|måle|dekning(s)?)?(periode|period)$|^(time|collection) ?period$|^(år|years?|periods?)$/,
  ],
  to: [
    /^(til|to|slutt|end|stop|gyldig til|valid to|registrert til|periode til|period to|til dato|to date|slutt ?dato|end ?date|til år|to year|tilgjengelig til|available to|innsamlet til|siste år|last year|slutt ?år|end ?year)$/,
  ],
  codeList: [
    /^(kodeverk|kodeliste|code ?list|code ?system|coding ?system|value ?set|verdisett)$/,
    /^(koder|codes|verdier|values|coded ?values|gyldige verdier|valid values|kategorier|categories|choices)$/,
  ],
  theme: [
    /^(tema|theme|gruppe|group|kategori|category|emne|topic|skjema|form|tabell|table|datasett|dataset|domene|domain)$/,
  ],
}

const labels =
  /^(label|etikett|ledetekst|visningsnavn|display ?name|(variabel|variable) ?(label|etikett|tekst|ledetekst))$/

/** A heading as it is compared: lower case, no marks but letters and digits. */
export function plainHeading(text: string): string {
  return text
    .replace(/([a-zæøå])([A-ZÆØÅ])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9æøå]+/g, ' ')
    .trim()
}

/** The columns of a list by their headings, each given to one field. What no heading says stays null. */
export function guessVariableColumns({ header }: Pick<NamedGrid, 'header'>): VariableMapping['columns'] {
  const taken = new Set<string>()
  const findAny = (patterns: readonly RegExp[]): string | null => {
    for (const pattern of patterns) {
      const found = header.find((name) => !taken.has(name) && pattern.test(plainHeading(name)))
      if (found === undefined) continue
      taken.add(found)
      return found
    }
    return null
  }
  const find = (field: VariableField) => findAny(headings[field])
  // Fields whose headings say most are given their columns first.
  const [otherName, code, codeList, from, to] = [
    find('otherName'),
    find('code'),
    find('codeList'),
    find('from'),
    find('to'),
  ]
  const [description, unit, type] = [find('description'), find('unit'), find('type')]
  const label = findAny([labels])
  const named = find('name')
  const theme = find('theme')
  const others = { otherName, description, type, unit, from, to, codeList, theme }
  // A label beside a name is for people, and the name is what the data call it.
  if (label !== null && (code === null || named === null))
    return { name: label, code: code ?? named, ...others }
  // A list that has codes alone calls its variables by them.
  if (named === null && code !== null) return { name: code, code: null, ...others }
  return { name: named ?? label, code, ...others }
}
