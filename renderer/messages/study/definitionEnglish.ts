/** Words around the findings of a definition and its explanation; the findings themselves are worded in shared. */
export const definitionEnglish = {
  title: 'Check of the definition',
  nothing: 'Nothing contradicts itself',
  list: 'What was found',
  goTo: 'Go to {place}',
  fix: 'Fix: {mend}',
  fixed: 'Fixed: {mend}.',
  change: 'fix: {mend}',
  questioned: 'May be questioned',
  showQuestions: 'May be questioned: show why',
  explanation: 'The protocol in words',
  explanationLanguage: 'Language of the text',
  explanationFailed: 'The text could not be written.',
  paletteRead: 'Read the protocol as text',
  paletteFindings: 'Check of the definition: {counts}',
}
