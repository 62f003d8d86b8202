import { formatInteger } from '../../../domain/counts/formatNumber'
import { cite, type WorkKey } from '../citations'
import type { Block, Definition } from '../reportModel'
import { definitions, paragraph, rich, subheading } from '../richText'
import type { ReportContext } from '../reportContext'

/** How the 80 % interval was drawn: count, seed, distributions and chance; nothing where there is no interval. */
export function intervalMethod({ input, words, works }: ReportContext): readonly Block[] {
  const { draws, eligible } = input.estimate
  if (eligible.interval === null) return []
  const labels = words.uncertainty.method
  const count = formatInteger(draws.count, input.language)
  return [
    subheading('interval-heading', labels.title),
    paragraph('interval', rich(`${labels.draws(count, String(draws.seed))} `, cite(works, 'mckay'), '.')),
    paragraph(
      'interval-values',
      works.includes('jeffreys')
        ? rich(`${labels.values} `, cite(works, 'jeffreys'), `. ${labels.chance}.`)
        : `${labels.values}. ${labels.chance}.`,
    ),
  ]
}

/** The methods that this estimate used beside the usual ones, each with its source. */
export function methodsUsed({ input, words, works }: ReportContext): readonly Block[] {
  const { method } = words
  const { assumptions, enrolment, availability, influences, smallCounts } = input.estimate
  const assumes = (key: (typeof assumptions)[number]['key']) =>
    assumptions.some((assumption) => assumption.key === key)
  const { used } = method
  const entry = (
    key: keyof typeof used,
    isUsed: boolean,
    work: WorkKey | null,
    text: string,
  ): readonly Definition[] =>
    isUsed
      ? [
          {
            key,
            term: used[key].term,
            text: work === null ? rich(`${text}.`) : rich(`${text} `, cite(works, work), '.'),
          },
        ]
      : []
  const items = [
    ...entry('overlap', assumes('criteria-overlap'), 'vasicek', used.overlap.text),
    ...entry('association', assumes('criteria-associated'), 'plackett', used.association.text),
    ...entry(
      'linked',
      assumes('linked-share-applies') || assumes('beacon-stands-for-people'),
      'wilson',
      used.linked.text,
    ),
    ...entry('recaptured', assumes('lists-independent'), 'chapman', used.recaptured.text),
    ...entry('carriers', assumes('hardy-weinberg'), 'hardy', used.carriers.text),
    ...entry('survival', assumes('incidence-with-survival'), 'clegg', used.survival.text),
    ...entry('completeness', assumes('table-completeness'), null, used.completeness.text),
    ...entry('trend', assumes('table-trend'), null, used.trend.text),
    ...entry('drift', assumes('shares-drift'), null, used.drift.text),
    ...entry('hidden', assumes('hidden-cells-fitted'), 'fischetti', used.hidden.text),
    ...entry('influences', influences.length > 0, 'oehlert', used.influences.text),
    ...entry(
      'availability',
      availability.some(({ active }) => active),
      null,
      used.availability.text,
    ),
    ...entry('enrolment', enrolment !== null, 'jacquez', used.enrolment.text),
    ...entry(
      'disclosure',
      smallCounts !== undefined,
      'fellegi',
      used.disclosure.text(smallCounts?.threshold ?? 0),
    ),
  ]
  return items.length === 0
    ? []
    : [subheading('methods-heading', method.methods), definitions('methods', items)]
}
