/** For the overlay of `?`. */
export const promiseShortcuts = [
  { keys: 'N', text: 'promises.new' },
  { keys: '↑ ↓', text: 'promises.keys.move' },
  { keys: 'Enter', text: 'promises.keys.open' },
  { keys: 'Esc', text: 'promises.keys.list' },
] as const;
