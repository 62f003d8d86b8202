import * as v from 'valibot'
import type { BothLanguages } from './definition'
import type { InterchangeSource } from './format'

interface Foreign {
  readonly text: BothLanguages
  readonly mend: BothLanguages
}

const toSources = {
  en: 'Counts are brought in on the screen "Sources & sync", not here.',
  nb: 'Tall hentes inn på skjermen «Kilder og synk», ikke her.',
}
const toDefinition = {
  en: 'Choose the file of a question instead: who is included and who is not.',
  nb: 'Velg i stedet filen med et spørsmål: hvem som er med, og hvem som ikke er det.',
}

const what = (en: string, nb: string, mend: BothLanguages): Foreign => ({ text: { en, nb }, mend })

const resource = v.object({ resourceType: v.pipe(v.string(), v.maxLength(64)) })

function fhirKind(resourceType: string): Foreign {
  switch (resourceType) {
    case 'MeasureReport':
      return what(
        'This is a FHIR MeasureReport: counts, no question.',
        'Dette er en FHIR MeasureReport: tall, ikke et spørsmål.',
        toSources,
      )
    case 'Measure':
      return what(
        'This is a FHIR Measure: it says what is counted by a program in a Library, which is not read.',
        'Dette er en FHIR Measure: den sier hva som telles med et program i et Library, og det leses ikke.',
        {
          en: 'Choose a FHIR Group with characteristics instead.',
          nb: 'Velg i stedet en FHIR Group med kjennetegn.',
        },
      )
    case 'Library':
      return what(
        'This is a FHIR Library: a program such as CQL, which is written here but not read.',
        'Dette er et FHIR Library: et program som CQL, som skrives her, men ikke leses.',
        {
          en: 'Choose a FHIR Group with characteristics instead.',
          nb: 'Velg i stedet en FHIR Group med kjennetegn.',
        },
      )
    default:
      return what(
        `This is a FHIR ${resourceType}, no definition of people.`,
        `Dette er en FHIR ${resourceType}, ikke en definisjon av personer.`,
        toDefinition,
      )
  }
}

const schema = v.object({ $schema: v.pipe(v.string(), v.regex(/schema/i)) })
const schemaBody = v.union([
  v.object({ $defs: v.looseObject({}) }),
  v.object({ definitions: v.looseObject({}) }),
  v.object({ properties: v.looseObject({}) }),
])
const rowsOf = (entries: v.ObjectEntries) => v.pipe(v.array(v.looseObject(entries)), v.minLength(1))
const catalogue = rowsOf({ key: v.string(), fieldType: v.string() })
const mapping = rowsOf({ context: v.looseObject({}), key: v.looseObject({}) })
const tree = rowsOf({ context: v.looseObject({}), entries: v.array(v.unknown()) })
const maskRows = rowsOf({ inclusion_rule_mask: v.union([v.number(), v.string()]) })
const maskTables = v.custom<object>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([key, rows]) => /cohort_inclusion_result$/i.test(key) && Array.isArray(rows)),
)
const masks = what(
  'These are counts of a cohort by rules met, no question.',
  'Dette er antall i en kohort etter oppfylte regler, ikke et spørsmål.',
  {
    en: 'Open them with `kohort masks`, or under "Exact counts from a data holder" in a study.',
    nb: 'Åpne dem med `kohort masks`, eller under «Eksakte tall fra en dataeier» i en studie.',
  },
)
const beaconAnswer = v.object({ responseSummary: v.looseObject({}) })
const lensResult = v.object({ stratifiers: v.looseObject({}), totals: v.looseObject({}) })
const study = v.object({ format: v.pipe(v.string(), v.startsWith('kohort-')) })

const jsonKinds: readonly (readonly [v.GenericSchema, Foreign])[] = [
  [v.union([maskRows, maskTables]), masks],
  [
    beaconAnswer,
    what(
      'This is the answer of a beacon: a count, no question.',
      'Dette er svaret fra et beacon: et tall, ikke et spørsmål.',
      toSources,
    ),
  ],
  [
    lensResult,
    what(
      'This is a result of a sample locator: counts, no question.',
      'Dette er et resultat fra en prøvesøker: tall, ikke et spørsmål.',
      toSources,
    ),
  ],
  [
    catalogue,
    what(
      'This is the catalogue of a sample locator: what can be asked, no question.',
      'Dette er katalogen til en prøvesøker: hva man kan spørre etter, ikke et spørsmål.',
      toDefinition,
    ),
  ],
  [
    mapping,
    what(
      'This is a mapping of criteria to data, no question.',
      'Dette er en kobling fra kriterier til data, ikke et spørsmål.',
      toDefinition,
    ),
  ],
  [
    tree,
    what('This is a tree of codes, no question.', 'Dette er et kodetre, ikke et spørsmål.', toDefinition),
  ],
  [
    v.intersect([schema, schemaBody]),
    what(
      'This is a JSON schema: how files look, no question.',
      'Dette er et JSON-skjema: hvordan filer ser ut, ikke et spørsmål.',
      toDefinition,
    ),
  ],
  [
    study,
    what('This is a file of Kohort, but no study.', 'Dette er en Kohort-fil, men ikke en studie.', {
      en: 'Choose a study (.kohort.json), or a definition.',
      nb: 'Velg en studie (.kohort.json) eller en definisjon.',
    }),
  ],
]

/** What a file is that is no definition, and where it belongs; null when it is not known. */
export function foreignKind({ text, json }: InterchangeSource): Foreign | null {
  if (json === undefined) {
    const line = text.trimStart().slice(0, 2000)
    if (/^\s*(?:library|using FHIR|define )\b/m.test(line))
      return what(
        'This is CQL, which is written here but not read.',
        'Dette er CQL, som skrives her, men ikke leses.',
        toDefinition,
      )
    if (/^[^\n<]*\binclusion_rule_mask\b/i.test(line)) return masks
    return /^[^\n<]*[,;\t][^\n]*\r?\n/.test(line)
      ? what('This is a table, no question.', 'Dette er en tabell, ikke et spørsmål.', toSources)
      : null
  }
  if (v.is(resource, json)) return fhirKind(json.resourceType)
  return jsonKinds.find(([shape]) => v.is(shape, json))?.[1] ?? null
}
