import * as v from 'valibot'
import { readVariant } from './readVariant'

export const genomicLimits = { phenotypes: 10 } as const

/** Symbol of a gene as the HGNC approves them: capital letters, digits and hyphens, `orf` in the middle (`C9orf72`). */
export const geneSymbol = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^[A-Z][A-Z0-9]*(orf\d+)?(-[A-Z0-9]+)*$/, 'Write the symbol of the gene, such as BRCA1.'),
  v.maxLength(30),
)

/** A variant in the notation of the HGVS, or by its place in GRCh38: `NM_007294.4:c.5266dup`, `17-43057062-T-TG`. */
export const variantText = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check(
    (text) => readVariant(text) !== null,
    'Write the variant as HGVS (NM_007294.4:c.5266dup) or by its place in GRCh38 (17-43057062-T-TG).',
  ),
  v.transform((text) => readVariant(text)?.text ?? text),
)

/** A term of the Human Phenotype Ontology, of Orphanet, or of the NCI Thesaurus. */
export const phenotypeTerm = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^(HP:\d{7}|ORPHA:\d{1,7}|NCIT:C\d{1,7})$/, 'Write HP:0001250, ORPHA:558 or NCIT:C16576.'),
)

/** Carries a variant, or any variant of a gene that is asked for, and shows phenotypes. At least one of them is named. */
export const genomicCondition = v.pipe(
  v.strictObject({
    kind: v.literal('genomic'),
    gene: v.nullable(geneSymbol),
    variant: v.nullable(variantText),
    phenotypes: v.pipe(v.array(phenotypeTerm), v.maxLength(genomicLimits.phenotypes)),
  }),
  v.check(
    ({ gene, variant, phenotypes }) => gene !== null || variant !== null || phenotypes.length > 0,
    'A genomic criterion names a gene, a variant or a phenotype.',
  ),
)

export type GenomicCondition = v.InferOutput<typeof genomicCondition>
