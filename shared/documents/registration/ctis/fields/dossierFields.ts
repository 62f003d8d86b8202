import { section } from './fieldRow'

/** A product: dossiers and labelling. */
export const dossierFields = [
  section('CT05.11', 'part-1', "Investigator's brochure", 'Utprøverbrosjyre', [
    ['CT05.11.01', 'c', null, null, "Document: investigator's brochure", 'Dokument: utprøverbrosjyre'],
    [
      'CT05.11.02',
      'c',
      null,
      null,
      'Document: summary of product characteristics',
      'Dokument: preparatomtale',
    ],
  ]),
  section('CT05.12', 'part-1', 'Manufacturing', 'Tilvirkning', [
    [
      'CT05.12.01',
      'o',
      null,
      null,
      'Document: authorisation of manufacturing and import',
      'Dokument: tilvirknings- og importtillatelse',
    ],
    [
      'CT05.12.02',
      'o',
      100,
      null,
      'Number of the manufacturing authorisation',
      'Nummer på tilvirkningstillatelsen',
    ],
    [
      'CT05.12.03',
      'o',
      null,
      null,
      'Document: declaration of good manufacturing practice',
      'Dokument: erklæring om god tilvirkningspraksis',
    ],
  ]),
  section('CT05.13', 'part-1', 'Dossier: quality', 'Dokumentasjon: kvalitet', [
    ['CT05.13.01', 'c', null, null, 'Document: dossier on quality', 'Dokument: kvalitetsdokumentasjon'],
    [
      'CT05.13.02',
      'c',
      null,
      null,
      'Document: simplified dossier on quality',
      'Dokument: forenklet kvalitetsdokumentasjon',
    ],
    [
      'CT05.13.03',
      'c',
      4000,
      null,
      'Why there is no dossier on quality',
      'Hvorfor kvalitetsdokumentasjon mangler',
    ],
  ]),
  section('CT05.14', 'part-1', 'Dossier: safety and efficacy', 'Dokumentasjon: sikkerhet og effekt', [
    [
      'CT05.14.01',
      'c',
      null,
      null,
      'Document: dossier on safety and efficacy',
      'Dokument: dokumentasjon av sikkerhet og effekt',
    ],
    [
      'CT05.14.02',
      'c',
      null,
      null,
      'Document: simplified dossier on safety and efficacy',
      'Dokument: forenklet dokumentasjon av sikkerhet og effekt',
    ],
    [
      'CT05.14.03',
      'c',
      4000,
      null,
      'Why there is no dossier on safety and efficacy',
      'Hvorfor dokumentasjon av sikkerhet og effekt mangler',
    ],
  ]),
  section('CT05.15', 'part-1', 'Dossier: auxiliary product', 'Dokumentasjon: tilleggslegemiddel', [
    [
      'CT05.15.01',
      'o',
      null,
      null,
      'Document: dossier of the auxiliary product',
      'Dokument: dokumentasjon av tilleggslegemidlet',
    ],
    [
      'CT05.15.03',
      'c',
      4000,
      null,
      'Why there is no dossier of the auxiliary product',
      'Hvorfor dokumentasjon av tilleggslegemidlet mangler',
    ],
  ]),
  section('CT05.16', 'part-1', 'Placebo', 'Placebo', [
    [
      'CT05.16.01',
      'o',
      null,
      null,
      'Document: dossier on the quality of the placebo',
      'Dokument: kvalitetsdokumentasjon for placebo',
    ],
  ]),
  section('CT05.17', 'part-1', 'Labelling', 'Merking', [
    ['CT05.17.01', 'm', null, null, 'Document: labelling', 'Dokument: merking'],
    ['CT05.17.02', 'o', null, null, 'Products that the labelling is for', 'Legemidler som merkingen gjelder'],
    ['CT05.18', 'm', 4000, null, 'What was changed in this section', 'Hva som er endret i denne delen'],
  ]),
]
