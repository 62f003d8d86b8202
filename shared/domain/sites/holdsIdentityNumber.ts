import { findIdentityNumber } from '../../imports/identityNumbers'

/** Whether a text holds a national identity number. A profile tells of a unit, never of patients. */
export function holdsIdentityNumber(text: string): boolean {
  return findIdentityNumber(text) !== null
}
