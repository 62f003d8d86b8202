import type { OperationName, ParsedRequestOf, ResponseOf } from './operations'
import type { Outcome } from './outcome'

/** What answers one operation, given its parsed request. */
export type Handler<Name extends OperationName> = (
  request: ParsedRequestOf<Name>,
) => Outcome<ResponseOf<Name>> | Promise<Outcome<ResponseOf<Name>>>

/** One handler for every operation of the contract. */
export type Handlers = { readonly [Name in OperationName]: Handler<Name> }
