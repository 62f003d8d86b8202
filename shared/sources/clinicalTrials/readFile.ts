import * as v from 'valibot'
import type { SyncedContent } from '../connector'
import { answered, type Answered } from '../conversation'
import { answerText, readJson } from '../readAnswer'
import { nordicCountries, trialsContent } from './connector'
import { studiesPage, studySchema } from './study'

/** Reads a saved page of a search, or one saved study, of API v2. */
export function readTrialsFile(text: string, name: string): Answered<SyncedContent> {
  const read = readJson(answerText({ text }), v.union([studiesPage, studySchema]), name)
  if (!read.ok) return read
  const studies = 'studies' in read.value ? read.value.studies : [read.value]
  return answered(trialsContent(studies, nordicCountries, ''))
}
