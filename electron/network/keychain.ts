import { safeStorage } from 'electron';
import { refuse } from '../../src/contract/errors.ts';
import type { NetworkAccess } from '../../src/contract/host.ts';

/** Where a key can be kept: sealed by the system's keychain, so that no other program or copy of the disk reads it. */
export type Keychain = {
  kind(): NetworkAccess['keychain'];
  /**
   * @param plainAgreed the user agrees to a keychain that has no password
   * @returns in base64
   * @throws Refusal fetching.noKeychain, fetching.plainKeychain
   */
  seal(secret: string, plainAgreed: boolean): string;
  /** Null when it can't be opened: the keychain is another one now. */
  open(sealed: string): string | null;
};

/** To be called when the app is ready. */
export function systemKeychain(): Keychain {
  function kind(): NetworkAccess['keychain'] {
    if (process.platform !== 'linux') return safeStorage.isEncryptionAvailable() ? 'safe' : 'none';
    // Without a keyring Chromium seals with a password that everybody knows.
    // An Electron that can't tell which one it is has none but a real one.
    const told = safeStorage as Partial<typeof safeStorage>;
    if (told.getSelectedStorageBackend?.() === 'basic_text') return 'plain';
    return safeStorage.isEncryptionAvailable() ? 'safe' : 'none';
  }
  return {
    kind,
    seal(secret, plainAgreed) {
      const found = kind();
      if (found === 'none') refuse('fetching.noKeychain');
      if (found === 'plain') {
        if (!plainAgreed) refuse('fetching.plainKeychain');
        safeStorage.setUsePlainTextEncryption(true);
      }
      return safeStorage.encryptString(secret).toString('base64');
    },
    open(sealed) {
      try {
        if (kind() === 'plain') safeStorage.setUsePlainTextEncryption(true);
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        return null;
      }
    },
  };
}
