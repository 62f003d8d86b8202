import type { LocalisedText } from '../../../domain/studies/protocol'

export const noPlace: LocalisedText = {
  en: 'An upload file of ClinicalTrials.gov has no element for it.',
  nb: 'En opplastingsfil til ClinicalTrials.gov har ikke noe felt for dette.',
}
export const otherDesign: LocalisedText = {
  en: 'ClinicalTrials.gov asks for it only in another kind of study.',
  nb: 'ClinicalTrials.gov spør bare om dette for en annen type studie.',
}
export const notShared: LocalisedText = {
  en: 'ClinicalTrials.gov takes it only when the plan is to share data.',
  nb: 'ClinicalTrials.gov tar det bare med når planen er å dele data.',
}
export const onlyInvestigators: LocalisedText = {
  en: 'ClinicalTrials.gov keeps it only of an investigator who is the responsible party.',
  nb: 'ClinicalTrials.gov tar det bare med når en utprøver er ansvarlig part.',
}
export const byMonth: LocalisedText = {
  en: 'ClinicalTrials.gov keeps the month of verification, not the day.',
  nb: 'ClinicalTrials.gov tar vare på måneden for kontrollen, ikke dagen.',
}
export const noDate: LocalisedText = {
  en: 'Without a date or number, whether it has happened is not written.',
  nb: 'Uten dato eller antall skrives det ikke om det har skjedd.',
}
export const fixedDomain: LocalisedText = {
  en: 'The type of the identifier says already where it is from.',
  nb: 'Typen identifikator sier allerede hvor den er fra.',
}
export const armNotNamed: LocalisedText = {
  en: 'The file names arms by their label: an arm without one, or with that of another, cannot be told.',
  nb: 'Filen viser til armer med navnet: en arm uten navn, eller med samme navn som en annen, kan ikke skilles ut.',
}
export const readOtherwise: LocalisedText = {
  en: 'In the one text of the criteria it would be read with other lines or as something else.',
  nb: 'I den ene teksten med kriterier ville det bli lest med andre linjer eller som noe annet.',
}
export const notWritable: LocalisedText = {
  en: 'It has characters that XML cannot hold, or line ends of another kind.',
  nb: 'Det inneholder tegn som XML ikke kan gjengi, eller andre linjeskift.',
}
export const noName: LocalisedText = {
  en: 'It has no name, which is all that ClinicalTrials.gov keeps of it.',
  nb: 'Det mangler navn, og navnet er alt ClinicalTrials.gov tar vare på.',
}

export const noSuchPhase: LocalisedText = {
  en: 'ClinicalTrials.gov has no phase 3/4.',
  nb: 'ClinicalTrials.gov har ingen fase 3/4.',
}
