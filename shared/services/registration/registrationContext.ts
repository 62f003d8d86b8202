import type { RegistrationContext } from '../../domain/registration/registrationFormat'
import type { ServicePorts } from '../ports'

/**
 * What formats are checked and written with. Identifiers are made from their names and the study (UUID version 8 of RFC 9562),
 * so that writing twice gives the same.
 */
export function registrationContext(
  ports: Pick<ServicePorts, 'version' | 'hash'>,
  study: string,
  now: string,
): RegistrationContext {
  return {
    now,
    applicationVersion: ports.version,
    uuid: (name) => {
      const digits = ports.hash(`${study}\n${name}`)
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `8${digits.slice(13, 16)}`,
        `8${digits.slice(17, 20)}`,
        digits.slice(20, 32),
      ].join('-')
    },
  }
}
