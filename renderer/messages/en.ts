export const en = {
  controls: {
    close: 'Close',
    cancel: 'Cancel',
    search: 'Search',
    clearSearch: 'Clear search',
    charactersOf: '{length} of {limit}',
    charactersOver: '{length} of {limit}: {over} too many',
    notices: 'Notices',
    notANumber: '“{text}” is not a number.',
    atLeast: '{value} is below {minimum}.',
    atMost: '{value} is above {maximum}.',
    increase: 'Increase',
    decrease: 'Decrease',
    noOptions: 'Nothing matches.',
  },
}
