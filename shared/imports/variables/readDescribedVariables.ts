import { describedVariables } from '../../sources/healthDcat/describedVariables'
import { indexStatements } from '../../sources/healthDcat/graph'
import { formatOfRdf } from '../../sources/healthDcat/readFile'
import { refuseIdentityNumbersIn } from '../identityNumbers'
import { asImportProblem, imported, refuseImport, type Imported } from '../importProblem'
import type { ImportTools } from '../importTools'
import { keepOnce } from './keepOnce'
import { withoutTable, type VariableReading } from './variableReading'

/** Reads the variables that a description of datasets (DCAT-AP, HealthDCAT-AP) states, in Turtle or JSON-LD. */
export async function readDescribedVariables(
  text: string,
  name: string,
  { rdf }: Pick<ImportTools, 'rdf'>,
): Promise<Imported<Omit<VariableReading, 'encoding'>>> {
  const identity = refuseIdentityNumbersIn(text)
  if (identity !== null) return identity
  const statements = await rdf.read(text, formatOfRdf(text), name)
  if (!statements.ok) return { ok: false, problem: asImportProblem(statements.problem) }
  const subjects = [
    ...new Map(statements.value.map(({ subject }) => [`${subject.kind} ${subject.value}`, subject])).values(),
  ]
  const variables = describedVariables(indexStatements(statements.value), subjects)
  return imported(
    withoutTable(
      'healthdcat',
      variables.length === 0
        ? refuseImport(
            'malformed',
            'The description states no variable (csvw:Column, or variableMeasured of schema.org). Ask the holder for the list as CSV or XLSX.',
          )
        : keepOnce(variables, [], 'csvw:name'),
    ),
  )
}
