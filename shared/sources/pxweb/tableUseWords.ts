import type { LocalisedName } from '../../domain/sources/localisedName'
import type { TableUse } from './tableUse'

type Reason = Extract<TableUse, { readonly used: false }>['reason']

const because: { readonly [reason in Reason]: (what: string) => LocalisedName } = {
  'other-areas': () => ({
    en: 'its areas are not stated to be Norwegian counties and municipalities.',
    nb: 'Det er ikke oppgitt at områdene er norske fylker og kommuner.',
  }),
  'not-stated': (what) => ({
    en: `it has not been said what its numbers of people are (${what}).`,
    nb: `Det er ikke sagt hva tallene på personer er (${what}).`,
  }),
  'no-areas': (what) => ({
    en: `none of its dimensions is known to hold areas (${what}).`,
    nb: `Ingen av dimensjonene er kjent som områder (${what}).`,
  }),
  'no-people': (what) => ({
    en: `none of its measures is known to count people (${what}).`,
    nb: `Ingen av måltallene er kjent som antall personer (${what}).`,
  }),
  'several-measures': (what) => ({
    en: `several of its measures count people; name the one that is meant (${what}).`,
    nb: `Flere av måltallene er antall personer; oppgi hvilket som menes (${what}).`,
  }),
  'no-codes': () => ({
    en: 'none of its dimensions is known to hold codes, and none were stated for the whole table.',
    nb: 'Ingen av dimensjonene er kjent som koder, og ingen er oppgitt for hele tabellen.',
  }),
  'no-total': (what) => ({
    en: `what these dimensions stand for is not known, and they have no total: ${what}.`,
    nb: `Det er ikke kjent hva disse dimensjonene står for, og de har ingen sum: ${what}.`,
  }),
  'not-readable': () => ({
    en: 'no area, year and code of it could be read together.',
    nb: 'Ingen områder, år og koder i den lot seg lese sammen.',
  }),
}

/** Whether estimates can use a table that a person asked for, in a sentence with the reason. */
export function tableUseWords(use: TableUse): LocalisedName {
  if (use.used) return { en: 'Estimates can use it.', nb: 'Estimater kan bruke den.' }
  const { en, nb } = because[use.reason](use.what.join(', '))
  return {
    en: `Kept as a table and not used in estimates: ${en}`,
    nb: `Lagret som tabell og ikke brukt i estimater: ${nb}`,
  }
}
