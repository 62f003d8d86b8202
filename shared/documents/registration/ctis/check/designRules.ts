import { maskedRoles, scopeOfPurpose, scopes } from '../lists/choices'
import { phaseOf } from '../lists/phases'
import { notSpecified, therapeuticArea, therapeuticAreas } from '../lists/therapeuticAreas'
import { isProduct } from '../map/products'
import { when, type CrossRule } from './crossRule'
import { change } from './problems'

/** What kind of trial it is, its phase, category, scopes and areas. */
export const designRules: readonly CrossRule[] = [
  {
    rule: 'trial-kind',
    severity: 'error',
    field: 'CT03.02.01.04',
    find: ({ design: { studyType } }) =>
      when(studyType !== null && studyType !== 'interventional', {
        path: 'design.studyType',
        message: [
          'CTIS takes interventional trials of medicinal products only.',
          'CTIS tar bare imot intervensjonsstudier av legemidler.',
        ],
        remedy: ['Register the study elsewhere.', 'Registrer studien et annet sted.'],
      }),
  },
  {
    rule: 'no-product',
    severity: 'error',
    field: 'PL',
    find: ({ interventions }) =>
      when(!interventions.some((item) => isProduct(item)), {
        path: 'interventions',
        message: ['No intervention is a medicinal product.', 'Ingen intervensjon er et legemiddel.'],
        remedy: [
          'Add the product that is tried, and say that it is a drug or a biological one.',
          'Legg til legemidlet som prøves ut, og oppgi at det er et legemiddel eller et biologisk legemiddel.',
        ],
      }),
  },
  {
    rule: 'first-in-human',
    severity: 'error',
    field: 'CT03.02.01.04',
    find: (record) =>
      when(['early-1', '1', '1-2'].includes(record.design.phase ?? '') && phaseOf(record) === null, {
        path: 'europe.firstInHuman',
        message: [
          'CTIS asks of phase I whether it is the first administration to humans.',
          'CTIS spør for fase I om det er første gang mennesker får legemidlet.',
        ],
        remedy: ['State it: yes or no.', 'Oppgi det: ja eller nei.'],
      }),
  },
  {
    rule: 'phase-list',
    severity: 'error',
    field: 'CT03.02.01.04',
    find: ({ design }) =>
      when(design.phase === 'not-applicable', {
        path: 'design.phase',
        message: [
          'CTIS has no entry for a trial without a phase.',
          'CTIS har ikke noe valg for en studie uten fase.',
        ],
        remedy: [
          'Choose the phase of the product that is tried.',
          'Velg fasen for legemidlet som prøves ut.',
        ],
      }),
  },
  {
    rule: 'low-intervention-products',
    severity: 'error',
    field: 'CT03.02.01.01',
    find: ({ design, interventions }) =>
      interventions.flatMap((item, index) =>
        when(
          design.lowIntervention === true &&
            isProduct(item) &&
            item.role === 'investigational' &&
            item.product.authorised === false,
          {
            path: `interventions.${index}.product.authorised`,
            message: [
              `${item.name} is not authorised; products of a low-intervention trial are (Regulation (EU) 536/2014, article 2).`,
              `${item.name} er ikke godkjent; legemidlene i en studie med lav intervensjon er det (forordning (EU) 536/2014, artikkel 2).`,
            ],
            remedy: [
              'Take back that it is a low-intervention trial.',
              'Trekk tilbake at studien har lav intervensjon.',
            ],
          },
        ),
      ),
  },
  {
    rule: 'scope-list',
    severity: 'error',
    field: 'CT03.02.03.01',
    find: ({ europe }) =>
      europe.scopes.flatMap((scope, index) =>
        when(!scopes.has(scope), {
          path: `europe.scopes.${index}`,
          message: [
            `Scope ${scope} is not in the list of CTIS.`,
            `Formål ${scope} finnes ikke i listen til CTIS.`,
          ],
          remedy: ['Choose from 1 to 13.', 'Velg fra 1 til 13.'],
        }),
      ),
  },
  {
    rule: 'scope-of-purpose',
    severity: 'note',
    field: 'CT03.02.03.01',
    find: ({ design, europe }) => {
      const scope = scopeOfPurpose.get(design.purpose)
      return when(scope !== undefined && europe.scopes.length < 20 && !europe.scopes.includes(scope), {
        path: 'europe.scopes',
        message: [
          `The purpose of the trial is also a scope of CTIS: ${scopes.get(scope ?? 0) ?? ''}.`,
          `Hensikten med studien er også et formål i CTIS: ${scopes.get(scope ?? 0) ?? ''}.`,
        ],
        remedy: ['Add the scope.', 'Legg til formålet.'],
        fix: change(['Add the scope', 'Legg til formålet'], 'europe.scopes', [...europe.scopes, scope]),
      })
    },
  },
  {
    rule: 'area-list',
    severity: 'warning',
    field: 'CT03.02.02.04',
    find: ({ europe }) =>
      europe.therapeuticAreas.flatMap((area, index) => {
        const meant = therapeuticArea(area)
        return when(!therapeuticAreas.includes(area), {
          path: `europe.therapeuticAreas.${index}`,
          message: [
            `“${area}” is not written like an area of the list of CTIS.`,
            `«${area}» er ikke skrevet som et område i listen til CTIS.`,
          ],
          remedy: [
            `Choose it from the list, or “${notSpecified}”.`,
            `Velg det fra listen, eller «${notSpecified}».`,
          ],
          fix:
            meant === null
              ? null
              : change([`Write “${meant}”`, `Skriv «${meant}»`], `europe.therapeuticAreas.${index}`, meant),
        })
      }),
  },
  {
    rule: 'masking-contradiction',
    severity: 'error',
    field: 'CT03.03.02.02.05',
    find: ({ design: { masking } }) =>
      when(masking.open === true && maskedRoles.some((role) => masking[role] === true), {
        path: 'design.masking.open',
        message: [
          'The trial is open, and yet somebody is blinded.',
          'Studien er åpen, og likevel er noen blindet.',
        ],
        remedy: ['Decide which of the two holds.', 'Avgjør hva av dette som gjelder.'],
      }),
  },
]
