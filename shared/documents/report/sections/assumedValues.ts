import { formatDecimal, formatStatedShare } from '../../../domain/counts/formatNumber'
import { defaultAssumptions } from '../../../domain/studies/assumptions'
import { column, row, textCell } from '../cells'
import type { Block, TableRow } from '../reportModel'
import { activeSteps, namesOfSteps, tableTitle, type ReportContext } from '../reportContext'

/** A value that somebody assumes, with its limits and where it comes from. */
interface AssumedValue {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly lower: string
  readonly upper: string
  readonly source: string
}

interface Ranged {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

function assumed(
  key: string,
  name: string,
  ranged: Ranged,
  write: (value: number) => string,
  source: string,
): AssumedValue {
  return {
    key,
    name,
    value: write(ranged.value),
    lower: write(ranged.lower),
    upper: write(ranged.upper),
    source,
  }
}

function dependence(context: ReportContext): readonly AssumedValue[] {
  const { input, words } = context
  const { overlap, associations } = input.protocol.assumptions ?? defaultAssumptions
  const labels = words.assumed
  const number = (value: number) => formatDecimal(value, input.language, value >= 10 ? 0 : 2)
  return [
    ...(overlap.upper > 0 ? [assumed('overlap', labels.overlap, overlap, number, labels.setByAuthor)] : []),
    ...associations.map((link) =>
      assumed(
        `association/${link.between.join('/')}`,
        labels.association(namesOfSteps(link.between, context)),
        link,
        number,
        link.citation,
      ),
    ),
  ]
}

function ofTables(context: ReportContext): readonly AssumedValue[] {
  const { input, words } = context
  const labels = words.assumed
  const percent = (value: number) => formatStatedShare(value, input.language)
  return (input.protocol.assumptions?.tables ?? []).flatMap(({ table, completeness, trend }) => {
    const title = tableTitle(table, context)
    return [
      ...(completeness === null
        ? []
        : [
            assumed(
              `completeness/${table}`,
              labels.completeness(title),
              completeness,
              percent,
              completeness.citation,
            ),
          ]),
      ...(trend === null
        ? []
        : [assumed(`trend/${table}`, labels.trend(title), trend, percent, trend.citation)]),
    ]
  })
}

function survivals(context: ReportContext): readonly AssumedValue[] {
  const { input, words } = context
  const rate = (value: number) => formatDecimal(value, input.language, 3)
  return activeSteps(context).flatMap(({ step, group }) =>
    (group?.anyOf ?? []).flatMap(({ id, evidence }) =>
      evidence.kind !== 'table' || evidence.survival === undefined
        ? []
        : [
            assumed(
              `survival/${step.id}/${id}`,
              words.assumed.survival(namesOfSteps([step.id], context), evidence.survival.years),
              evidence.survival.mortality,
              rate,
              evidence.survival.mortality.citation,
            ),
          ],
    ),
  )
}

/** The drift has no limits: it is itself the spread of a change. */
function drift({ input, words }: ReportContext): readonly TableRow[] {
  const inUse = input.estimate.assumptions.some(({ key }) => key === 'shares-drift')
  if (!inUse) return []
  const { yearlyDrift } = input.protocol.assumptions ?? defaultAssumptions
  const isDefault = yearlyDrift === defaultAssumptions.yearlyDrift
  return [
    row('drift', [
      textCell(words.assumed.drift, {
        detail: isDefault ? words.assumed.driftSource : words.assumed.setByAuthor,
      }),
      textCell(formatStatedShare(yearlyDrift, input.language), { tone: 'assumed' }),
      textCell(''),
    ]),
  ]
}

/** Every value that somebody assumes, with its limits and its citation; nothing where none is assumed. */
export function assumedValueBlocks(context: ReportContext): readonly Block[] {
  const labels = context.words.assumed
  const values = [...dependence(context), ...ofTables(context), ...survivals(context)]
  const rows = [
    ...values.map(({ key, name, value, lower, upper, source }) =>
      row(key, [
        textCell(name, { detail: source }),
        textCell(value, { tone: 'assumed' }),
        textCell(context.words.availability.limits(lower, upper), { tone: 'quiet' }),
      ]),
    ),
    ...drift(context),
  ]
  return rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          key: 'values',
          caption: labels.caption,
          columns: [
            column('what', labels.what, 'start', 1),
            column('value', labels.value, 'end', 0),
            column('limits', labels.limits, 'end', 0),
          ],
          rows,
        },
      ]
}
