import * as v from 'valibot'
import { branding } from '../../domain/branding/branding'
import { localisedText, protocol } from '../../domain/studies/protocol'
import { evidenceFormat, evidenceFormatVersion } from '../report/evidenceFile'
import { reportDecision, reportPartList, reportShape } from '../report/reportParts'
import { estimateForm, listOf, localisedName, longText, shortText } from './estimateForm'

/** Characters that an evidence file may have. */
export const evidenceLimit = 20_000_000

const source = v.object({
  key: shortText,
  name: localisedName,
  holder: localisedName,
  address: v.nullable(longText),
  licence: localisedName,
  retrievedAt: shortText,
  suppressionRule: v.nullable(localisedName),
  smallCountRule: v.nullable(v.looseObject({})),
})

/** What was added to the estimate: looked at more closely where a rendering uses it. */
const additions = {
  decision: reportDecision,
  branding: v.nullable(branding),
  forecast: v.variant('kind', [
    v.object({ kind: v.literal('made'), result: v.looseObject({}) }),
    v.object({ kind: v.literal('absent'), reason: shortText, message: longText }),
  ]),
  variants: v.looseObject({}),
  siteFacts: listOf(v.looseObject({})),
  siteWeights: v.looseObject({}),
  competing: v.nullable(v.looseObject({})),
  permits: listOf(v.looseObject({}), 100),
  previous: v.nullable(v.looseObject({})),
}

/** Form of an evidence file, from which its JSON Schema is made. What later versions add is passed over. */
export const evidenceForm = v.object({
  format: v.literal(evidenceFormat),
  formatVersion: v.literal(evidenceFormatVersion),
  applicationVersion: shortText,
  outline: v.object({ shape: reportShape, parts: reportPartList }),
  language: v.picklist(['en', 'nb']),
  date: v.pipe(v.string(), v.isoDate()),
  study: v.object({
    name: shortText,
    question: v.nullable(localisedText),
    targetParticipants: v.nullable(v.number()),
  }),
  version: v.object({ name: shortText, createdAt: v.pipe(v.string(), v.isoTimestamp()) }),
  protocol,
  estimate: estimateForm,
  definition: v.object({ explanation: listOf(longText), findings: listOf(v.looseObject({})) }),
  sources: listOf(source),
  populationSource: v.nullable(shortText),
  areas: listOf(v.looseObject({ key: shortText, name: shortText })),
  tableTitles: v.record(shortText, localisedName),
  codeNames: v.record(shortText, longText),
  author: shortText,
  organisation: shortText,
  ...additions,
})
