import type { SourceRecord } from '../../domain/sources/sourceRecord'

/** Under this key stands whatever was imported from files; each import is an offer `import/<title>` of it. */
export const importSourceKey = 'import'

export const importSource: Omit<SourceRecord, 'retrievedAt'> = {
  key: importSourceKey,
  name: { en: 'Imported files', nb: 'Importerte filer' },
  holder: { en: 'Whoever made the file', nb: 'Den som har laget filen' },
  address: null,
  licence: { en: 'As agreed with whoever made the file', nb: 'Som avtalt med den som har laget filen' },
  suppressionRule: null,
  smallCountRule: null,
}
