import type { InterchangeFormat } from '../format'
import { readI2b2, recognisesI2b2 } from './read'

/** Queries of i2b2. Read only: an item is a path in one hospital's ontology, so nothing can be written that another reads. */
export const i2b2Format: InterchangeFormat = {
  key: 'i2b2',
  name: 'i2b2',
  ending: '.i2b2.xml',
  mediaType: 'application/xml',
  recognises: recognisesI2b2,
  read: readI2b2,
  write: null,
}
