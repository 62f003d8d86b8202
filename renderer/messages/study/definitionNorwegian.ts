import type { Translation } from '../messageKey'
import type { definitionEnglish } from './definitionEnglish'

export const definitionNorwegian: Translation<typeof definitionEnglish> = {
  title: 'Kontroll av definisjonen',
  nothing: 'Ingenting motsier seg selv',
  list: 'Det som ble funnet',
  goTo: 'Gå til {place}',
  fix: 'Rett: {mend}',
  fixed: 'Rettet: {mend}.',
  change: 'rett: {mend}',
  questioned: 'Kan bli spurt om',
  showQuestions: 'Kan bli spurt om: vis hvorfor',
  explanation: 'Protokollen i ord',
  explanationLanguage: 'Språket i teksten',
  explanationFailed: 'Teksten kunne ikke skrives.',
  paletteRead: 'Les protokollen som tekst',
  paletteFindings: 'Kontroll av definisjonen: {counts}',
}
