import { domainToUnicode } from 'node:url';
import { refuse } from '../src/contract/errors.ts';

/** An address that may be opened in the browser, once the user has seen where it leads. */
export type ExternalLink = {
  url: string;
  /** As a reader would write it. */
  host: string;
  /** As the network writes it, where that differs: letters of other alphabets can imitate ours. */
  asciiHost: string | null;
};

/**
 * Takes an address that came from a resident or a platform.
 *
 * @throws Refusal link.notHttps for anything but https
 */
export function externalLink(text: string): ExternalLink {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return refuse('link.notHttps');
  }
  if (url.protocol !== 'https:') refuse('link.notHttps');
  // `https://trusted.example@other.example/` shows one host and leads to another.
  url.username = '';
  url.password = '';
  const unicode = domainToUnicode(url.hostname);
  const differs = unicode !== '' && unicode !== url.hostname;
  const port = url.port === '' ? '' : `:${url.port}`;
  return {
    url: url.href,
    host: `${differs ? unicode : url.hostname}${port}`,
    asciiHost: differs ? `${url.hostname}${port}` : null,
  };
}
