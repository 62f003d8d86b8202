import type { BothLanguages } from './definition'
import { refused, taken, type Answer, type FormatKey, type InterchangeFormat } from './format'
import { foreignKind } from './foreignKind'
import type { InterchangeContext, ReadDefinition } from './format'
import { beaconFormat } from './beacon/format'
import { circeFormat } from './circe/circeFormat'
import { cqlFormat } from './cql/format'
import { fhirGroupFormat } from './fhir/format'
import { i2b2Format } from './i2b2/format'
import { lensFormat, locatorFormat } from './lens/format'
import { miiFormat } from './mii/format'
import { kohortFormat } from './protocol/kohortFormat'
import { readSource } from './readSource'

/** Every query format, in the order in which a file is compared with them. */
export const interchangeFormats: readonly InterchangeFormat[] = [
  kohortFormat,
  miiFormat,
  circeFormat,
  lensFormat,
  locatorFormat,
  beaconFormat,
  fhirGroupFormat,
  i2b2Format,
  cqlFormat,
]

export function formatOf(key: FormatKey): InterchangeFormat | null {
  return interchangeFormats.find((format) => format.key === key) ?? null
}

export interface ReadFile extends ReadDefinition {
  readonly format: InterchangeFormat
}

const known = (): string =>
  interchangeFormats
    .filter(({ read }) => read !== null)
    .map(({ name }) => name)
    .join(', ')

function unknown(): { readonly text: BothLanguages; readonly mend: BothLanguages } {
  return {
    text: {
      en: 'The file is in none of the formats of definitions that are read.',
      nb: 'Filen er ikke i noe av formatene for definisjoner som leses.',
    },
    mend: {
      en: `Choose a definition in one of these: ${known()}.`,
      nb: `Velg en definisjon i et av disse: ${known()}.`,
    },
  }
}

/** Reads a file in the format that is named, else in the one it has by its shape. */
export function readDefinition(text: string, context: InterchangeContext, key?: FormatKey): Answer<ReadFile> {
  const source = readSource(text)
  if (!source.ok) return source
  const named = key === undefined ? undefined : formatOf(key)
  const format =
    named ?? interchangeFormats.find((one) => one.read !== null && one.recognises(source.value)) ?? null
  if (format === null) {
    const { text: what, mend } = foreignKind(source.value) ?? unknown()
    return refused('', what, mend)
  }
  if (format.read === null)
    return refused(
      '',
      { en: `${format.name} is written only, not read.`, nb: `${format.name} bare skrives, leses ikke.` },
      unknown().mend,
    )
  if (named !== undefined && !format.recognises(source.value)) {
    const { text: what, mend } = foreignKind(source.value) ?? {
      text: { en: `The file is no ${format.name}.`, nb: `Filen er ikke ${format.name}.` },
      mend: unknown().mend,
    }
    return refused('', what, mend)
  }
  const read = format.read(source.value, context)
  return read.ok ? taken({ format, ...read.value }) : read
}
