import type { FieldGroup } from '../fieldModel'
import { ctgov, field, ictrp, words } from '../makeField'
import { options } from '../options'

export const oversight: FieldGroup = {
  key: 'oversight',
  title: words('Ethics and oversight', 'Etikk og tilsyn'),
  fields: [
    field(
      'choice',
      'oversight.ethics.status',
      words('Ethics review', 'Etisk vurdering'),
      [ctgov('irb_info/approval_status', null, 'always')],
      { options: options.ethicsStatuses },
    ),
    field('line', 'oversight.ethics.approvalNumber', words('Number of the approval', 'Godkjenningsnummer'), [
      ctgov('irb_info/approval_number', 30, 'conditional'),
    ]),
    field('date', 'oversight.ethics.approvalDate', words('Approved on', 'Godkjent')),
    field('line', 'oversight.ethics.board', words('Committee', 'Komité'), [
      ctgov('irb_info/name', null, 'conditional'),
    ]),
    field(
      'line',
      'oversight.ethics.affiliation',
      words('Affiliation of the committee', 'Komiteens tilknytning'),
      [ctgov('irb_info/affiliation', null, 'conditional')],
    ),
    field('line', 'oversight.ethics.address', words('Address of the committee', 'Komiteens adresse'), [
      ctgov('irb_info/full_address', null, 'conditional'),
    ]),
    field('line', 'oversight.ethics.phone', words('Telephone of the committee', 'Komiteens telefon'), [
      ctgov('irb_info/phone', null, 'conditional'),
    ]),
    field('line', 'oversight.ethics.email', words('E-mail of the committee', 'Komiteens e-post'), [
      ctgov('irb_info/email', null, 'conditional'),
    ]),
    field(
      'yes-no',
      'oversight.dataMonitoringCommittee',
      words('Data monitoring committee', 'Datamonitoreringskomité'),
      [ctgov('has_dmc')],
    ),
    field(
      'yes-no',
      'oversight.fdaRegulatedDrug',
      words('Studies a drug regulated by the FDA', 'Studerer et legemiddel som FDA regulerer'),
      [ctgov('is_fda_regulated_drug', null, 'always')],
      {
        help: words(
          'The register of the United States asks it of trials everywhere.',
          'Registeret i USA spør om dette for studier overalt.',
        ),
      },
    ),
    field(
      'yes-no',
      'oversight.fdaRegulatedDevice',
      words('Studies a device regulated by the FDA', 'Studerer utstyr som FDA regulerer'),
      [ctgov('is_fda_regulated_device', null, 'always')],
    ),
    field(
      'yes-no',
      'oversight.investigationalNewDrug',
      words('IND or IDE in the United States', 'IND eller IDE i USA'),
      [ctgov('is_ind_study', null, 'conditional')],
    ),
  ],
}

export const results: FieldGroup = {
  key: 'results',
  title: words('Results', 'Resultater'),
  fields: [
    field('text', 'results.summary', words('Summary of results', 'Sammendrag av resultatene'), [
      ictrp('results_summary'),
    ]),
    field('date', 'results.postedAt', words('Posted on', 'Lagt ut'), [ictrp('results_date_posted')]),
    field('line', 'results.url', words('Address of the results', 'Adresse til resultatene'), [
      ictrp('results_url_link'),
    ]),
  ],
}
