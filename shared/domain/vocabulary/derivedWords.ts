import type { NotCountableReason } from '../../estimate/result'
import type { AssumptionReference } from '../../estimate/result'
import type { Language } from '../studies/protocol'
import type { TitledExplanation } from './vocabulary'

export type DerivedAssumption = Extract<
  AssumptionReference['key'],
  | 'donors-once-counted'
  | 'linked-share-applies'
  | 'lists-independent'
  | 'hardy-weinberg'
  | 'prevalence-class-applies'
  | 'middle-of-class'
  | 'beacon-stands-for-people'
>
export type DerivedReason = Extract<
  NotCountableReason,
  | 'material-not-held'
  | 'genome-not-held'
  | 'rare-disease-not-held'
  | 'donors-only-limit'
  | 'donors-without-limit'
  | 'class-unknown'
  | 'class-without-middle'
  | 'derived-without-number'
>

interface DerivedWords {
  readonly assumptions: Readonly<Record<DerivedAssumption, TitledExplanation>>
  readonly reasons: Readonly<Record<DerivedReason, string>>
}

const en: DerivedWords = {
  assumptions: {
    'donors-once-counted': {
      title: 'Donors were counted once',
      explanation:
        'Nobody knows how many donors have died or moved since, or gave samples to several biobanks. The count limits from above; it is no estimate. Where a biobank still collects, more have given since: enter its newest count.',
    },
    'linked-share-applies': {
      title: 'Linked people stand for the others',
      explanation:
        'The share found by linkage is taken to hold for the people it is applied to, and its 95 % interval for its limits. Links that are wrong or were missed are corrected for only where that is stated.',
    },
    'lists-independent': {
      title: 'The two lists are independent',
      explanation:
        'Capture–recapture takes everyone to be as likely on one list whether or not they are on the other, and every link to be found. Lists that feed each other make the group too small and the share too large. The 95 % interval stands for the limits.',
    },
    'hardy-weinberg': {
      title: 'Hardy–Weinberg proportions',
      explanation:
        'The frequency of the allele becomes a share of carriers as if the two copies of a person were drawn independently: genes on the X chromosome in men, and people whose parents are related, differ. The frequency is taken to hold in Norway.',
    },
    'prevalence-class-applies': {
      title: 'The prevalence class holds here',
      explanation:
        'The class of Orphanet is taken to hold for the people studied. Classes are wide, and most rest on other countries.',
    },
    'middle-of-class': {
      title: 'The middle of the class stands for it',
      explanation:
        'The geometric middle of the class was chosen as the number. The source gives none; anywhere in the class is as likely.',
    },
    'beacon-stands-for-people': {
      title: 'The dataset stands for the people studied',
      explanation:
        'The share among the individuals of a dataset in a beacon is taken for the people studied. They were chosen for other reasons, and need not live in Norway.',
    },
  },
  reasons: {
    'material-not-held':
      'No evidence is chosen for the samples. State how many donors there are, a linked count, or a share with a citation.',
    'genome-not-held':
      'No figures on this machine count carriers among residents. State a published frequency or share with a citation.',
    'rare-disease-not-held':
      'No evidence is chosen for the rare disease. State the prevalence class, or a share with a citation.',
    'donors-only-limit':
      'Donors were counted, but not how many of them live here today. The count limits from above; no estimate is made.',
    'donors-without-limit':
      'The source tells a least number of donors and no most. It limits nothing from above, and no estimate is made.',
    'class-unknown': 'Orphanet does not know how many have the disease.',
    'class-without-middle':
      'A prevalence class is a range and no number. The bounds use it; no estimate is made.',
    'derived-without-number':
      'What is told gives limits at most and no number. The bounds allow for that; no estimate is made.',
  },
}

const nb: DerivedWords = {
  assumptions: {
    'donors-once-counted': {
      title: 'Giverne ble telt én gang',
      explanation:
        'Ingen vet hvor mange givere som siden er døde eller har flyttet, eller som har gitt prøver til flere biobanker. Tallet begrenser ovenfra; det er ikke et estimat. Der en biobank fortsatt samler inn, har flere gitt siden: oppgi det nyeste tallet.',
    },
    'linked-share-applies': {
      title: 'De koblede står for de andre',
      explanation:
        'Andelen som ble funnet ved kobling, regnes å gjelde for personene den brukes på, og 95 %-intervallet står for grensene. Gale og manglende koblinger er rettet bare der det er oppgitt.',
    },
    'lists-independent': {
      title: 'De to listene er uavhengige',
      explanation:
        'Fangst–gjenfangst forutsetter at alle er like sannsynlige på den ene listen enten de står på den andre eller ikke, og at alle koblinger blir funnet. Lister som mater hverandre, gjør gruppen for liten og andelen for stor. 95 %-intervallet står for grensene.',
    },
    'hardy-weinberg': {
      title: 'Hardy–Weinberg-fordeling',
      explanation:
        'Allelfrekvensen blir til en andel bærere som om de to kopiene hos en person var trukket uavhengig av hverandre. Det gjelder ikke gener på X-kromosomet hos menn eller folk med beslektede foreldre. Frekvensen regnes å gjelde i Norge.',
    },
    'prevalence-class-applies': {
      title: 'Prevalensklassen gjelder her',
      explanation:
        'Klassen fra Orphanet regnes å gjelde for dem studien handler om. Klassene er vide, og de fleste bygger på tall fra andre land.',
    },
    'middle-of-class': {
      title: 'Midten av klassen står for den',
      explanation:
        'Den geometriske midten av klassen er valgt som tall. Kilden oppgir ikke noe; alle steder i klassen er like sannsynlige.',
    },
    'beacon-stands-for-people': {
      title: 'Datasettet står for dem studien handler om',
      explanation:
        'Andelen blant personene i et datasett i en beacon brukes for dem studien handler om. De er valgt ut av andre grunner, og bor ikke nødvendigvis i Norge.',
    },
  },
  reasons: {
    'material-not-held':
      'Det er ikke valgt noe grunnlag for prøvene. Oppgi hvor mange givere det er, et koblet antall eller en andel med henvisning.',
    'genome-not-held':
      'Ingen tall på denne maskinen teller bærere blant innbyggerne. Oppgi en publisert frekvens eller andel med henvisning.',
    'rare-disease-not-held':
      'Det er ikke valgt noe grunnlag for den sjeldne sykdommen. Oppgi prevalensklassen eller en andel med henvisning.',
    'donors-only-limit':
      'Giverne er telt, men ikke hvor mange av dem som bor her i dag. Tallet begrenser ovenfra; det lages ikke noe estimat.',
    'donors-without-limit':
      'Kilden oppgir et minste antall givere, men ikke et største. Det begrenser ikke ovenfra, og det lages ikke noe estimat.',
    'class-unknown': 'Orphanet vet ikke hvor mange som har sykdommen.',
    'class-without-middle':
      'En prevalensklasse er et spenn og ikke et tall. Grensene bruker det; det lages ikke noe estimat.',
    'derived-without-number':
      'Det som er oppgitt, gir høyst grenser og ikke noe tall. Grensene tar høyde for det; det lages ikke noe estimat.',
  },
}

/** Words about evidence that is worked out. */
export const derivedWords: Readonly<Record<Language, DerivedWords>> = { en, nb }
