/** Tekster for kriterier om biobanker, gener og sjeldne sykdommer, og for grunnlag som regnes ut. */
export const searchedNorwegian = {
  biobankMissing: 'Ingen biobank er valgt. Velg minst én.',
  biobankNameMissing: 'Biobankene har ikke noe felles navn.',
  tooManyBiobanks: 'Et kriterium tar høyst {limit} biobanker.',
  genomicMissing: 'Verken gen, variant eller fenotype er oppgitt. Oppgi minst én av dem.',
  geneUnreadable: '«{text}» er ikke et gensymbol. Skriv det som HGNC gjør: BRCA1.',
  variantUnreadable:
    '«{text}» er ikke en variant. Skriv den som HGVS (NM_007294.4:c.5266dup) eller ved plasseringen i GRCh38 (17-43057062-T-TG).',
  phenotypeUnreadable: 'En fenotype kan ikke leses. Skriv HP:0001250, ORPHA:558 eller NCIT:C16576.',
  tooManyPhenotypes: 'Et kriterium tar høyst {limit} fenotyper.',
  orphaUnreadable: '«{text}» er ikke en kode fra Orphanet. Skriv den som ORPHA:558.',
  diseaseNameMissing: 'Sykdommen har ikke noe navn.',
} as const
