/** A study as API v2 sends it. */
export function study(
  number: number,
  {
    status = 'RECRUITING',
    enrolment = 40,
    start = '2024-05',
    locations = [{ facility: 'Haukeland', city: 'Bergen', country: 'Norway', status: 'RECRUITING' }],
  }: {
    status?: string
    enrolment?: number
    start?: string
    locations?: readonly { facility: string; city: string; country?: string; status?: string }[]
  } = {},
) {
  return {
    protocolSection: {
      identificationModule: { nctId: `NCT${String(number).padStart(8, '0')}`, briefTitle: `Trial ${number}` },
      statusModule: { overallStatus: status, startDateStruct: { date: start } },
      conditionsModule: { conditions: ['Asthma'] },
      designModule: { studyType: 'INTERVENTIONAL', phases: ['PHASE2'], enrollmentInfo: { count: enrolment } },
      eligibilityModule: { minimumAge: '18 Years', sex: 'ALL' },
      contactsLocationsModule: { locations },
    },
  }
}
