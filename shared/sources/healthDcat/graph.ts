import type { RdfStatement, RdfTerm } from './rdf'

/** Statements found by what they are about. */
export interface RdfGraph {
  /** Subjects of a class, in the order of the file. */
  ofClass(iri: string): readonly RdfTerm[]
  values(subject: RdfTerm, predicate: string): readonly RdfTerm[]
  /** Predicates of a subject with their values. */
  about(subject: RdfTerm): ReadonlyMap<string, readonly RdfTerm[]>
}

const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const nothing: ReadonlyMap<string, readonly RdfTerm[]> = new Map()

/** Literals are no subjects; the kind keeps an address and a blank node of the same name apart. */
function keyOf({ kind, value }: RdfTerm): string {
  return `${kind} ${value}`
}

export function indexStatements(statements: readonly RdfStatement[]): RdfGraph {
  const subjects = new Map<string, Map<string, RdfTerm[]>>()
  const classes = new Map<string, Map<string, RdfTerm>>()
  for (const { subject, predicate, object } of statements) {
    const key = keyOf(subject)
    const known = subjects.get(key) ?? new Map<string, RdfTerm[]>()
    subjects.set(key, known)
    const values = known.get(predicate)
    if (values === undefined) known.set(predicate, [object])
    else values.push(object)
    if (predicate !== type) continue
    const members = classes.get(object.value) ?? new Map<string, RdfTerm>()
    classes.set(object.value, members)
    members.set(key, subject)
  }
  const about = (subject: RdfTerm) =>
    subject.kind === 'literal' ? nothing : (subjects.get(keyOf(subject)) ?? nothing)
  return {
    ofClass: (iri) => [...(classes.get(iri)?.values() ?? [])],
    values: (subject, predicate) => about(subject).get(predicate) ?? [],
    about,
  }
}
