import type { LocalisedText } from '../../../domain/studies/protocol'
import type { LossReason } from '../lossesByReading'

/** What CTIS does not take, and where it stands instead. */
export const ctisLossReasons: readonly LossReason[] = [
  [
    'titles.acronym',
    text(
      'CTIS has no field for it: it belongs in the full title.',
      'CTIS har ikke noe felt for det: det hører til i den fulle tittelen.',
    ),
  ],
  [
    'identifiers.registerOrganisation',
    text('An account at another register.', 'En konto i et annet register.'),
  ],
  [
    'identifiers.secondary',
    text(
      'CTIS takes one UTN, NCT and ISRCTN number each and numbers of other registers; its own number and those of grants have no field.',
      'CTIS tar imot ett UTN-, NCT- og ISRCTN-nummer og numre i andre registre; eget nummer og tilskuddsnumre har ikke noe felt.',
    ),
  ],
  ['primaryRegister', text('CTIS is the register itself.', 'CTIS er selv registeret.')],
  [
    'parties.sponsor',
    text(
      'CTIS takes it from the register of organisations at the European Medicines Agency.',
      'CTIS henter det fra organisasjonsregisteret hos Det europeiske legemiddelbyrået.',
    ),
  ],
  [
    'parties.collaborators',
    text(
      'CTIS asks for third parties with their tasks; not every partner is one.',
      'CTIS spør etter tredjeparter med oppgaver; ikke alle samarbeidspartnere er det.',
    ),
  ],
  [
    'parties.responsible',
    text('In CTIS the sponsor is responsible.', 'I CTIS er det sponsor som er ansvarlig.'),
  ],
  [
    'parties.publicContact',
    text(
      'Of a contact CTIS takes organisation, one name, telephone and e-mail.',
      'CTIS tar imot organisasjon, ett navn, telefon og e-post for en kontakt.',
    ),
  ],
  [
    'parties.scientificContact',
    text(
      'Of a contact CTIS takes organisation, one name, telephone and e-mail.',
      'CTIS tar imot organisasjon, ett navn, telefon og e-post for en kontakt.',
    ),
  ],
  [
    'parties.centralContact',
    text(
      'CTIS has the public and the scientific contact.',
      'CTIS har kontakten for allmennheten og den vitenskapelige.',
    ),
  ],
  [
    'parties.backupContact',
    text(
      'CTIS has the public and the scientific contact.',
      'CTIS har kontakten for allmennheten og den vitenskapelige.',
    ),
  ],
  [
    'parties.officials',
    text('CTIS names an investigator for each site.', 'CTIS oppgir en utprøver for hvert studiested.'),
  ],
  [
    'oversight',
    text(
      'CTIS handles the assessment itself, and the safety committee in a document.',
      'CTIS håndterer vurderingen selv, og sikkerhetskomiteen i et dokument.',
    ),
  ],
  [
    'summary',
    text('It stands in the synopsis, which is a document.', 'Det står i sammendraget, som er et dokument.'),
  ],
  [
    'status',
    text(
      'CTIS takes planned dates and follows the rest by notifications.',
      'CTIS tar imot planlagte datoer og følger resten gjennom meldinger.',
    ),
  ],
  ['status.endDefinition', text('It stands in the protocol.', 'Det står i protokollen.')],
  [
    'design.studyType',
    text('CTIS is for interventional trials only.', 'CTIS er bare for intervensjonsstudier.'),
  ],
  ['design.purpose', text('CTIS asks for scopes instead.', 'CTIS spør etter formål fra en egen liste.')],
  [
    'design.phase',
    text('The list of phases of CTIS has other entries.', 'Faselisten i CTIS har andre valg.'),
  ],
  ['design.assignment', text('It stands in the protocol.', 'Det står i protokollen.')],
  [
    'design.masking',
    text(
      'CTIS names who is blinded; who is not, is not said.',
      'CTIS oppgir hvem som er blindet; hvem som ikke er det, sies ikke.',
    ),
  ],
  [
    'design',
    text('CTIS has no field for observational studies.', 'CTIS har ikke noe felt for observasjonsstudier.'),
  ],
  [
    'arms.*.kind',
    text('CTIS takes title and description of an arm.', 'CTIS tar imot tittel og beskrivelse av en arm.'),
  ],
  [
    'arms.*.participants',
    text('CTIS takes title and description of an arm.', 'CTIS tar imot tittel og beskrivelse av en arm.'),
  ],
  ['interventions', text('CTIS takes medicinal products only.', 'CTIS tar bare imot legemidler.')],
  [
    'interventions.*.kind',
    text(
      'CTIS tells kinds of products by its dictionary.',
      'CTIS skiller mellom legemiddeltyper i sitt eget register.',
    ),
  ],
  [
    'interventions.*.arms',
    text('CTIS does not link products with arms.', 'CTIS knytter ikke legemidler til armer.'),
  ],
  [
    'interventions.*.role',
    text(
      'CTIS has test, comparator, placebo and auxiliary.',
      'CTIS har utprøving, sammenligning, placebo og tillegg.',
    ),
  ],
  [
    'interventions.*.product.advancedTherapy',
    text(
      'CTIS asks which kind it is; that is chosen by a person.',
      'CTIS spør hvilken type det er; det velges av en person.',
    ),
  ],
  [
    'objectives',
    text('CTIS has one main objective and secondary ones.', 'CTIS har ett hovedmål og sekundærmål.'),
  ],
  [
    'outcomes',
    text('CTIS has primary and secondary end points.', 'CTIS har primære og sekundære endepunkter.'),
  ],
  [
    'outcomes.*.objective',
    text('CTIS does not link end points with objectives.', 'CTIS knytter ikke endepunkter til mål.'),
  ],
  ['conditions.*.code', text('CTIS takes MedDRA codes only.', 'CTIS tar bare imot MedDRA-koder.')],
  ['keywords', text('CTIS has no keywords.', 'CTIS har ikke nøkkelord.')],
  [
    'eligibility.minimumAge',
    text(
      'CTIS takes age groups; the limits stand in the criteria.',
      'CTIS tar imot aldersgrupper; grensene står i kriteriene.',
    ),
  ],
  [
    'eligibility.maximumAge',
    text(
      'CTIS takes age groups; the limits stand in the criteria.',
      'CTIS tar imot aldersgrupper; grensene står i kriteriene.',
    ),
  ],
  [
    'recruitment.enrolment',
    text(
      'CTIS adds up the numbers of the countries, all of them planned.',
      'CTIS legger sammen tallene for landene, og alle er planlagte.',
    ),
  ],
  [
    'recruitment.countries',
    text(
      'Outside the EEA CTIS takes one number for all countries.',
      'Utenfor EØS tar CTIS imot ett tall for alle landene.',
    ),
  ],
  [
    'recruitment.locations',
    text(
      'CTIS takes the sites in member states, each with an investigator; places come from the register of organisations.',
      'CTIS tar imot studiestedene i medlemsstatene, hvert med en utprøver; steder hentes fra organisasjonsregisteret.',
    ),
  ],
  [
    'recruitment.locations.*.participants',
    text(
      'CTIS takes participants for each member state, not for each site.',
      'CTIS tar imot deltakere per medlemsstat, ikke per studiested.',
    ),
  ],
  [
    'europe.paediatricPlan',
    text('CTIS asks for the number of the plan.', 'CTIS spør etter nummeret på planen.'),
  ],
  ['europe.firstInHuman', text('CTIS asks for it in phase I only.', 'CTIS spør bare om det i fase I.')],
  [
    'sharing',
    text('CTIS takes yes or no and a description.', 'CTIS tar imot ja eller nei og en beskrivelse.'),
  ],
  ['links', text('CTIS takes PubMed numbers.', 'CTIS tar imot PubMed-numre.')],
  ['references', text('CTIS takes PubMed numbers.', 'CTIS tar imot PubMed-numre.')],
  ['results', text('Results are sent after the trial.', 'Resultater sendes inn etter studien.')],
]

export const otherCtisLoss: LocalisedText = text(
  'CTIS has no field for it.',
  'CTIS har ikke noe felt for det.',
)

function text(en: string, nb: string): LocalisedText {
  return { en, nb }
}
