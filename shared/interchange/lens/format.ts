import type { InterchangeFormat } from '../format'
import { readLink, recognisesLink } from './readLink'
import { readAst, recognisesLens } from './readAst'
import { writeAst } from './writeAst'
import { writeLink } from './writeLink'

/** Queries of locators that are built with Samply Lens, such as the BBMRI-ERIC Locator. */
export const lensFormat: InterchangeFormat = {
  key: 'lens',
  name: 'Lens AST',
  ending: '.lens.json',
  mediaType: 'application/json',
  recognises: recognisesLens,
  read: readAst,
  write: writeAst,
}

/** The address of the BBMRI-ERIC Locator with a query in it: opening it asks the biobanks. */
export const locatorFormat: InterchangeFormat = {
  key: 'locator',
  name: 'BBMRI Locator link',
  ending: '.locator.txt',
  mediaType: 'text/plain',
  recognises: recognisesLink,
  read: readLink,
  write: writeLink,
}
