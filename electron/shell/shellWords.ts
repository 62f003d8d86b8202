import type { FailureCode } from '#shared/contract/outcome'
import type { Language } from './menuWords'

/** What the shell itself says, outside the page: what happened, what still holds, what can be done. */
export interface ShellWords {
  readonly saveTitle: string
  readonly openTitle: string
  readonly allFiles: string
  readonly notSaved: (fileName: string) => string
  readonly notSavedDetail: string
  readonly documentGone: string
  readonly notStarted: string
  readonly startFailures: Partial<Record<FailureCode, string>>
  readonly defect: (reference: string) => string
}

export const shellWords: Readonly<Record<Language, ShellWords>> = {
  en: {
    saveTitle: 'Save',
    openTitle: 'Open',
    allFiles: 'All files',
    notSaved: (fileName) => `“${fileName}” was not saved.`,
    notSavedDetail:
      'The folder may be full, write-protected or no longer there. Nothing in it was changed. Choose another folder.',
    documentGone:
      'The document was made earlier and is no longer kept. Your study is unchanged. Export it once more.',
    notStarted: 'Kohort could not open its data.',
    startFailures: {
      'database-locked':
        'Another Kohort uses the same data folder, perhaps in a browser or a terminal. Nothing was changed. Close the other one and start again.',
      'database-newer':
        'The data was written by a newer version of Kohort. Nothing was changed. Install that version or a later one.',
      'database-damaged':
        'The data file is damaged and no good copy was found. Nothing was changed. Put a backup of the folder in its place and start again.',
    },
    defect: (reference) =>
      `Kohort failed at something because of a fault of its own. What had been answered as saved is saved. Reference: ${reference}.`,
  },
  nb: {
    saveTitle: 'Lagre',
    openTitle: 'Åpne',
    allFiles: 'Alle filer',
    notSaved: (fileName) => `«${fileName}» ble ikke lagret.`,
    notSavedDetail:
      'Mappen kan være full, skrivebeskyttet eller borte. Ingenting i den er endret. Velg en annen mappe.',
    documentGone:
      'Dokumentet ble laget tidligere og er ikke tatt vare på. Studien er uendret. Eksporter det en gang til.',
    notStarted: 'Kohort kunne ikke åpne dataene sine.',
    startFailures: {
      'database-locked':
        'En annen Kohort bruker den samme datamappen, kanskje i en nettleser eller en terminal. Ingenting er endret. Lukk den andre og start på nytt.',
      'database-newer':
        'Dataene er skrevet av en nyere versjon av Kohort. Ingenting er endret. Installer den versjonen eller en senere.',
      'database-damaged':
        'Datafilen er skadet, og ingen god kopi ble funnet. Ingenting er endret. Legg en sikkerhetskopi av mappen på plass og start på nytt.',
    },
    defect: (reference) =>
      `Kohort mislyktes med noe på grunn av en egen feil. Det som er meldt lagret, er lagret. Referanse: ${reference}.`,
  },
}
