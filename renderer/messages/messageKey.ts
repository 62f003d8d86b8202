/** Messages as a tree of texts; a translation has exactly the keys of the English one. */
export type Translation<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Translation<Tree[Key]>
}

/** Dotted paths of all texts in a tree: `shell.sidebar.studies`. */
export type PathOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${PathOf<Tree[Key]>}`
}[keyof Tree & string]
