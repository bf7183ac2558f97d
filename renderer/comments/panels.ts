/** The form that is open below a thread. */
export type Panel =
  { at: 'reply' | 'refer' | 'close' } | { at: 'expertAnswer'; referralId: string };
