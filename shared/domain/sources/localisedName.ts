/**
 * What a source or a table is called, in both languages: registries and publications by their official names, papers by
 * the same citation in both.
 */
export interface LocalisedName {
  readonly en: string
  readonly nb: string
}
