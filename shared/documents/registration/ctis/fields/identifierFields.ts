import { section } from './fieldRow'

/** Names and numbers of the trial. */
export const identifierFields = [
  section('CT03.01', 'part-1', 'Names and numbers of the trial', 'Studiens navn og numre', [
    ['CT03.01.01', 'm', 4000, null, 'Full title in English', 'Full tittel på engelsk'],
    ['CT03.01.02', 'o', 4000, '107', 'Full title in another language', 'Full tittel på et annet språk'],
    ['CT03.01.03', 'm', 4000, null, 'Title for the public in English', 'Tittel for allmennheten på engelsk'],
    [
      'CT03.01.04',
      'o',
      4000,
      '107',
      'Title for the public in another language',
      'Tittel for allmennheten på et annet språk',
    ],
    ['CT03.01.05', 'o', 20, null, 'Protocol code', 'Protokollkode'],
    ['CT03.01.06.01', 'o', null, null, 'WHO universal trial number', 'WHOs universelle studienummer'],
    ['CT03.01.06.02', 'o', null, null, 'ClinicalTrials.gov number', 'ClinicalTrials.gov-nummer'],
    ['CT03.01.06.03', 'o', null, null, 'ISRCTN number', 'ISRCTN-nummer'],
    ['CT03.01.06.04.01', 'o', 100, null, 'Name of another register', 'Navn på et annet register'],
    ['CT03.01.06.04.02', 'o', 20, null, 'Number in that register', 'Nummer i det registeret'],
    ['CT03.01.06.05', 'o', 4000, null, 'What was changed in this section', 'Hva som er endret i denne delen'],
  ]),
]
