import type { LocalisedText } from '../../../domain/studies/protocol'
import type { LossReason } from '../lossesByReading'

/** What the resources of FHIR R4 have no element for. */
export const fhirLossReasons: readonly LossReason[] = [
  ['titles', text('ResearchStudy has one title: the full one.', 'ResearchStudy har én tittel: den fulle.')],
  [
    'outcomes',
    text(
      'ResearchStudy of R4 has no outcomes; R5 has.',
      'ResearchStudy i R4 har ikke endepunkter; R5 har det.',
    ),
  ],
  ['oversight', text('R4 has no element for oversight.', 'R4 har ikke noe element for tilsyn.')],
  [
    'summary.detailed',
    text(
      'It stands together with the summary in the description.',
      'Den står sammen med sammendraget i beskrivelsen.',
    ),
  ],
  ['status', text('R4 has fewer statuses and one period.', 'R4 har færre statuser og én periode.')],
  [
    'design',
    text('R4 has purpose, phase and category of a study.', 'R4 har hensikt, fase og kategori for en studie.'),
  ],
  [
    'interventions',
    text('R4 names what is studied, with its ATC code.', 'R4 oppgir hva som studeres, med ATC-kode.'),
  ],
  [
    'recruitment.countries',
    text(
      'R4 names the countries, not how many take part in each.',
      'R4 oppgir landene, ikke hvor mange som deltar i hvert av dem.',
    ),
  ],
  [
    'recruitment.locations',
    text('R4 names the place and who is in charge there.', 'R4 oppgir stedet og hvem som har ansvaret der.'),
  ],
  [
    'eligibility',
    text(
      'Group of R4 takes criteria, ages and sex; no limit at all is not told.',
      'Group i R4 tar kriterier, alder og kjønn; at det ikke er noen grense, oppgis ikke.',
    ),
  ],
  [
    'parties',
    text(
      'R4 has one sponsor, one contact and one principal investigator.',
      'R4 har én sponsor, én kontakt og én hovedutprøver.',
    ),
  ],
]

export const otherFhirLoss: LocalisedText = text(
  'R4 has no element for it.',
  'R4 har ikke noe element for det.',
)

function text(en: string, nb: string): LocalisedText {
  return { en, nb }
}
