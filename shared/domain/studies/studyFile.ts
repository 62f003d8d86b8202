import * as v from 'valibot'
import { succeed, type Outcome } from '../../contract/outcome'
import { readKohortFile } from './kohortFile'
import { study as studySchema, studyFile, studyFileLimit, type Study } from './study'

/** Version of the file format that this program writes. */
export const studyFormatVersion = 1

/**
 * Reads a study file (`*.kohort.json`). Says what is wrong and where: not JSON, another format, a newer version,
 * or the first field that does not fit.
 */
export function readStudyFile(text: string): Outcome<Study> {
  const read = readKohortFile(text, {
    format: 'kohort-study',
    version: studyFormatVersion,
    schema: studyFile,
    limit: studyFileLimit,
    words: { notOne: 'This is not a Kohort study file', itself: 'The study file' },
  })
  return read.ok ? succeed(read.value.study) : read
}

/** The text of a study file: indented, ends with a line break; equal studies give equal text. */
export function writeStudyFile(study: Study): string {
  const file = {
    format: 'kohort-study',
    formatVersion: studyFormatVersion,
    study: v.parse(studySchema, study),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
