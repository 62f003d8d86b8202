import type { InterchangeFormat } from '../format'
import { readMii, recognisesMii } from './read'
import { writeMii } from './write'

/** Cohort definitions of the German Medical Informatics Initiative: structured query v2 and v3, CRTDL and CCDL in; CCDL out. */
export const miiFormat: InterchangeFormat = {
  key: 'mii',
  name: 'MII CCDL',
  ending: '.ccdl.json',
  mediaType: 'application/json',
  recognises: recognisesMii,
  read: readMii,
  write: writeMii,
}
