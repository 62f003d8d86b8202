import { formatIsoDate } from '../../../domain/counts/formatIsoDate'
import { displayCode } from '../../../domain/terminology/normaliseCode'
import { cite, references } from '../citations'
import { column, row, textCell } from '../cells'
import { codeName } from '../criterionWords'
import { estimateFormula, boundsFormula } from '../formulas'
import { protocolAsText } from '../protocolAsText'
import type { Block, ReportSection, TableRow } from '../reportModel'
import { definitions, paragraph, rich, styled, subheading } from '../richText'
import type { ReportContext } from '../reportContext'
import { statedCitations } from '../statedCitations'
import { intervalMethod, methodsUsed } from './methodsUsed'

function methodInWords(context: ReportContext): readonly Block[] {
  const { works, words } = context
  const { method } = words
  const { populationDate, referralAreaDate } = context.input.estimate
  const date = formatIsoDate(populationDate, context.input.language, 'short')
  return [
    subheading('population-heading', method.population),
    paragraph('population', rich(`${method.populationText(date)} `, cite(works, 'deming'), '.')),
    ...(referralAreaDate === undefined
      ? []
      : [
          paragraph(
            'population-carried',
            method.populationCarried(populationDate.slice(0, 4), referralAreaDate.slice(0, 4)),
          ),
        ]),
    subheading('shares-heading', method.shares),
    paragraph('shares', method.sharesText),
    subheading('estimate-heading', method.estimate),
    paragraph('estimate', method.estimateText),
    { kind: 'formula', key: 'estimate-formula', text: estimateFormula, alternative: method.estimateFormula },
    subheading('bounds-heading', method.bounds),
    paragraph('bounds', rich(`${method.boundsText} `, cite(works, 'frechet', 'hoeffding'), ':')),
    { kind: 'formula', key: 'bounds-formula', text: boundsFormula, alternative: method.boundsFormula },
    paragraph('bounds-more', rich(`${method.boundsExclusion} `, cite(works, 'boole'), '.')),
    paragraph('rounding', method.rounding),
    subheading('cost-heading', method.cost),
    paragraph('cost', method.costText),
    ...intervalMethod(context),
    ...methodsUsed(context),
  ]
}

function codeRows(context: ReportContext): readonly TableRow[] {
  return context.steps.flatMap(({ step, group, name }) =>
    (group?.anyOf ?? []).flatMap(({ id, condition }) =>
      condition.kind !== 'diagnosis' && condition.kind !== 'medication'
        ? []
        : condition.codes.map((code, index) => {
            const known = codeName(code, context.naming.codeNames)
            return row(`${step.id}/${id}/${index}`, [
              textCell(name, { badge: step.badge }),
              textCell(
                `${context.words.words.codeSystems[condition.system]} ${displayCode(condition.system, code)}`,
              ),
              textCell(known ?? context.words.method.noName, { tone: known === null ? 'unknown' : 'plain' }),
            ])
          }),
    ),
  )
}

function codeTable(context: ReportContext): Block {
  const { method } = context.words
  const rows = codeRows(context)
  return rows.length === 0
    ? paragraph('no-codes', method.noCodes, 'quiet')
    : {
        kind: 'table',
        key: 'codes',
        caption: method.codes,
        columns: [
          column('criterion', method.criterion, 'start', 2),
          column('code', method.code, 'start', 1.3),
          column('name', method.codeName, 'start', 3),
        ],
        rows,
      }
}

function reproducibility(context: ReportContext): readonly Block[] {
  const { input, words } = context
  const { method } = words
  const { draws } = input.estimate
  const facts = [
    { key: 'application', term: method.application, value: `Kohort ${input.applicationVersion}` },
    { key: 'engine', term: method.engine, value: input.estimate.engineVersion },
    {
      key: 'draws',
      term: method.draws,
      value: method.drawsValue(String(draws.count), String(draws.seed), draws.detail),
    },
    { key: 'population', term: method.populationDate, value: input.estimate.populationDate },
    { key: 'date', term: method.reportDate, value: input.date },
    { key: 'fingerprint', term: method.fingerprint, value: input.estimate.inputHash },
  ]
  return [
    subheading('reproducibility-heading', method.reproducibility),
    paragraph('reproducibility', method.reproducibilityText),
    definitions(
      'facts',
      facts.map(({ key, term, value }) => ({ key, term, text: rich(styled(value, 'code')) })),
    ),
    ...(context.tables.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            key: 'hashes',
            caption: method.tables,
            columns: [column('table', method.table, 'start', 3), column('hash', method.hash, 'start', 2)],
            rows: context.tables.map(({ evidence }) =>
              row(evidence.table, [
                textCell(evidence.table, { tone: 'code' }),
                textCell(evidence.hash, { tone: 'code' }),
              ]),
            ),
          },
        ]),
    codeTable(context),
    subheading('protocol-heading', method.protocol),
    ...protocolAsText(context).map((line, index) => paragraph(`protocol-${index}`, line, 'quiet')),
  ]
}

/** The annex: method with formulas and citations, and everything needed to get the same numbers again. */
export function buildMethod(context: ReportContext): ReportSection {
  return {
    key: 'method',
    title: context.words.method.title,
    blocks: [
      ...methodInWords(context),
      ...reproducibility(context),
      subheading('references-heading', context.words.method.references),
      { kind: 'references', key: 'references', items: references(context.works, statedCitations(context)) },
    ],
  }
}
