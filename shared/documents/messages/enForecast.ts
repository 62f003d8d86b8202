/** English words of the forecast of enrolment in a report. */
export const enForecast = {
  title: 'Enrolment forecast',
}
