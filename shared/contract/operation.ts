import type * as v from 'valibot'

/** One entry of the contract: how its request is parsed, whether it writes, and (as a type only) what it answers. */
export interface Operation<Schema extends v.GenericSchema, Response> {
  readonly request: Schema
  readonly writes: boolean
  readonly response?: Response
}

/** An operation that changes nothing. */
export function reads<Response>() {
  return <Schema extends v.GenericSchema>(request: Schema): Operation<Schema, Response> => ({
    request,
    writes: false,
  })
}

/** An operation that changes what is kept. */
export function writes<Response>() {
  return <Schema extends v.GenericSchema>(request: Schema): Operation<Schema, Response> => ({
    request,
    writes: true,
  })
}
