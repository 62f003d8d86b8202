import type { Translation } from '../messageKey'
import type { needsEnglish } from './needsEnglish'

/** Texts of what a protocol needs of sites, and what they lack of it. */
export const needsNorwegian: Translation<typeof needsEnglish> = {
  title: 'Hva enhetene må ha',
  hint: 'Et søk etter et sett velger bare enheter som har alt.',
  none: 'Ingenting er påkrevd.',
  edit: 'Endre',
  choose: 'Velg',
  remove: '{name} kreves ikke lenger',
  all: '{number} av {all} enheter har alt, så langt det er kjent.',
  missing: 'mangler ved {lacks}, ikke oppgitt ved {open}',
  lackingOnly: 'mangler ved {lacks}',
  openOnly: 'ikke oppgitt ved {open}',
  everywhere: 'alle har det',
  lacks: 'Mangler {names}',
  notStated: 'ikke oppgitt: {names}',
  met: 'Har den ene tingen planen krever. | Har alle {count} tingene planen krever.',
  reason: {
    'stated-not': '{name}: profilen sier at det ikke finnes der.',
    'not-listed': '{name}: profilen nevner andre, men ikke dette.',
    'profile-denies': '{name}: planen sier at enheten har det, profilen at den ikke har det.',
    'not-stated': '{name}: profilen sier ingenting om det. Spør enheten.',
    'not-taken-over': '{name}: profilen oppgir det, men ikke planen.',
    'plan-silent': '{name}: planen sier ingenting om det. Spør enheten.',
  },
  unitTitle: 'Det studien trenger',
  unitAsked: '{met} av {asked} er oppfylt.',
  dialog: {
    plan: 'Hva enhetene må ha',
    unit: 'Hva {name} har',
    search: 'Søk',
    searchHint: 'Navn eller type',
    chosen: '{count} valgt | {count} valgt',
    noMatch: 'Ingenting passer.',
    full: 'Det kan ikke velges flere enn {number}.',
    other: 'Noe annet',
    otherHelp:
      'Et kort navn med bokstavene a til z, sifre og bindestrek. Det sammenlignes bokstav for bokstav.',
    otherInvalid: 'Bruk bokstavene a til z, sifre og bindestrek.',
    addOther: 'Legg til',
    apply: 'Bruk',
  },
  kind: {
    capability: 'Utstyr og tjenester',
    populations: 'Populasjoner',
    phases: 'Typer studier',
    therapeuticAreas: 'Fagområder',
    languages: 'Språk',
    other: 'Annet',
  },
  step: 'hva enhetene må ha',
}
