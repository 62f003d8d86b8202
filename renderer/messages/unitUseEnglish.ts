/** What a unit's profile is used for: its capacity, and whether it fits. */
export const unitUseEnglish = {
  tabs: {
    label: 'Parts of the screen',
    profile: 'Profile',
    capacity: 'Capacity',
    fit: 'Fit',
  },
}
