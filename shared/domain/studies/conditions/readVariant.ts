/** A variant as it was written, in the form in which it is stored. */
export interface Variant {
  readonly kind: 'hgvs' | 'position'
  readonly text: string
  /** By its place: chromosome without `chr`, position counted from 1, bases. Null for HGVS. */
  readonly place: {
    readonly chromosome: string
    readonly position: number
    readonly reference: string
    readonly alternate: string
  } | null
}

/** Longest chromosome of GRCh38 (chromosome 1). */
const longestChromosome = 248_956_422

/** `17-43057062-T-TG`, `chr17:43057062:T>TG`, `17:43057062 T>TG`. */
const positionForm = /^(?:chr)?(\d{1,2}|X|Y|MT?)[-:](\d{1,9})[-: ]\s*([ACGT]{1,100})[->:]([ACGT]{1,100})$/i

/** A reference sequence with version, and what changes: coding, genomic, mitochondrial, non-coding or protein (hgvs-nomenclature.org). */
const hgvsForm =
  /^((?:N[CGMRPW]|X[MRP])_\d{4,12}\.\d{1,3}|ENS[TGP]\d{11}\.\d{1,3}|LRG_\d{1,5}(?:[tp]\d{1,3})?)(?:\([A-Z][A-Za-z0-9-]{0,29}\))?:([cgmnrp]\.[A-Za-z0-9_*+?=>()[\];-]{1,120})$/

/** What follows the reference: a place and a change of bases, or residues of a protein. A base that stays is no change. */
const baseChange = /^[cgmnr]\.[([]*[*?-]?[\d?].*(?:[ACGTU]>[ACGTU]|del|dup|ins|inv|con|=|\[\d)/i
const sameBase = /^[cgmnr]\.[^;]*\d([ACGTU])>\1$/i
const residueChange = /^p\.[([]*(?:[=?0]|(?:[A-Z][a-z]{2}|[A-Z*])\d)/

function isChange(change: string): boolean {
  return (baseChange.test(change) && !sameBase.test(change)) || residueChange.test(change)
}

/** Reads a variant; null for text that is neither HGVS nor a place in GRCh38. */
export function readVariant(text: string): Variant | null {
  const trimmed = text.trim()
  const placed = positionForm.exec(trimmed)
  if (placed !== null) {
    const [, name = '', at = '', reference = '', alternate = ''] = placed
    const upper = name.toUpperCase()
    const chromosome = upper === 'M' ? 'MT' : upper
    const position = Number(at)
    const isAutosome = /^\d+$/.test(chromosome)
    if (isAutosome && (Number(chromosome) < 1 || Number(chromosome) > 22)) return null
    if (position < 1 || position > longestChromosome) return null
    const bases = { reference: reference.toUpperCase(), alternate: alternate.toUpperCase() }
    if (bases.reference === bases.alternate) return null
    return {
      kind: 'position',
      text: [
        String(isAutosome ? Number(chromosome) : chromosome),
        position,
        bases.reference,
        bases.alternate,
      ].join('-'),
      place: { chromosome: isAutosome ? String(Number(chromosome)) : chromosome, position, ...bases },
    }
  }
  const named = hgvsForm.exec(trimmed)
  return named !== null && isChange(named[2] ?? '') ? { kind: 'hgvs', text: trimmed, place: null } : null
}
