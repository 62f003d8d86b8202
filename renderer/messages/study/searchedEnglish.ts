/** Texts of criteria about biobanks, genes and rare diseases, and of evidence that is worked out. */
export const searchedEnglish = {
  biobankMissing: 'No biobank is chosen. Pick at least one.',
  biobankNameMissing: 'The biobanks have no name together.',
  tooManyBiobanks: 'A criterion takes at most {limit} biobanks.',
  genomicMissing: 'Neither gene, variant nor phenotype is named. Give at least one.',
  geneUnreadable: '“{text}” is no symbol of a gene. Write it as the HGNC does: BRCA1.',
  variantUnreadable:
    '“{text}” is no variant. Write it as HGVS (NM_007294.4:c.5266dup) or by its place in GRCh38 (17-43057062-T-TG).',
  phenotypeUnreadable: 'A phenotype cannot be read. Write HP:0001250, ORPHA:558 or NCIT:C16576.',
  tooManyPhenotypes: 'A criterion takes at most {limit} phenotypes.',
  orphaUnreadable: '“{text}” is no code of Orphanet. Write it as ORPHA:558.',
  diseaseNameMissing: 'The disease has no name.',
} as const
