import type { fetchingErrors as fi } from '../fi/fetching-errors.ts';

export const fetchingErrors: Record<keyof typeof fi, string> = {
  'error.fetching.off':
    'Comments are not fetched from this channel on this computer. Turn fetching on under Office → Fetching comments.',
  'error.fetching.notPossible':
    'Comments can’t be fetched from this channel. Import them as a file or paste them from the page.',
  'error.fetching.account':
    'The account {{account}} can’t be read as it is. Write it as the guide says.',
  'error.fetching.noKeychain':
    'This computer has no keychain that could hold the key safely. Ask IT support to help set one up.',
  'error.fetching.plainKeychain':
    'The keychain of this computer does not protect the key with a password. The key is kept only if you agree to that.',
  'error.fetching.noNetwork':
    'The server {{host}} can’t be reached. Check the network connection and try again.',
  'error.fetching.certificate':
    'The certificate of the server {{host}} can’t be verified, so nothing was sent. Ask IT support whether the municipality’s network leads traffic through a proxy.',
  'error.fetching.proxy':
    'The proxy server did not let the connection to {{host}} through. Ask IT support to allow it.',
  'error.fetching.tokenMissing': 'The key is missing. Add it in the settings of fetching.',
  'error.fetching.tokenInvalid':
    'The service does not accept the key. Check that all of it was copied, or create a new one.',
  'error.fetching.tokenExpired':
    'The key has expired. Create a new key and add it in the settings of fetching.',
  'error.fetching.permission':
    'The key lacks a permission that fetching needs. Create the key again with the permissions that the guide names.',
  'error.fetching.accountNotFound':
    'The account was not found. Check that it is spelt correctly and that the key belongs to the same account.',
  'error.fetching.wait':
    'The service asked to wait. The next fetch goes on where this one stopped.',
  'error.fetching.server':
    'The service has a disturbance (error {{status}}). The next fetch goes on where this one stopped.',
  'error.fetching.unreadable':
    'The service’s answer can’t be read. The next fetch goes on where this one stopped.',
  'error.fetching.incomplete':
    'The comments on some posts couldn’t be fetched. The next fetch tries again.',
};
