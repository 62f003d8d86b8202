import type { RegistrationFormat } from '../../domain/registration/registrationFormat'
import type { RegistrationFormatKey } from '../../domain/registration/registrationProblem'
import { ctgovFormat } from './ctgov/ctgovFormat'
import { ctisFormat } from './ctis/ctisFormat'
import { fhirFormat } from './fhir/fhirFormat'
import { ictrpFormat } from './ictrp/ictrpFormat'
import { usdmFormat } from './usdm/usdmFormat'

/** Formats that a record is checked for and written in. */
export const registrationFormatList: readonly RegistrationFormat[] = [
  ctgovFormat,
  usdmFormat,
  ctisFormat,
  ictrpFormat,
  fhirFormat,
]

export function formatOf(key: RegistrationFormatKey): RegistrationFormat | null {
  return registrationFormatList.find((format) => format.key === key) ?? null
}
