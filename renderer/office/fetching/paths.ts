export const fetchingPath = '/office/fetching';

/** Where fetching from a channel is set up. */
export function setUpPath(channelId: string): string {
  return `${fetchingPath}/${channelId}`;
}
