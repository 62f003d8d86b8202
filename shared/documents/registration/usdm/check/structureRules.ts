import type { UsdmDesign } from '../document/usdmDocument'
import { ofDesigns, repeated, type UsdmRule } from './usdmRule'

function idsOf(instances: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(instances.map(({ id }) => id))
}

/** Cells whose arm, epoch or element is none of the design. */
function strayCells(
  keysOf: (design: UsdmDesign) => ReadonlySet<string>,
  refer: (cell: Cell) => readonly string[],
) {
  return ofDesigns((design) => {
    const known = keysOf(design)
    return design.studyCells.filter((cell) => refer(cell).some((id) => !known.has(id)))
  })
}
type Cell = UsdmDesign['studyCells'][number]

/** Rules about arms, epochs, elements and the cells that tie them. */
export const structureRules: readonly UsdmRule[] = [
  {
    id: 'DDF00050',
    severity: 'error',
    field: 'StudyArm.populations',
    message: {
      en: 'An arm refers to a population that the design does not have.',
      nb: 'En arm viser til en populasjon som designet ikke har.',
    },
    remedy: {
      en: 'Refer to the population or a cohort of the same design.',
      nb: 'Vis til populasjonen eller en kohort i samme design.',
    },
    find: ofDesigns(({ arms, population }) => {
      const known = idsOf([population, ...population.cohorts])
      return arms.filter(({ populationIds }) => populationIds.some((id) => !known.has(id)))
    }),
  },
  {
    id: 'DDF00069',
    severity: 'error',
    field: 'StudyCell.arm, StudyCell.epoch',
    message: {
      en: 'An arm and an epoch meet in more than one cell.',
      nb: 'En arm og en epoke møtes i mer enn én celle.',
    },
    remedy: { en: 'Keep one cell for each pair.', nb: 'Behold én celle for hvert par.' },
    find: ofDesigns(({ studyCells }) =>
      repeated(studyCells, ({ armId, epochId }) => JSON.stringify([armId, epochId])),
    ),
  },
  {
    id: 'DDF00243',
    severity: 'warning',
    field: 'StudyCell.arm, StudyCell.epoch',
    message: { en: 'An arm has no cell for an epoch.', nb: 'En arm mangler celle for en epoke.' },
    remedy: { en: 'Add a cell for each arm and epoch.', nb: 'Legg til en celle for hver arm og epoke.' },
    find: ofDesigns(({ arms, epochs, studyCells }) =>
      arms.filter(({ id }) =>
        epochs.some(
          (epoch) => !studyCells.some(({ armId, epochId }) => armId === id && epochId === epoch.id),
        ),
      ),
    ),
  },
  {
    id: 'DDF00071',
    severity: 'error',
    field: 'StudyCell.arm',
    message: { en: 'A cell refers to an unknown arm.', nb: 'En celle viser til en ukjent arm.' },
    remedy: { en: 'Refer to an arm of the same design.', nb: 'Vis til en arm i samme design.' },
    find: strayCells(
      ({ arms }) => idsOf(arms),
      ({ armId }) => [armId],
    ),
  },
  {
    id: 'DDF00072',
    severity: 'error',
    field: 'StudyCell.epoch',
    message: { en: 'A cell refers to an unknown epoch.', nb: 'En celle viser til en ukjent epoke.' },
    remedy: { en: 'Refer to an epoch of the same design.', nb: 'Vis til en epoke i samme design.' },
    find: strayCells(
      ({ epochs }) => idsOf(epochs),
      ({ epochId }) => [epochId],
    ),
  },
  {
    id: 'DDF00047',
    severity: 'error',
    field: 'StudyCell.elements',
    message: { en: 'A cell refers to an unknown element.', nb: 'En celle viser til et ukjent element.' },
    remedy: { en: 'Refer to an element of the same design.', nb: 'Vis til et element i samme design.' },
    find: strayCells(
      ({ elements }) => idsOf(elements),
      ({ elementIds }) => elementIds,
    ),
  },
  {
    id: 'DDF00040',
    severity: 'error',
    field: 'StudyCell.elements',
    message: { en: 'No cell uses the element.', nb: 'Ingen celle bruker elementet.' },
    remedy: { en: 'Use each element in a cell.', nb: 'Bruk hvert element i en celle.' },
    find: ofDesigns(({ elements, studyCells }) => {
      const used = new Set(studyCells.flatMap(({ elementIds }) => elementIds))
      return elements.filter(({ id }) => !used.has(id))
    }),
  },
  {
    id: 'DDF00252',
    severity: 'error',
    field: 'StudyElement.studyInterventions',
    message: {
      en: 'An element refers to an intervention that the design does not have.',
      nb: 'Et element viser til en intervensjon som designet ikke har.',
    },
    remedy: {
      en: 'Refer to an intervention of the same design.',
      nb: 'Vis til en intervensjon i samme design.',
    },
    find: ofDesigns(({ elements, studyInterventionIds }) => {
      const known = new Set(studyInterventionIds)
      return elements.filter((element) => element.studyInterventionIds.some((id) => !known.has(id)))
    }),
  },
  {
    id: 'DDF00248',
    severity: 'error',
    field: 'EligibilityCriterion.criterionItem',
    message: {
      en: 'Two criteria use the same text item.',
      nb: 'To kriterier bruker samme tekstelement.',
    },
    remedy: { en: 'Give each criterion a text of its own.', nb: 'Gi hvert kriterium sin egen tekst.' },
    find: ofDesigns(({ eligibilityCriteria }) =>
      repeated(eligibilityCriteria, ({ criterionItemId }) => criterionItemId),
    ),
  },
  {
    id: 'DDF00249',
    severity: 'warning',
    field: 'EligibilityCriterionItem',
    message: {
      en: 'No criterion uses a text item.',
      nb: 'Et tekstelement brukes ikke av noe kriterium.',
    },
    remedy: {
      en: 'Use the item in a criterion, or remove it.',
      nb: 'Bruk elementet i et kriterium, eller fjern det.',
    },
    find: ({ version, designs }) => {
      const used = new Set(
        designs.flatMap(({ eligibilityCriteria }) =>
          eligibilityCriteria.map(({ criterionItemId }) => criterionItemId),
        ),
      )
      return version.eligibilityCriterionItems.filter(({ id }) => !used.has(id))
    },
  },
  {
    id: 'DDF00247',
    severity: 'warning',
    field: 'EligibilityCriterionItem.text',
    message: {
      en: 'The text is expected to be formatted as HTML, and there is none.',
      nb: 'Teksten forventes å være formatert som HTML, og det er den ikke.',
    },
    remedy: { en: 'Write the text.', nb: 'Skriv teksten.' },
    find: ({ version, designs }) => {
      const objectives = designs.flatMap((design) => design.objectives)
      const texts = [
        ...version.eligibilityCriterionItems,
        ...objectives,
        ...objectives.flatMap(({ endpoints }) => endpoints),
      ]
      return texts.filter(({ text }) => !/<[a-z][^<>]*>/i.test(text))
    },
  },
]
