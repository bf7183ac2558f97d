import type { fetching as fi } from './fetching-fi.ts';

export const fetching: Record<keyof typeof fi, string> = {
  'table.fetching': 'Channels whose comments are fetched',
  'fetching.account': 'The account that is asked about',
  'fetching.days': 'For how many days posts are looked at',
  'fetching.every_minutes': 'Minutes between fetches in office hours; empty: only on request',
  'fetching.state': 'Where a fetch that was broken off stands, as JSON',
  'fetching.run_id': 'The import that what was fetched belongs to',
  'fetching.tried_at': 'When it was last tried',
  'fetching.done_at': 'When a fetch last came to its end',
  'fetching.done_new': 'New in the last fetch',
  'fetching.done_changed': 'Changed in the last fetch',
  'fetching.problem': 'Why the last fetch failed, as JSON',
  'fetching.wait_until': 'Until when the service asked to wait',
  'table.sent_request': 'Questions sent out to the network',
  'sent_request.host': 'The server that was asked',
  'sent_request.what': 'What was asked for',
  'sent_request.status': 'HTTP status of the answer; empty: none came',
  'sent_request.bytes': 'Size of the answer in bytes',
};
